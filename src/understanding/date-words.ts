/** The words of a language for months, weekdays and spans of time, as Intl knows them (CLDR), made when first needed. */

export interface DateWords {
  /** Word, lower case, to month 1–12. */
  readonly months: ReadonlyMap<string, number>
  /** Word to weekday, 0 Sunday to 6 Saturday. */
  readonly weekdays: ReadonlyMap<string, number>
  /** Word to days; an hour is 1/24. */
  readonly units: ReadonlyMap<string, number>
  /** "yesterday" −1, "tomorrow" 1: the words, longest first. */
  readonly near: readonly (readonly [string, number])[]
  /** What stands before and behind the number of "vor 3 Tagen" and "3 days ago", by the days of its unit. */
  readonly ago: readonly { readonly before: string; readonly behind: string; readonly days: number }[]
  /** "last week", as it is written near a weekday. */
  readonly lastWeek: readonly string[]
  /** The language changes the ends of its words. */
  readonly inflects: boolean
}

const INFLECTS = new Set(['pl', 'cs', 'sk', 'ru', 'uk', 'fi', 'hu', 'tr', 'el', 'bg', 'hr', 'sr', 'sl', 'hi', 'et'])
/** Spoken words that Intl hasn't got. */
const SPOKEN: Readonly<Record<string, string>> = {
  en: 'the day before yesterday=-2 last night=-1 this morning=0',
  de: 'heute morgen=0 gestern abend=-1',
  fr: 'ce matin=0 hier soir=-1',
  es: 'anteayer=-2 antier=-2 anoche=-1 esta mañana=0',
  it: "l'altro ieri=-2 l’altro ieri=-2 ieri sera=-1 stamattina=0 stamani=0",
  pt: 'anteontem=-2 hoje de manhã=0',
  nl: 'eergisteren=-2 gisteren=-1 vanmorgen=0 vanochtend=0',
  fi: 'toissapäivänä=-2 tänä aamuna=0',
  sv: 'i förrgår=-2 i morse=0',
  da: 'i forgårs=-2 i morges=0',
  nb: 'i forgårs=-2 i morges=0',
  el: 'εχθές=-1 χτες=-1',
  ro: 'alaltăieri=-2 azi dimineață=0',
  ru: 'сегодня утром=0',
  ko: '그제=-2 오늘 아침=0',
  ja: 'おととい=-2 きのう=-1 けさ=0 今朝=0',
  'zh-Hans': '昨日=-1 昨晚=-1 今早=0 今晨=0',
  'zh-Hant': '昨日=-1 昨晚=-1 今早=0 今晨=0',
  ar: 'البارحة=-1 امس=-1 أول من أمس=-2',
  fa: 'پریروز=-2 امروز صبح=0',
  th: 'เมื่อวานนี้=-1 เมื่อเช้า=0',
  id: 'kemarin lusa=-2 tadi pagi=0',
  ms: 'semalam=-1 kelmarin=-2 pagi tadi=0',
}
const UNIT_DAYS = { hour: 1 / 24, day: 1, week: 7, month: 30 } as const
/** Words for the same spans that Intl's forms don't show. */
const MORE_UNITS: Readonly<Record<string, string>> = {
  en: 'fortnight=14 hrs=0.0417 working=0 business=0',
  de: 'werktage=1 werktagen=1 arbeitstage=1 arbeitstagen=1 wochen=7 monaten=30 stunden=0.0417',
  nl: 'werkdagen=1',
  sv: 'arbetsdagar=1 vardagar=1',
  da: 'hverdage=1 arbejdsdage=1 dages=1',
  nb: 'dag=1 uker=7 uke=7 virkedager=1 arbeidsdager=1 dager=1 dagers=1',
  fi: 'työpäivän=1 vuorokauden=1 päivää=1 päivän=1 viikon=7',
  cs: 'dnů=1 dní=1',
  hu: 'napon=1 nap=1 héten=7 órán=0.0417 munkanapon=1 hónapon=30',
  id: 'hari=1 minggu=7 jam=0.0417',
  ar: 'يومين=2 أسبوعين=14 ايام=1 أيام=1 شهرين=60',
  he: 'יומיים=2 שבועיים=14 חודשיים=60 שעות=0.0417',
  el: 'μέρες=1 ημερών=1',
  ru: 'дней=1 дня=1 суток=1 недель=7 недели=7 неделю=7 неделя=7 часов=0.0417',
  uk: 'днів=1 дні=1 тижня=7 тижнів=7 годин=0.0417',
}

const made = new Map<string, DateWords>()

/** @param language BCP 47; one that Intl doesn't know reads as English */
export function dateWords(language: string): DateWords {
  const known = made.get(language)
  if (known) return known
  const fresh = make(supported(language) ? language : 'en')
  made.set(language, fresh)
  return fresh
}

function supported(language: string): boolean {
  return language !== 'und' && Intl.DateTimeFormat.supportedLocalesOf(language).length > 0
}

