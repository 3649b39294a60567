/** The simulated year as docs/simulation.md and a picture beside it. */
import * as echarts from 'echarts'
import { type Figures, PROMISES, type Share, WHY_BROKEN, type WhyBroken } from './figures.ts'

export interface Run {
  readonly name: string
  readonly policies: readonly { readonly name: string; readonly figures: Figures }[]
}

export interface Facts {
  readonly command: string
  readonly today: string
  readonly cases: number
  readonly countries: number
  readonly measured: string
  readonly mails: number
  readonly downHours: number
  readonly outages: number
  readonly tz: string
}

const SAID: Record<WhyBroken, string> = {
  'no-good-hour': 'the hour comes too late',
  'staff-away': 'staff away',
  'daemon-down': 'daemon down',
}

export function pageOf(runs: readonly Run[], facts: Facts): string {
  return `# A simulated year

${facts.cases.toLocaleString('en')} complaints from ${facts.countries} countries go through the real calendars, promises and send plan of amends; people approve, the daemon fails, three simpler policies get the same mails and the same approvals. Made by \`${facts.command}\` on ${facts.today}, time zone data ${facts.tz}.

![Letters outside 07:00–21:00 and promises kept](simulation.svg)

${saysOf(runs)}

${runs.map(sectionOf).join('\n\n')}

## How it is done

- **Customers**: countries by a rough share of an exporter's trade, zones by population within them, hours of writing mostly by day and evening, a third of a workday's mails on Saturdays and Sundays. Two in five first letters ask for evidence, which comes within five days.
- **Zones**: what understanding would have found is drawn from what it did find of ${facts.mails} labelled mails (measured ${facts.measured}; \`bench/simulation/zone-confusion.json\`, \`npm run simulate -- --measure\`), as the distance from the true clock; the simulator adds no error of its own and takes none away. *Zone known*: the likeliest zone was the true one. The mails of a real mailbox may tell less of their zone than these do.
- **Staff**: 09:00–18:00 Shanghai on working days of the State Council's arrangement, make-up days included; one working hour from arrival to approval, whatever the load. The second run has somebody there 10:00–16:00 on each day off.
- **Daemon**: down ${facts.outages} times, ${Math.round(facts.downHours)} hours in all. Nothing is drafted, approved or sent then; what was due is asked again for a good hour and leaves at the provider's pace.
- **Persons**: where the good hour is later than a promise, somebody sends a critical case *now*, and for others an acknowledgement at the least bad instant if that wakes nobody. These letters are *person-chosen* and counted apart.
- **Promises**: 24 hours to the first and each next response, 48 to the solution, pauses while evidence is awaited. A broken promise is laid to *the hour comes too late* where a letter by this policy would have been late even from a desk that never closes (for amends: a weekend or holiday there), to *daemon down* where it would have been kept without the failure, else to *staff away*.
- **The simpler policies**: *at once* sends on approval; *our office hours* between 09:00 and 18:00 Shanghai on working days, so it differs only where somebody approves on a day off; *nine by the Date header* at the next 09:00 by the offset that the mail's header names, every day of the week.
- **Not in it**: several staff at different loads, mail servers that defer, the customer who writes again, a person who corrects a zone.
`
}

function saysOf(runs: readonly Run[]): string {
  const [alone, shift] = runs.map(({ policies }) => policies[0]?.figures)
  if (!alone || !shift) return ''
  const { first, solution } = alone.promises
  return `In short: amends woke ${alone.known.bad === 0 ? 'nobody' : told(alone.known)} whose zone was known, and ${percent(alone.machine.bad, alone.machine.of)} of the letters whose hour it chose reached somebody at night, the zone mistaken. That costs little of the first response: ${keptShare(first)} kept, for the others mostly a weekend lay between, ours or theirs; with somebody there on days off it is ${keptShare(shift.promises.first)}, for an acknowledgement that wakes nobody can be sent on Saturday. The solution waits for a working day there: ${keptShare(solution)} within 48 hours of the clock. Whoever promises less there says so in \`config/policy.yaml\` (docs/policy.md) rather than sends at night.`
}

