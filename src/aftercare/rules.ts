/** config/aftercare.yaml: after how many working days which letter is drafted. */
import { z } from 'zod'
import { readYaml } from '../craft/config-file.ts'
import { ISSUES, type Issue } from '../ticket/words.ts'

const days = z.number().int().min(1).max(30)

const schema = z.strictObject({
  progress: z.strictObject({ all: days, issues: z.partialRecord(z.enum(ISSUES), days) }),
  reminder: days,
  close: days,
  check: days,
  leadHours: z.number().int().min(0).max(48),
  useAfterDays: z.number().int().min(1).max(365),
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
