/** Reads how a mail is written: calm, frustrated, angry or threatening. */
import type { Finding } from '../ticket/findings.ts'
import { type Issue, TONES, type Tone } from '../ticket/words.ts'
import { allHits, holds, type MailText, readMail } from './issue-points.ts'
import { type Hit, showAll } from './issue-scan.ts'
import type { Lexicon } from './lexicon.ts'
import { type Judgement, softmax } from './model.ts'
import type { Hearing } from './passages.ts'
import { SOUND, SOUND_LEAN, SOUND_OF } from './tone-weights.ts'

export interface ToneInput extends MailText {
  readonly issue: Issue | null
}

/** From these points on a mail is no longer calm, no longer only frustrated, a threat. */
const FRUSTRATED = 1.8
const ANGRY = 2
const THREATENING = 2.5
const MILD = 1.5
const PLEASED = 1
const POLITE = 0.4
/** Share of capital letters that is shouting, and the least letters that show it. */
const SHOUTING = 0.6
const SHOUTING_LETTERS = 40

/**
 * Finds the tone: what words of disappointment, accusation or threat say, weighed with how the whole and its passages
 * sound to the model, and with the grievance: who is left without an answer is seldom calm.
 */
export function findTone(input: ToneInput, lexicon: Lexicon, { whole, passages }: Hearing): Finding<Tone> {
  const said = toneByWords(input, lexicon)
  if (said.confidence === 0) return said
  const scores = TONES.map((tone, at) => {
    const shareIn = (opinion: Judgement) => opinion.get('tone')?.get(tone) ?? 0
    const heard = passages.map(shareIn)
    const mean = heard.reduce((sum, share) => sum + share, 0) / heard.length
    return (
      SOUND.whole * Math.log(shareIn(whole) + 0.01) +
      SOUND.strongest * Math.log(Math.max(...heard) + 0.01) +
      SOUND.mean * Math.log(mean + 0.01) +
      (tone === said.value ? SOUND.words : 0) +
      SOUND_LEAN[tone] +
      (input.issue === null ? 0 : (SOUND_OF[input.issue][at] ?? 0))
    )
  })
  const shares = softmax(Float32Array.from(scores))
  const most = Math.max(...shares)
  const tone = TONES[shares.indexOf(most)] ?? said.value
  return { value: tone, confidence: Math.round(100 * most) / 100, why: tone === said.value ? said.why : [] }
}

/**
 * The tone that the words alone speak of. Directness is no anger: only words of disappointment, accusation or threat
 * count, with shouting and rows of exclamation marks; courteous words weigh a little against.
 */
export function toneByWords(input: MailText, lexicon: Lexicon): Finding<Tone> {
  const hits = allHits(readMail(input, lexicon)).filter(holds)
  if (hits.length === 0 && input.text.trim() === '') return { value: 'calm', confidence: 0, why: [] }
  const spoken = tonePoints(hits)
  const loud = loudness(`${input.subject}\n${input.text}`)
  const threat = spoken.get('threatening')?.total ?? 0
  const anger = (spoken.get('angry')?.total ?? 0) + loud.anger
  const frustration = (spoken.get('frustrated')?.total ?? 0) + loud.frustration + anger * 0.8 - gentleness(hits)
  const seen = (tone: Tone) => showAll(spoken.get(tone)?.hits ?? [])
  if (threat >= THREATENING)
    return { value: 'threatening', confidence: sure(threat, THREATENING), why: seen('threatening') }
  if (anger >= ANGRY) return { value: 'angry', confidence: sure(anger, ANGRY), why: [...seen('angry'), ...loud.why] }
  if (frustration >= FRUSTRATED) {
    return {
      value: 'frustrated',
      confidence: sure(frustration, FRUSTRATED),
      why: [...seen('frustrated'), ...seen('angry'), ...loud.why],
    }
  }
  return { value: 'calm', confidence: frustration < 1 ? 0.85 : 0.6, why: [] }
}

function tonePoints(hits: readonly Hit[]): ReadonlyMap<Tone, { total: number; hits: readonly Hit[] }> {
  const points = new Map<Tone, { total: number; hits: Hit[] }>()
  const times = new Map<string, number>()
  for (const hit of hits) {
    for (const [tone, weight] of hit.meaning.tone) {
      const entry = points.get(tone) ?? { total: 0, hits: [] }
      const before = times.get(hit.meaning.name) ?? 0
      times.set(hit.meaning.name, before + 1)
      entry.total += (weight * hit.weight) / (1 + before)
      entry.hits.push(hit)
      points.set(tone, entry)
    }
  }
  return points
}

/** What softens a complaint: small matters, praise for the rest, courtesy. */
function gentleness(hits: readonly Hit[]): number {
  const some = (name: string) => (hits.some(({ meaning }) => meaning.name === name) ? 1 : 0)
  return some('mild') * MILD + some('pleased') * PLEASED + some('polite') * POLITE
}

/** Shouting: capitals and rows of marks. */
function loudness(text: string): { anger: number; frustration: number; why: readonly string[] } {
  const part = text.slice(0, 10_000)
  const capitals = part.match(/\p{Lu}/gu)?.length ?? 0
  const small = part.match(/\p{Ll}/gu)?.length ?? 0
  const shouts = capitals + small >= SHOUTING_LETTERS && capitals > SHOUTING * (capitals + small)
  const rows = part.match(/[!！]{2,}|[?？][!！]|[!！][?？]|[?？]{2,}/gu) ?? []
  return {
    anger: (shouts ? 2.5 : 0) + Math.min(rows.filter((row) => row.length > 2).length * 0.6, 1.2),
    frustration: Math.min(rows.length, 3) * 0.8,
    why: [...(shouts ? ['CAPITALS'] : []), ...[...new Set(rows)].slice(0, 2).map((row) => row.slice(0, 8))],
  }
}

function sure(points: number, threshold: number): number {
  return Math.round(Math.min(0.5 + 0.1 * (points - threshold + 1), 0.9) * 100) / 100
}