function sectionOf({ name, policies }: Run): string {
  const row = (label: string, tell: (figures: Figures) => string) =>
    `| ${label} | ${policies.map(({ figures }) => tell(figures)).join(' | ')} |`
  const promise = { first: 'first response', next: 'next response', solution: 'solution' }
  return [
    `## ${name}`,
    '',
    `| | ${policies.map((one) => one.name).join(' | ')} |`,
    `|---|${policies.map(() => '---:').join('|')}|`,
    row('letters', ({ letters }) => letters.toLocaleString('en')),
    row('**outside 07:00–21:00 there**, machine-chosen', ({ machine }) => `**${told(machine)}**`),
    row('of these where the zone was known', ({ known }) => told(known)),
    row('outside 07:00–21:00, person-chosen', ({ person }) => told(person)),
    row('machine-chosen on a day off there', ({ dayOff }) => told(dayOff)),
    ...PROMISES.flatMap((one) => [
      row(`**${promise[one]} kept**`, ({ promises }) => `**${keptShare(promises[one])}**`),
      ...WHY_BROKEN.map((why) =>
        row(`broken: ${SAID[why]}`, ({ promises }) => percent(promises[one].broken[why], owedOf(promises[one]))),
      ),
    ]),
    row('hours from approval to sending: median, 99 in 100 within', ({ waited }) =>
      waited.map((hours) => hours.toFixed(1)).join(', '),
    ),
    row('most letters in one minute', ({ burst }) => String(burst)),
  ].join('\n')
}

type KeptFigure = Figures['promises']['first']
const owedOf = ({ kept, broken }: KeptFigure) => WHY_BROKEN.reduce((sum, why) => sum + broken[why], kept)
const keptShare = (one: KeptFigure) => percent(one.kept, owedOf(one))
const told = ({ bad, of }: Share) =>
  of === 0 ? '–' : bad === 0 ? `0 of ${of.toLocaleString('en')}` : `${percent(bad, of)} (${bad.toLocaleString('en')})`
const percent = (part: number, of: number) =>
  of === 0 ? '–' : `${((100 * part) / of).toFixed(part > 0 && part / of < 0.001 ? 2 : 1)} %`

/** Bars for each policy of each run, as SVG. */
export function pictureOf(runs: readonly Run[]): string {
  const rows = runs
    .flatMap((run, at) => run.policies.map((one) => ({ ...one, name: `${one.name} (${at + 1})` })))
    .reverse()
  const series = [
    ['outside 07:00–21:00 there', ({ machine }: Figures) => share(machine.bad, machine.of), '#b3423a'],
    ['on a day off there', ({ dayOff }: Figures) => share(dayOff.bad, dayOff.of), '#d9a441'],
    ['first response kept', ({ promises }: Figures) => share(promises.first.kept, owedOf(promises.first)), '#3d7a5a'],
    ['solution kept', ({ promises }: Figures) => share(promises.solution.kept, owedOf(promises.solution)), '#8fb8a0'],
  ] as const
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 900, height: 640 })
  chart.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    title: {
      text: 'Letters at bad hours, promises kept: per cent',
      subtext: runs.map(({ name }, at) => `(${at + 1}) ${name}`).join('   '),
      left: 16,
      top: 8,
      textStyle: { fontSize: 15 },
    },
    legend: { bottom: 8 },
    grid: { left: 170, right: 50, top: 70, bottom: 70 },
    xAxis: { type: 'value', max: 100 },
    yAxis: { type: 'category', data: rows.map(({ name }) => name) },
    series: series.map(([name, tell, color]) => ({
      name,
      type: 'bar',
      itemStyle: { color },
      label: { show: true, position: 'right', fontSize: 9 },
      data: rows.map(({ figures }) => tell(figures)),
    })),
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}

function share(part: number, of: number): number {
  return of === 0 ? 0 : Math.round((1000 * part) / of) / 10
}
