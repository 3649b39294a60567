/** config/aftercare.yaml: after how many working days which letter is drafted. */
import { z } from 'zod'
import { readYaml } from '../craft/config-file.ts'
import { ISSUES, type Issue, PROCESS_STEPS } from '../ticket/words.ts'

const days = z.number().int().min(1).max(30)

const period = z.number().int().min(1).max(365)

const schema = z.strictObject({
  progress: z.strictObject({ all: days, issues: z.partialRecord(z.enum(ISSUES), days) }),
  reminder: days,
  close: days,
  check: days,
  leadHours: z.number().int().min(0).max(48),
  callHours: z.number().int().min(0).max(48).default(4),
  useAfterDays: z.number().int().min(1).max(365),
  process: z
    .partialRecord(z.enum(PROCESS_STEPS), z.strictObject({ owner: z.enum(['agent', 'manager']), days }))
    .default({}),
  // Nothing is assumed of a contract: without periods no such clock runs.
  claimNotice: z.strictObject({ sea: period, air: period, road: period }).optional(),
  alarm: z.strictObject({ complaints: z.number().int().min(2).max(100), days: z.number().int().min(1).max(365) }),
})

export interface AftercareRules extends Omit<z.infer<typeof schema>, 'progress'> {
  /** Working days of silence before a progress letter. */
  readonly progressDays: (issue: Issue | null) => number
}

/** @throws ConfigError with `file:line: what is wrong` */
export function parseAftercare(file: string, text: string): AftercareRules {
  const { progress, ...rules } = readYaml(file, text, schema)
  return { ...rules, progressDays: (issue) => progress.issues[issue ?? 'other'] ?? progress.all }
}
