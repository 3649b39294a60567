/** How far model and lexicon are believed in naming the grievances, in natural logarithms: fitted on labelled mails, see docs/measure.md. */
import type { Issue } from '../ticket/words.ts'

/** For the main grievance: what the model hears in the whole, in the first half and in the subject, and the words' points. */
export const HEARD = {
  whole: 0.75,
  opening: 0.34,
  subject: 0.28,
  points: 0.18,
} as const
/** What the model's texts have too little of, or too much: in mails a price is often spoken of beside the matter. */
export const LEAN: Readonly<Record<Issue, number>> = {
  quality: 0.8,
  damage: -0.03,
  mismatch: -0.77,
  shortage: -1.02,
  delay: -0.85,
  price: -1.91,
  payment: -0.92,
  communication: 0.81,
  service: 1.36,
  usage: 0.6,
  safety: 0.55,
  documents: -0.37,
  other: 1.75,
}
/** For a further grievance; `main` is its share as the main one, `passage` where a passage speaks of it most. */
export const ALSO = {
  before: -4.55,
  whole: 0.65,
  points: 0.24,
  main: -0.09,
  passage: 0.36,
  passageMain: 0.02,
  opening: -0.17,
  closing: 0.15,
  subject: 0.05,
  length: 0.54,
} as const
/** Some grievances ride along with others, some hardly ever. */
export const ALSO_LEAN: Readonly<Record<Issue, number>> = {
  quality: 1.52,
  damage: -0.46,
  mismatch: -0.73,
  shortage: 0.65,
  delay: -0.16,
  price: -0.92,
  payment: -0.82,
  communication: 0.5,
  service: 1.61,
  usage: -0.22,
  safety: -0.57,
  documents: 0.07,
  other: -0.48,
}
/** Some main grievances have company more often than others. */
export const BESIDE: Readonly<Record<Issue, number>> = {
  quality: 0.21,
  damage: 0.07,
  mismatch: -0.19,
  shortage: -0.06,
  delay: 0.76,
  price: 0.11,
  payment: 0.24,
  communication: -0.72,
  service: 1.66,
  usage: 0.22,
  safety: -1.41,
  documents: 0.28,
  other: -1.2,
}
/** From this share on it is named: best between too few and too many. */
export const ALSO_SHARE = 0.21
