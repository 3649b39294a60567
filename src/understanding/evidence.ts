/** Says whether the customer sent proof, offers it, or neither. */
import type { Attachment } from '../mail/message.ts'
import type { Finding } from '../ticket/findings.ts'
import type { Evidence } from '../ticket/words.ts'
import { read, showAll } from './issue-scan.ts'
import type { Lexicon } from './lexicon.ts'

export interface EvidenceInput {
  readonly text: string
  readonly language: string
  readonly attachments: readonly Attachment[]
}

/** Types that prove something; a vCard, a signature or a calendar entry doesn't. */
const PROVES =
  /^(?:image|video|audio)\/|pdf|zip|rar|7z|msword|officedocument|ms-excel|ms-outlook|opendocument|csv|rfc822/
/** Names that mail programs give to pictures of a signature. */
const SIGNATURE_NAME =
  /^(?:image\d{3}|outlook-|logo|signature|firma|icon|banner|facebook|linkedin|instagram|twitter|wechat)/i
const UNPROVING_NAME = /\.(?:vcf|ics|p7s|asc|sig)$/i
/** A photograph that a customer puts into the text is larger than a logo. */
const INLINE_PHOTO_BYTES = 30_000

/**
 * Finds the evidence: files that prove, else words that promise some. Pictures inside the HTML count when the text speaks
 * of a picture or their size is that of a photograph.
 */
export function findEvidence(input: EvidenceInput, lexicon: Lexicon): Finding<Evidence> {
  const { hits } = read(lexicon, input.text, input.language)
  const said = hits.filter((hit) => hit.meaning.sign === 'attached')
  const pictures = hits.filter((hit) => hit.meaning.sign === 'picture')
  const files = input.attachments.filter((file) => proves(file, said.length + pictures.length > 0))
  if (files.length > 0) {
    return {
      value: 'attached',
      confidence: 0.95,
      why: [...files.slice(0, 4).map(({ name }) => name), ...showAll(said, 2)],
    }
  }
  const offered = hits.filter((hit) => hit.meaning.sign === 'offered')
  if (offered.length > 0) return { value: 'offered', confidence: 0.75, why: showAll(offered) }
  if (input.attachments.length === 0 && hits.length === 0) return { value: 'none', confidence: 0, why: [] }
  return { value: 'none', confidence: said.length > 0 ? 0.6 : 0.9, why: showAll(said, 2) }
}

function proves(file: Attachment, spokenOf: boolean): boolean {
  if (!PROVES.test(file.type) && !/\.(?:jpe?g|png|heic|pdf|mp4|mov|docx?|xlsx?)$/i.test(file.name)) return false
  if (UNPROVING_NAME.test(file.name)) return false
  if (SIGNATURE_NAME.test(file.name)) return file.inline ? file.size >= INLINE_PHOTO_BYTES : spokenOf
  if (!file.inline || !file.type.startsWith('image/')) return true
  return spokenOf || file.size >= INLINE_PHOTO_BYTES
}
