/** Six complaints that teachers of foreign trade tell, as mails; persons and companies are invented. */

interface SeedMail {
  readonly file: string
  readonly from: string
  readonly date: string
  readonly subject: string
  readonly text: string
  readonly photos?: number
}

const SEEDS: readonly SeedMail[] = [
  {
    file: 'grinder.eml',
    from: '<someone@workshop.example>',
    date: 'Wed, 11 Nov 2026 21:40:00 +0000',
    subject: 'problem',
    text: 'After purchasing your angular mill, there was a problem in the process of using it. When using it, the wheel cut my hand. The power switch had been turned off, but the cornea machine did not stop.',
  },
  {
    file: 'cabinets.eml',
    from: '<buyer@home.example>',
    date: 'Thu, 12 Nov 2026 16:05:00 +0000',
    subject: 'cabinets do not fit',
    text: "Your company sells cabinet products with quality problems, I have calculated the size, and according to your company's said customization, size submission method, submitted the product size to your company, but eventually after the cabinet shipped to my home, found that it was impossible to install, size problems, and I submitted the size difference of more than 30 inches, can not be used at all.",
  },
  {
    file: 'lamps.eml',
    from: '"Marta Kowalczyk" <m.kowalczyk@lumena.example>',
    date: 'Tue, 17 Nov 2026 10:20:00 +0100',
    subject: 'Order PO-88213 broken lamps',
    text: 'Hello, we received order PO-88213 this morning. 14 of the 60 ceramic table lamps are broken, there is no foam in the inner boxes and two cartons were crushed. Photos attached. We need all 60 for a shop opening on 4 December. Please tell us what you can do.\nMarta Kowalczyk, Lumena Sp. z o.o., ul. Garbary 12, Poznań, +48 61 555 01 23',
    photos: 2,
  },
  {
    file: 'jeddah.eml',
    from: '"Faisal Al-Harbi" <faisal@najd-fitout.example>',
    date: 'Thu, 19 Nov 2026 15:30:00 +0300',
    subject: 'HT-5521 not arrived',
    text: 'Our order HT-5521 was promised at Jeddah port for 5 November. Today is the 19th and nobody can say where it is. My installers are on site and I pay them every day for waiting. When will it arrive?\nFaisal Al-Harbi, Jeddah, +966 12 555 0170',
  },
  {
    file: 'invoice.eml',
    from: '"Dana Whitfield" <dana@whitfield-home.example>',
    date: 'Mon, 16 Nov 2026 14:10:00 -0500',
    subject: 'Invoice INV-26-1107',
    text: 'Hi, invoice INV-26-1107 charges USD 4.85 per unit, but your quotation of 2 September and our PO 70114 say USD 4.55 for 3,000 pcs. That is USD 900 too much. Please correct the invoice before we pay.\nDana Whitfield, Whitfield Home, Toronto, +1 416 555 0142',
  },
  {
    file: 'manners.eml',
    from: '"YAMAMOTO Keiko" <yamamoto@kisho-trading.example>',
    date: 'Mon, 16 Nov 2026 09:12:00 +0900',
    subject: 'About the mail from Mr. Chen',
    text: 'For thirty years in this trade nobody wrote to me "Pls confirm ASAP!!!" without a greeting, and on a Sunday night. In our company partners do not speak to each other like this. I would appreciate an explanation.\nYAMAMOTO Keiko, Kisho Trading, Osaka, +81 6 5555 0181',
  },
]

/** Each as the bytes of a mail, by file name. */
export function seedMails(to: string): Map<string, string> {
  return new Map(SEEDS.map((seed) => [seed.file, mailOf(seed, to)]))
}

function mailOf({ from, date, subject, text, photos = 0 }: SeedMail, to: string): string {
  const head = [`From: ${from}`, `To: ${to}`, `Date: ${date}`, `Subject: ${subject}`, 'MIME-Version: 1.0']
  const body = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', text]
  if (photos === 0) return [...head, ...body, ''].join('\r\n')
  const parts = Array.from({ length: photos }, (_, index) => [
    '--seam',
    'Content-Type: image/jpeg',
    `Content-Disposition: attachment; filename="photo-${index + 1}.jpg"`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(`photo ${index}`).toString('base64'),
  ])
  return [
    ...head,
    'Content-Type: multipart/mixed; boundary=seam',
    '',
    '--seam',
    ...body,
    ...parts.flat(),
    '--seam--',
    '',
  ].join('\r\n')
}
