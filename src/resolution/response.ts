/** The promises of an answer as config/policy.yaml sets them: by market, issue and severity, never by who the customer is. */
import { z } from 'zod'
import { PROMISE_HOURS, type PromiseHours } from '../ticket/promise-hours.ts'
import { ISSUES, SEVERITIES, type Severity } from '../ticket/words.ts'

/** The mailbox is looked at every ten minutes at the latest: what is promised sooner would be broken before it is seen. */
const LEAST_HOURS = 0.5
const MOST_HOURS = 720
const hours = z
  .number()
  .min(LEAST_HOURS, `is shorter than half an hour: a mail may be ten minutes old before anybody sees it`)
  .max(MOST_HOURS, `is longer than ${MOST_HOURS} hours`)

const some = { first: hours.optional(), next: hours.optional(), solution: hours.optional() }

const rule = z.strictObject({
  market: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'is a country code of two capitals, for example DE'))
    .min(1)
    .optional(),
  issue: z.array(z.enum(ISSUES)).min(1).optional(),
  severity: z.array(z.enum(SEVERITIES)).min(1).optional(),
  ...some,
})

/** `response` of the policy file: hours for all, and rules that change them; the first that fits and names an hour sets it. */
export const responseSchema = z
  .strictObject({ ...some, rules: z.array(rule).default([]) })
  .superRefine((response, context) => {
    const mistake = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    for (const [at, one] of response.rules.entries()) {
      if (!one.market && !one.issue && !one.severity)
        mistake(['rules', at], 'fits everybody: name market, issue or severity, or put its hours above the rules')
      if (one.first === undefined && one.next === undefined && one.solution === undefined)
        mistake(['rules', at], 'promises nothing: name first, next or solution, in hours')
      if (response.rules.slice(0, at).some((earlier) => covers(earlier, one)))
        mistake(['rules', at], 'is never reached: a rule above fits all that it fits and names its hours')
    }
    for (const [at, one] of [response, ...response.rules].entries()) {
      const own = hoursOf([one], response)
      if (own.solution < own.firstResponse)
        mistake(at === 0 ? [] : ['rules', at - 1], 'promises the solution before the first response')
    }
  })
  .default({ rules: [] })

type Response = z.infer<typeof responseSchema>
type Rule = z.infer<typeof rule>
type Hours = Pick<Rule, 'first' | 'next' | 'solution'>

/** The hours for a case; a case whose issue or market nobody knows fits only rules that don't ask for it. */
export function promiseHours(
  { response }: { readonly response: Response },
  it: { readonly market: string | null; readonly issue: string | null; readonly severity: Severity },
): PromiseHours {
  const fits = (among: readonly string[] | undefined, value: string | null) =>
    !among || (value !== null && among.includes(value))
  const fitting = response.rules.filter(
    (one) =>
      fits(one.market, it.market?.slice(0, 2) ?? null) && fits(one.issue, it.issue) && fits(one.severity, it.severity),
  )
  return hoursOf(fitting, response)
}

function hoursOf(rules: readonly Hours[], all: Hours): PromiseHours {
  const named = (key: keyof Hours) => rules.find((one) => one[key] !== undefined)?.[key] ?? all[key]
  return {
    firstResponse: named('first') ?? PROMISE_HOURS.firstResponse,
    nextResponse: named('next') ?? PROMISE_HOURS.nextResponse,
    solution: named('solution') ?? PROMISE_HOURS.solution,
  }
}

function covers(earlier: Rule, one: Rule): boolean {
  const wide = (above: readonly string[] | undefined, below: readonly string[] | undefined) =>
    !above || below?.every((value) => above.includes(value)) === true
  const named = (key: keyof Hours) => one[key] === undefined || earlier[key] !== undefined
  return (
    wide(earlier.market, one.market) &&
    wide(earlier.issue, one.issue) &&
    wide(earlier.severity, one.severity) &&
    named('first') &&
    named('next') &&
    named('solution')
  )
}
