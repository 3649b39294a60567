/** What a letter says and may say besides, line by line in the order of the letter, each as its reader will understand it. */
import type { FactName, LetterMatter } from '../craft/facts.ts'
import { factsSaid, findLetter, type TemplateSet } from '../craft/letter.ts'
import { EXTRA_BLOCK } from '../craft/letter-extras.ts'
import { sentenceOf } from '../craft/letter-facts.ts'
import { COMMITMENTS, EXTRAS_FILE, foldersFor, saysNeededBy, sectionOf } from '../craft/letter-set.ts'
import { matterOf } from '../drafting/matter.ts'
import { whyNot } from '../resolution/extras.ts'
import type { Account } from '../ticket/account.ts'
import type { SendPlan } from '../ticket/acts.ts'
import { detailsOf, isLaterLetter, POINTS_OF } from '../ticket/details.ts'
import { type LetterLine, LINE_BLOCKS, type LineBlocked } from '../ticket/letter-line.ts'
import type { Drafted, Resolved } from '../ticket/turn.ts'
import { ASKS, CLOSINGS, EXTRAS, REMEDIES, WISHES } from '../ticket/words.ts'

export interface LinesFor {
  readonly account: Account
  readonly plan: SendPlan
  readonly reader: 'en' | 'zh-Hans'
}

/** English as the mirror has it: day before month. */
const READERS = { en: 'en-GB', 'zh-Hans': 'zh-Hans' } as const

/** Facts by which a letter says what was ticked in one of these lists. */
const SAID_BY: Readonly<Partial<Record<LetterLine['field'], readonly FactName[]>>> = {
  remedy: ['remedies', 'steps', 'granted', 'done'],
  ask: ['asks'],
  declined: ['declined'],
  point: ['known', 'open', 'reason'],
  promise: ['dates', 'promised'],
  wish: ['wishes'],
  also: ['also'],
}

/** What a person has yet to give. */
const GAP = /⟦[^⟧]*⟧/gu

type Candidate = Omit<LetterLine, 'text' | 'blocked'> & {
  readonly file: string
  /** Why it can't be had, apart from language and letter. */
  readonly why?: LineBlocked | null
}

/** Every line, in the letter's order; `blocked` says why one can't be ticked, or not be left out. */
export function linesOf(templates: TemplateSet, turn: Drafted | Resolved, it: LinesFor): LetterLine[] {
  const { resolution } = turn
  const source = findLetter(templates, resolution.locale, resolution.letter)
  if (!source) return []
  const matter = matterOf(
    { ...turn, stage: 'resolved' },
    {
      account: it.account,
      signer: null,
      sendAt: it.plan.at,
      timeZone: it.plan.zone,
      letterLanguage: source.language,
      saysNeededBy: saysNeededBy(templates, source.locale),
      attachments: turn.stage === 'drafted' ? turn.draft.record.attachments : [],
    },
  )
  const said = factsSaid(templates, resolution.locale, matter)
  const theirs = foldersFor(source.locale, templates.folders)
  const ours = foldersFor(READERS[it.reader], templates.folders)
  const lines = candidates(turn, matter, it.plan.at).flatMap(({ file, why = null, ...line }) => {
    const name = line.value
    const text = sentenceOf(ours, READERS[it.reader], matter, { file, name, day: line.day })
    if (text === null) return []
    const issue = matter.issue
    const spoken = sectionOf(theirs, file, name) ?? sectionOf(theirs, file, `${name} ${issue}`)
    const facts = SAID_BY[line.field]
    const unsaid = facts !== undefined && !facts.some((fact) => said.has(fact))
    const blocked = unsaid ? 'letter' : spoken === undefined ? 'language' : why
    // What a letter never says and nobody ticked is no line of it.
    return unsaid && !line.ticked ? [] : [{ ...line, text: text.replace(GAP, '…'), blocked }]
  })
  return LINE_BLOCKS.flatMap((block) => lines.filter((line) => line.block === block))
}

function candidates(turn: Drafted | Resolved, matter: LetterMatter, sendAt: string): Candidate[] {
  const { resolution, findings } = turn
  const { letter, details = {}, remedies, allowed, asks } = resolution
  const { extras = [], closing, declined = [], points = [] } = details
  const says = detailsOf(letter)
  const listed = <V extends string>(
    field: LetterLine['field'],
    block: LetterLine['block'],
    file: string,
    values: readonly V[],
    ticked: readonly V[],
    why: (value: V) => LineBlocked | null = () => null,
  ): Candidate[] =>
    values.map((value) => ({ field, block, file, value, ticked: ticked.includes(value), why: why(value) }))
  const remedyOrder = [...new Set([...remedies, ...allowed, ...REMEDIES])]
  return [
    ...listed('remedy', 'remedy', '_remedies.hbs', remedyOrder, remedies, (one) =>
      allowed.includes(one) ? null : 'policy',
    ),
    ...(says.includes('declined')
      ? listed(
          'declined',
          'remedy',
          '_declined.hbs',
          WISHES.filter((wish) => wish !== 'apology'),
          declined,
        )
      : []),
    ...(isLaterLetter(letter) ? listed('point', 'remedy', '_points.hbs', POINTS_OF[letter] ?? [], points) : []),
    ...listed('ask', 'ask', '_asks.hbs', ASKS, asks),
    ...listed('wish', 'dates', '_wishes.hbs', matter.wishes, matter.wishes, () => 'fixed'),
    ...listed('also', 'dates', '_also.hbs', matter.also, matter.also, () => 'fixed'),
    ...promises(resolution, says.includes('promises'), sendAt),
    ...EXTRAS.map(
      (value): Candidate => ({
        field: 'extra',
        block: EXTRA_BLOCK[value],
        file: EXTRAS_FILE,
        value,
        ticked: extras.includes(value),
        why: whyNot(value, resolution, findings),
      }),
    ),
    ...listed('closing', 'close', EXTRAS_FILE, CLOSINGS, closing ? [closing] : [], (one) =>
      whyNot(one, resolution, findings),
    ),
  ]
}

/** Days that the letter names: policy's stand in any case, a person's own go before them. */
function promises({ commitments, details = {} }: Resolved['resolution'], may: boolean, sendAt: string): Candidate[] {
  const news = commitments.find(({ what }) => what === 'news')?.dueAt
  return COMMITMENTS.flatMap((what): Candidate[] => {
    const told = details.promises?.find((one) => one.what === what)
    const policys = commitments.find((one) => one.what === what)
    if (!may && !policys) return []
    return [
      {
        field: 'promise',
        block: 'dates',
        file: '_commitments.hbs',
        value: what,
        ticked: policys !== undefined,
        why: policys !== undefined && told === undefined ? 'fixed' : null,
        day: told?.dueAt ?? policys?.dueAt ?? news ?? sendAt,
      },
    ]
  })
}
