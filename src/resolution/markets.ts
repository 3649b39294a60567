/** Which market a customer belongs to and in which locale a letter is written, from config/markets.yaml. */
import { z } from 'zod'
import { readYaml } from '../craft/config-file.ts'

const country = z.string().regex(/^[A-Z]{2}$/, 'is a country code of two capitals, for example DE')
const locale = z.string().regex(/^en-[A-Z]{2}$/, 'is a kind of English, for example en-GB')

const tag = z.string().regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?$/, 'is a language, for example de or zh-Hant')

const schema = z
  .strictObject({
    /** The English of letters to countries that name none. */
    english: locale,
    markets: z.record(
      country,
      z.strictObject({
        market: country.optional(),
        currency: z.string().regex(/^[A-Z]{3}$/),
        english: locale.optional(),
        /** Languages in which people there are written to, where it is not the country's likeliest alone. */
        languages: z.array(tag).min(1).optional(),
        formality: z.enum(['formal', 'plain']).default('formal'),
      }),
    ),
  })
  .superRefine(({ markets }, context) => {
    for (const [code, { market }] of Object.entries(markets)) {
      const further = market && markets[market]?.market
      if (!further) continue
      // One step is all that is followed: a chain would go unseen, and a circle has no end.
      const message = `is under ${market}, which is itself under ${further}: name the market that really decides`
      context.addIssue({ code: 'custom', path: ['markets', code, 'market'], message })
    }
  })

export type Markets = z.infer<typeof schema>

/**
 * Reads config/markets.yaml.
 * @throws ConfigError with file, line and what to do
 */
export function parseMarkets(file: string, text: string): Markets {
  return readYaml(file, text, schema)
}

/** The market of a country: itself, unless markets.yaml names another (Monaco: France). */
export function marketOf(markets: Markets, countryCode: string): string {
  return markets.markets[countryCode.slice(0, 2)]?.market ?? countryCode
}

/** The languages of a country's letters: as markets.yaml says, else the likeliest one (CLDR); and English where it has one of its own. */
export function languagesOf({ markets }: Markets, countryCode: string): readonly string[] {
  const { languages, english } = markets[countryCode] ?? {}
  const likeliest = new Intl.Locale(`und-${countryCode}`).maximize().minimize().baseName
  return [...(languages ?? [likeliest]), ...(english ? ['en'] : [])]
}

/**
 * The locale of a letter: the language, at home in the customer's country (de and AT: de-AT). English is that of
 * markets.yaml, for ICU would write dates to Poland in the American order.
 * @param countryCode ISO 3166-1, null where unknown
 */
export function localeOf(markets: Markets, language: string, countryCode: string | null): string {
  const base = new Intl.Locale(language)
  const region = countryCode?.slice(0, 2)
  if (base.language === 'en') return (region && markets.markets[region]?.english) || markets.english
  if (base.region || !region) return language
  return new Intl.Locale(language, { region }).toString()
}
