/** Sixty countries that buy from an exporter in China, how much, and in which zones their people live. Shares are rough. */
export interface Home {
  readonly country: string
  readonly weight: number
  readonly zones: readonly (readonly [zone: string, weight: number])[]
}

const one = (country: string, weight: number, zone: string): Home => ({ country, weight, zones: [[zone, 1]] })

export const COUNTRIES: readonly Home[] = [
  {
    country: 'US',
    weight: 14,
    zones: [
      ['America/New_York', 47],
      ['America/Chicago', 29],
      ['America/Denver', 7],
      ['America/Los_Angeles', 17],
    ],
  },
  {
    country: 'CA',
    weight: 3,
    zones: [
      ['America/Toronto', 60],
      ['America/Winnipeg', 10],
      ['America/Edmonton', 14],
      ['America/Vancouver', 14],
      ['America/St_Johns', 2],
    ],
  },
  {
    country: 'AU',
    weight: 3,
    zones: [
      ['Australia/Sydney', 58],
      ['Australia/Brisbane', 20],
      ['Australia/Adelaide', 9],
      ['Australia/Perth', 11],
      ['Australia/Lord_Howe', 1],
    ],
  },
  {
    country: 'RU',
    weight: 5,
    zones: [
      ['Europe/Moscow', 70],
      ['Asia/Yekaterinburg', 15],
      ['Asia/Novosibirsk', 10],
      ['Asia/Vladivostok', 5],
    ],
  },
  {
    country: 'BR',
    weight: 4,
    zones: [
      ['America/Sao_Paulo', 93],
      ['America/Manaus', 7],
    ],
  },
  {
    country: 'MX',
    weight: 4,
    zones: [
      ['America/Mexico_City', 85],
      ['America/Tijuana', 8],
      ['America/Cancun', 7],
    ],
  },
  {
    country: 'ID',
    weight: 3,
    zones: [
      ['Asia/Jakarta', 82],
      ['Asia/Makassar', 18],
    ],
  },
  {
    country: 'ES',
    weight: 3,
    zones: [
      ['Europe/Madrid', 95],
      ['Atlantic/Canary', 5],
    ],
  },
  {
    country: 'NZ',
    weight: 1,
    zones: [
      ['Pacific/Auckland', 99],
      ['Pacific/Chatham', 1],
    ],
  },
  one('DE', 6, 'Europe/Berlin'),
  one('GB', 5, 'Europe/London'),
  one('FR', 4, 'Europe/Paris'),
  one('IT', 4, 'Europe/Rome'),
  one('NL', 3, 'Europe/Amsterdam'),
  one('PL', 2, 'Europe/Warsaw'),
  one('BE', 1, 'Europe/Brussels'),
  one('SE', 1, 'Europe/Stockholm'),
  one('DK', 1, 'Europe/Copenhagen'),
  one('NO', 1, 'Europe/Oslo'),
  one('FI', 1, 'Europe/Helsinki'),
  one('AT', 1, 'Europe/Vienna'),
  one('CH', 1, 'Europe/Zurich'),
  one('CZ', 1, 'Europe/Prague'),
  one('HU', 1, 'Europe/Budapest'),
  one('RO', 1, 'Europe/Bucharest'),
  one('GR', 1, 'Europe/Athens'),
  one('PT', 1, 'Europe/Lisbon'),
  one('IE', 1, 'Europe/Dublin'),
  one('UA', 1, 'Europe/Kyiv'),
  one('TR', 3, 'Europe/Istanbul'),
  one('KZ', 1, 'Asia/Almaty'),
  one('IL', 2, 'Asia/Jerusalem'),
  one('SA', 3, 'Asia/Riyadh'),
  one('AE', 3, 'Asia/Dubai'),
  one('QA', 1, 'Asia/Qatar'),
  one('KW', 1, 'Asia/Kuwait'),
  one('OM', 1, 'Asia/Muscat'),
  one('JO', 1, 'Asia/Amman'),
  one('IQ', 1, 'Asia/Baghdad'),
  one('IR', 1, 'Asia/Tehran'),
  one('EG', 2, 'Africa/Cairo'),
  one('MA', 1, 'Africa/Casablanca'),
  one('DZ', 1, 'Africa/Algiers'),
  one('NG', 2, 'Africa/Lagos'),
  one('KE', 1, 'Africa/Nairobi'),
  one('GH', 1, 'Africa/Accra'),
  one('ZA', 2, 'Africa/Johannesburg'),
  one('IN', 4, 'Asia/Kolkata'),
  one('PK', 2, 'Asia/Karachi'),
  one('BD', 1, 'Asia/Dhaka'),
  one('NP', 1, 'Asia/Kathmandu'),
  one('LK', 1, 'Asia/Colombo'),
  one('TH', 2, 'Asia/Bangkok'),
  one('VN', 2, 'Asia/Ho_Chi_Minh'),
  one('MY', 2, 'Asia/Kuala_Lumpur'),
  one('SG', 2, 'Asia/Singapore'),
  one('PH', 2, 'Asia/Manila'),
  one('JP', 4, 'Asia/Tokyo'),
  one('KR', 3, 'Asia/Seoul'),
  one('CL', 2, 'America/Santiago'),
]
