/** How far rules and model are believed in weighing a complaint, in natural logarithms: fitted on labelled mails, see docs/measure.md. */
import type { Issue, Severity } from '../ticket/words.ts'

export const MILDER = ['low', 'normal', 'high'] as const satisfies readonly Severity[]
export type MilderSeverity = (typeof MILDER)[number]

/** What a rule adds to its severity. Those that say critical are obeyed, not weighed. */
export const RULE = {
  alarm: 0,
  'grave-together': 0,
  'grave-word': 1.76,
  'whole-spoilt': 3.08,
  'whole-order': 3.05,
  'all-pieces': 5.7,
  'some-pieces': 1.38,
  agreed: 0.69,
  mild: 0.99,
  'only-a-question': 0.76,
} as const
/** What the model hears in the whole, in the passage that sounds most like it, and in all of them. */
export const GRAVITY = {
  whole: 0.46,
  gravest: 0.23,
  mean: 0.19,
} as const
export const GRAVITY_LEAN: Readonly<Record<MilderSeverity, number>> = {
  low: -0.11,
  normal: 0.03,
  high: 0.08,
}
/** By grievance: low, normal, high. */
export const GRAVITY_OF: Readonly<Record<Issue, readonly number[]>> = {
  quality: [-0.03, -0.23, 0.27],
  damage: [-0.08, 0.0, 0.07],
  mismatch: [-0.03, -0.48, 0.51],
  shortage: [0.02, 0.02, -0.04],
  delay: [0.15, -0.02, -0.13],
  price: [0.0, 0.2, -0.2],
  payment: [-0.16, 0.22, -0.07],
  communication: [-0.07, 0.15, -0.08],
  service: [-0.21, -0.46, 0.67],
  usage: [0.42, -0.11, -0.32],
  safety: [-0.0, 0.04, -0.04],
  documents: [-0.23, 0.53, -0.3],
  other: [0.2, 0.14, -0.34],
}
