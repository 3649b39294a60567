/** A report on what somebody may see, read in parts so that nothing else waits for it. */
import { setImmediate } from 'node:timers/promises'
import { periodsOf, type Report, type ReportQuestion, reportInSteps } from '../craft/report.ts'
import type { InsightLedger } from '../ports/ledger/insight.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { CaseFacts } from '../ticket/case-facts.ts'

const AT_ONCE = 1_000

export async function reportFor(ledger: InsightLedger, staff: Staff, question: ReportQuestion): Promise<Report> {
  const { before, until } = periodsOf(question)
  const steps = reportInSteps(question, await casesOf(ledger, staff, before, until))
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await setImmediate()
  }
}

/** Cases that came in from `from` on and before `until`. */
export async function casesOf(ledger: InsightLedger, staff: Staff, from: string, until: string): Promise<CaseFacts[]> {
  const all: CaseFacts[] = []
  for (let after: CaseFacts | null = null; ; ) {
    const page: CaseFacts[] = await ledger.facts(staff, from, until, after, AT_ONCE)
    all.push(...page)
    after = page.at(-1) ?? null
    if (page.length < AT_ONCE) return all
    await setImmediate()
  }
}
