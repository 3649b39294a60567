/** How far rules and model are believed in weighing a complaint, in natural logarithms: fitted on labelled mails, see docs/measure.md. */
import type { Issue, Severity } from '../ticket/words.ts'

export const MILDER = ['low', 'normal', 'high'] as const satisfies readonly Severity[]
export type MilderSeverity = (typeof MILDER)[number]

/** What a rule adds to its severity. Those that say critical are obeyed, not weighed. */
export const RULE = {
  alarm: 0,
  'grave-together': 0,
  'grave-word': 1.83,
  'whole-spoilt': 3.25,
  'whole-order': 3.09,
  'all-pieces': 5.7,
  'some-pieces': 1.4,
  agreed: 0.69,
  mild: 1.0,
  'only-a-question': 0.76,
} as const
/** What the model hears in the whole, in the passage that sounds most like it, and in all of them. */
export const GRAVITY = {
  whole: 0.49,
  gravest: 0.24,
  mean: 0.2,
} as const
export const GRAVITY_LEAN: Readonly<Record<MilderSeverity, number>> = {
  low: -0.03,
  normal: -0.05,
  high: 0.08,
}
/** By grievance: low, normal, high. */
export const GRAVITY_OF: Readonly<Record<Issue, readonly number[]>> = {
  quality: [0.05, -0.36, 0.31],
  damage: [-0.07, -0.0, 0.07],
  mismatch: [-0.05, -0.49, 0.55],
  shortage: [0.01, 0.03, -0.04],
  delay: [0.19, 0.03, -0.22],
  price: [-0.05, 0.28, -0.23],
  payment: [-0.14, 0.22, -0.08],
  communication: [-0.13, 0.22, -0.09],
  service: [-0.26, -0.41, 0.66],
  usage: [0.41, -0.17, -0.25],
  safety: [-0.0, 0.04, -0.04],
  documents: [-0.24, 0.52, -0.28],
  other: [0.29, 0.07, -0.36],
}