function make(language: string): DateWords {
  const months = new Map<string, number>()
  const weekdays = new Map<string, number>()
  for (const options of MONTH_SHAPES) {
    const wordOf = wordsBy(language, options, 'month')
    for (let month = 0; month < 12; month++) {
      const word = wordOf(new Date(Date.UTC(2026, month, 5)))
      if (/^\D{3,}$/u.test(word) && !months.has(word)) months.set(word, month + 1)
    }
  }
  const weekdayOf = wordsBy(language, { weekday: 'long' }, 'weekday')
  for (let day = 0; day < 7; day++) {
    // The first of March 2026 is a Sunday.
    for (const form of weekdayForms(weekdayOf(new Date(Date.UTC(2026, 2, 1 + day))))) weekdays.set(form, day)
  }
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const near = [-2, -1, 0, 1, 2]
    .map((days): [string, number] => [relative.format(days, 'day').toLowerCase(), days])
    .filter(([words]) => !/\d/u.test(words))
  return {
    months,
    weekdays,
    units: unitsOf(language),
    near: [...near, ...spoken(SPOKEN[language])].sort((a, b) => b[0].length - a[0].length),
    ago: agoOf(language),
    lastWeek: [relative.format(-1, 'week').toLowerCase(), ...(LAST_WEEK[language]?.split('|') ?? [])],
    inflects: INFLECTS.has(language),
  }
}

function wordsBy(
  language: string,
  options: Intl.DateTimeFormatOptions,
  type: 'month' | 'weekday',
): (at: Date) => string {
  const format = new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory', timeZone: 'UTC' })
  return (at) => {
    const word = format.formatToParts(at).find((part) => part.type === type)?.value ?? ''
    return word.toLowerCase().replace(/\.$/u, '')
  }
}

const LAST_WEEK: Readonly<Record<string, string>> = {
  de: 'vorige woche|vergangene woche|letzter woche|vergangener woche',
  fr: 'semaine passée',
  ko: '지난 주',
  ja: '先週',
  nl: 'afgelopen week|vorige week',
  sv: 'förra veckan',
  'zh-Hans': '上周|上星期|上礼拜',
  'zh-Hant': '上週|上周|上星期|上禮拜',
  tr: 'geçen hafta',
  it: 'settimana scorsa',
  pt: 'semana passada',
  es: 'semana pasada',
}
const MONTH_SHAPES: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'long', day: 'numeric' },
  { month: 'short' },
  { month: 'short', day: 'numeric' },
]

function weekdayForms(word: string): string[] {
  return [
    word,
    word.replace(/-feira$/u, ''),
    word.replace(/^วัน/u, ''),
    word.replace(/ günü$/u, ''),
    ...(/dag$/u.test(word) ? [`${word}s`, `${word}en`] : []),
  ]
}

function spoken(list: string | undefined): [string, number][] {
  return [...(list ?? '').matchAll(/(\S[^=]*)=(-?[\d.]+)/gu)].map(([, words = '', value]) => [
    words.trim(),
    Number(value),
  ])
}

function unitsOf(language: string): Map<string, number> {
  const units = new Map<string, number>(spoken(MORE_UNITS[language]).filter(([, days]) => days > 0))
  const relative = new Intl.RelativeTimeFormat(language)
  for (const [unit, days] of Object.entries(UNIT_DAYS) as ['hour' | 'day' | 'week' | 'month', number][]) {
    const counted = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })
    for (const count of [1, 2, 5, 11]) {
      const words = [
        ...counted.formatToParts(count).filter(({ type }) => type === 'unit'),
        ...relative.formatToParts(count, unit).filter(({ type }) => type === 'literal'),
        ...relative.formatToParts(-count, unit).filter(({ type }) => type === 'literal'),
      ]
        .flatMap(({ value }) => value.toLowerCase().split(/\s+/u))
        .filter((word) => word.length >= 2 && !NO_UNIT.test(word))
      for (const word of words) if (!units.has(word)) units.set(word, days)
    }
  }
  return units
}

/** What stands beside the unit in "in 5 days" and "5 days ago". */
const NO_UNIT =
  /^(?:in|vor|ago|dans|il|y|a|dentro|de|hace|fra|fa|em|há|atrás|over|geleden|za|temu|через|назад|тому|sonra|önce|بعد|قبل|خلال|بעוד|לפני|בעוד|دیگر|پیش|sau|nữa|trước|ที่ผ่านมา|ในอีก|dalam|yang|lalu|om|för|sedan|siden|for|päästä|sitten|múlva|ezelőtt|peste|acum|în|urmă|σε|πριν|από|में|पहले|před|next|last|এ)$/u

function agoOf(language: string): DateWords['ago'] {
  const relative = new Intl.RelativeTimeFormat(language)
  const seen = new Map<string, { before: string; behind: string; days: number }>()
  for (const [unit, days] of Object.entries(UNIT_DAYS) as ['hour' | 'day' | 'week' | 'month', number][]) {
    for (const count of [1, 2, 5, 11]) {
      const parts = relative.formatToParts(-count, unit)
      const at = parts.findIndex(({ type }) => type === 'integer')
      if (at < 0) continue
      const text = (some: typeof parts): string =>
        some
          .map(({ value }) => value)
          .join('')
          .trim()
          .toLowerCase()
      const shape = { before: text(parts.slice(0, at)), behind: text(parts.slice(at + 1)), days }
      seen.set(`${shape.before} ${shape.behind}`, shape)
    }
  }
  // Norwegian counts days as "døgn" in CLDR and as "dager" in speech.
  if (language === 'nb') seen.set('for dager siden', { before: 'for', behind: 'dager siden', days: 1 })
  return [...seen.values()]
}
