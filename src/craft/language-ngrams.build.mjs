/**
 * Writes language-ngrams.json anew from the small data set of the package eld, whose licence is language-ngrams.LICENSE.
 * Its figures are kept as they are; each n-gram becomes one line: its bytes, a tab, and for each language two
 * characters, its number and its figure, both counted from "0".
 *
 *   npm pack eld@2.1.0 && tar -xf eld-2.1.0.tgz && node src/craft/language-ngrams.build.mjs package
 */
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const folder = resolve(process.argv[2])
const { dictionary } = await import(join(folder, 'src/dictionary.js'))
const { ngramsData } = await import(join(folder, 'src/ngrams/small.js'))

const byteOf = new Map(dictionary.map((sign, byte) => [sign, String.fromCharCode(byte)]).slice(0x80))
const sign = (number) => String.fromCharCode(0x30 + Number(number))
const lines = Object.entries(ngramsData.ngrams).map(([ngram, figures]) => {
  const bytes = [...ngram].map((each) => (/[a-z'` ]/.test(each) ? each : byteOf.get(each))).join('')
  return `${bytes}\t${Object.entries(figures)
    .map((pair) => pair.map(sign).join(''))
    .join('')}\n`
})
const data = {
  from: 'eld 2.1.0, (c) 2023 Nito T.M., Apache-2.0, reshaped: see language-ngrams.build.mjs',
  languages: Object.values(ngramsData.languages).join(' '),
  ngrams: lines.join(''),
}
writeFileSync(new URL('language-ngrams.json', import.meta.url), `${JSON.stringify(data, null, 2)}\n`)
