/** The manners card of a market: what offends there, how people are addressed, how direct a letter is, which days are off. */
import { z } from 'zod'
import { readYaml } from './config-file.ts'

/** A line in every language of the desk. */
const said = z.strictObject({ en: z.string().trim().min(1).max(300), 'zh-Hans': z.string().trim().min(1).max(150) })

const schema = z.strictObject({
  markets: z.record(
    z.string().regex(/^[A-Z]{2}$/, 'is a country code of two capitals, for example DE'),
    z.strictObject({ offends: said, address: said, directness: said, daysOff: said }),
  ),
})

/** By country code of the market. */
export type Manners = z.infer<typeof schema>['markets']
export type MannersCard = Manners[string]

export const MANNERS_FILE = 'manners.yaml'

/**
 * Reads config/manners.yaml.
 * @throws ConfigError with file, line and what to do
 */
export function parseManners(file: string, text: string): Manners {
  return readYaml(file, text, schema).markets
}
