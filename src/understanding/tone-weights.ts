/** How far words and model are believed in hearing the tone, in natural logarithms: fitted on labelled mails, see docs/measure.md. */
import type { Issue, Tone } from '../ticket/words.ts'

/** What the model hears in the whole, in the passage that sounds most like it and in all of them; what the words say. */
export const SOUND = {
  whole: 0.59,
  strongest: 0.65,
  mean: -0.21,
  words: 0.61,
} as const
export const SOUND_LEAN: Readonly<Record<Tone, number>> = {
  calm: 0.32,
  frustrated: 0.12,
  angry: -0.07,
  threatening: -0.37,
}
/** By grievance: calm, frustrated, angry, threatening. */
export const SOUND_OF: Readonly<Record<Issue, readonly number[]>> = {
  quality: [-0.16, 0.25, -0.02, -0.07],
  damage: [0.05, 0.02, -0.02, -0.05],
  mismatch: [0.06, -0.01, 0.09, -0.14],
  shortage: [0.37, -0.16, -0.15, -0.05],
  delay: [-0.4, 0.08, 0.39, -0.07],
  price: [-0.13, 0.23, -0.06, -0.04],
  payment: [-0.28, 0.03, 0.04, 0.21],
  communication: [-0.08, 0.2, -0.06, -0.06],
  service: [-0.49, 0.1, 0.06, 0.32],
  usage: [0.64, -0.41, -0.18, -0.04],
  safety: [-0.2, -0.25, 0.32, 0.14],
  documents: [0.4, -0.17, -0.05, -0.18],
  other: [0.21, 0.09, -0.34, 0.03],
}
