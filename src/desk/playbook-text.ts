/** Puts the playbook of an issue into plain lines, for the desk's page and for the terminal. */
import { formatMoney } from '../craft/money-format.ts'
import type { CheckLine, Conditions, LaneRule, Playbook, Rung } from '../journey/playbook.ts'
import { RUNG_STEPS, type RungStep } from '../ticket/words.ts'
import type { Messages } from './messages/en.ts'
import { wordFor } from './messages/messages.ts'

export interface Section {
  /** Tells the sections of one page apart. */
  readonly name: string
  readonly title: string
  readonly lines: readonly string[]
}

/** In the order in which a case is worked on; sections that say nothing are left out. */
export function sectionsOf(playbook: Playbook, m: Messages): Section[] {
  const words = m.policy
  const tag = m.tag === 'en' ? 'en' : 'zh-Hans'
  const { sections } = words
  const step = (one: RungStep): Section => ({
    name: `remedies-${one}`,
    title: `${sections.remedies} · ${words.step[one]}`,
    lines: playbook.ladder.filter((rung) => rung.step === one).map((rung) => rungLine(rung, playbook, m)),
  })
  const all: Section[] = [
    { name: 'check', title: sections.check, lines: playbook.check.map((line) => checkLine(line, tag, m)) },
    {
      name: 'ask',
      title: `${sections.ask} (${words.mostAsks(playbook.mostAsks)})`,
      lines: playbook.ask.map((ask) => m.ask[ask]),
    },
    { name: 'consult', title: sections.consult, lines: playbook.consult.map((one) => words.consulted[one]) },
    ...RUNG_STEPS.map(step),
    { name: 'chips', title: sections.chips, lines: playbook.chips.map((chip) => words.chip[chip]) },
    { name: 'never', title: sections.never, lines: playbook.never.map((said) => said[tag]) },
    // Several rules may lead into one lane.
    { name: 'lanes', title: sections.lanes, lines: [...new Set(playbook.lanes.map((lane) => laneLine(lane, m)))] },
    {
      name: 'limits',
      title: sections.limits,
      lines: (['agent', 'manager'] as const).map((role) =>
        words.offersUpTo(m.role[role], formatMoney(playbook.limits[role], playbook.currency, m.tag)),
      ),
    },
    {
      name: 'law',
      title: sections.law,
      lines: playbook.law.map(({ say, countries }) => `${say[tag]} [${countries.join(' ')}]`),
    },
  ]
  return all.filter(({ lines }) => lines.length > 0)
}

function checkLine({ say, shows }: CheckLine, tag: keyof CheckLine['say'], m: Messages): string {
  const who = shows.map((one) => m.responsibility[one]).join(m.comma)
  return shows.length > 0 ? `${say[tag]} (${m.policy.shows(who)})` : say[tag]
}

function laneLine({ lane, approver, opens, note }: LaneRule, m: Messages): string {
  const { approves, opens: opening } = m.policy
  const parts = [m.lane[lane], approves(m.role[approver]), opening[opens], ...(note ? [wordFor(m.note, note)] : [])]
  return parts.join(' · ')
}

function rungLine(rung: Rung, playbook: Playbook, m: Messages): string {
  const words = m.policy
  const { unless } = rung
  const where = conditionWords(rung, playbook, m)
  const not = unless ? conditionWords(unless, playbook, m) : []
  return [
    m.remedy[rung.offer],
    ...(rung.step === 'opening' ? [words.unchecked[rung.unchecked]] : []),
    ...(rung.onWish ? [words.onWish] : []),
    ...(rung.notOurs ? [words.notOurs] : []),
    ...(where.length > 0 ? [`${words.where}${m.colon}${where.join('; ')}`] : []),
    ...(not.length > 0 ? [`${words.notWhere}${m.colon}${not.join('; ')}`] : []),
  ].join(' · ')
}

function conditionWords(asked: Conditions, { currency, lines }: Playbook, m: Messages): string[] {
  const words = m.policy
  const { fact } = words
  const tag = m.tag === 'en' ? 'en' : 'zh-Hans'
  const money = (sum: number) => formatMoney(sum, currency, m.tag)
  const times = (n: number) => words.times(new Intl.NumberFormat(m.tag).format(n))
  const between = ({ over, upTo }: NonNullable<Conditions['orderValue']>, say: (n: number) => string) =>
    [
      ...(over === undefined ? [] : [words.over(say(over))]),
      ...(upTo === undefined ? [] : [words.upTo(say(upTo))]),
    ].join(m.comma)
  const span = (value: 'running' | 'over') => (value === 'running' ? words.running : words.ranOut)
  const said: [string, string | undefined][] = [
    [fact.severity, asked.severity?.map((one) => m.severity[one]).join(m.comma)],
    [fact.tier, asked.tier?.map((one) => words.tier[one]).join(m.comma)],
    [fact.responsibility, asked.responsibility?.map((one) => m.responsibility[one]).join(m.comma)],
    [fact.evidence, asked.evidence?.map((one) => m.evidence[one]).join(m.comma)],
    [fact['order-value'], asked.orderValue && between(asked.orderValue, money)],
    [fact['claim-ratio'], asked.claimRatio && between(asked.claimRatio, times)],
    [fact.warranty, asked.warranty && span(asked.warranty)],
    [fact['claim-period'], asked.claimPeriod && span(asked.claimPeriod)],
    [fact.incoterm, asked.incoterm?.join(m.comma)],
    [fact['carrier-booked-by'], asked.carrierBookedBy && (asked.carrierBookedBy === 'us' ? words.us : words.them)],
    [fact['custom-made'], asked.customMade === undefined ? undefined : asked.customMade ? m.yes : m.no],
    [fact['return-costs'], asked.returnCosts && words.returnCosts[asked.returnCosts]],
    [fact.country, asked.country?.join(m.comma)],
    [fact.checklist, asked.confirmed?.map((line) => lines.get(line)?.say[tag] ?? line).join('; ')],
  ]
  return said.flatMap(([name, value]) => (value ? [`${name}${m.colon}${value}`] : []))
}
