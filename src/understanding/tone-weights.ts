/** How far words and model are believed in hearing the tone, in natural logarithms: fitted on labelled mails, see docs/measure.md. */
import type { Issue, Tone } from '../ticket/words.ts'

/** What the model hears in the whole, in the passage that sounds most like it and in all of them; what the words say. */
export const SOUND = {
  whole: 0.5,
  strongest: 0.74,
  mean: -0.24,
  words: 0.27,
} as const
export const SOUND_LEAN: Readonly<Record<Tone, number>> = {
  calm: 0.28,
  frustrated: 0.1,
  angry: -0.16,
  threatening: -0.22,
}
/** By grievance: calm, frustrated, angry, threatening. */
export const SOUND_OF: Readonly<Record<Issue, readonly number[]>> = {
  quality: [-0.22, 0.27, -0.03, -0.01],
  damage: [0.17, -0.09, -0.02, -0.07],
  mismatch: [0.07, 0.01, 0.12, -0.2],
  shortage: [0.41, -0.12, -0.19, -0.1],
  delay: [-0.47, 0.14, 0.46, -0.12],
  price: [-0.07, 0.27, -0.04, -0.16],
  payment: [-0.2, -0.04, 0.04, 0.2],
  communication: [-0.04, 0.15, -0.06, -0.05],
  service: [-0.57, 0.18, 0.04, 0.35],
  usage: [0.73, -0.51, -0.22, -0.0],
  safety: [-0.26, -0.28, 0.3, 0.23],
  documents: [0.3, -0.06, -0.08, -0.17],
  other: [0.15, 0.07, -0.32, 0.1],
}
