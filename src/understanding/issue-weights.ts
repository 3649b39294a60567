/** How far model and lexicon are believed in naming the grievances, in natural logarithms: fitted on labelled mails, see docs/measure.md. */
import type { Issue } from '../ticket/words.ts'

/** For the main grievance: what the model hears in the whole, in the first half and in the subject, and the words' points. */
export const HEARD = {
  whole: 0.94,
  opening: 0.41,
  subject: 0.38,
  points: 0.18,
} as const
/** What the model's texts have too little of, or too much: in mails a price is often spoken of beside the matter. */
export const LEAN: Readonly<Record<Issue, number>> = {
  quality: 0.63,
  damage: -0.16,
  mismatch: -0.94,
  shortage: -1.18,
  delay: -0.1,
  price: -2.01,
  payment: -0.65,
  communication: 1.06,
  service: 1.0,
  usage: 0.98,
  safety: 0.49,
  documents: -0.23,
  other: 1.11,
}
/** For a further grievance; `main` is its share as the main one, `passage` where a passage speaks of it most. */
export const ALSO = {
  before: -2.86,
  whole: 0.56,
  points: 0.33,
  main: -0.03,
  passage: 0.16,
  passageMain: 0.49,
  opening: -0.2,
  closing: 0.29,
  subject: 0.05,
  length: 0.04,
} as const
/** Some grievances ride along with others, some hardly ever. */
export const ALSO_LEAN: Readonly<Record<Issue, number>> = {
  quality: 1.55,
  damage: -0.55,
  mismatch: -0.82,
  shortage: 0.79,
  delay: -0.13,
  price: -0.97,
  payment: -0.48,
  communication: 0.27,
  service: 1.37,
  usage: -0.07,
  safety: -0.76,
  documents: 0.47,
  other: -0.67,
}
/** Some main grievances have company more often than others. */
export const BESIDE: Readonly<Record<Issue, number>> = {
  quality: 0.13,
  damage: -0.11,
  mismatch: -0.17,
  shortage: 0.1,
  delay: 0.77,
  price: 0.03,
  payment: 0.34,
  communication: -0.65,
  service: 1.67,
  usage: -0.01,
  safety: -1.21,
  documents: 0.24,
  other: -1.14,
}
/** From this share on it is named: best between too few and too many. */
export const ALSO_SHARE = 0.15
