/** Names of attached files: attacker's text that people will see and save, never a path of ours. */
import { limits } from '../limits.ts'
import { neutralised } from './address.ts'

/** The last path part without controls, bidi marks and characters that file systems refuse; 'attachment' where nothing is left. */
export function cleanFileName(name: string | undefined, fallback = 'attachment'): string {
  const last =
    neutralised((name ?? '').slice(0, 6_000))
      .split(/[/\\]/)
      .at(-1) ?? ''
  const clean = last.replace(/[<>:"|?*]/g, '_').replace(/^[.\s]+|[.\s]+$/g, '')
  if (clean === '') return fallback
  if (clean.length <= limits.attachmentNameCharacters) return clean
  const extension = /\.[\p{L}\p{N}]{1,10}$/u.exec(clean)?.[0] ?? ''
  return clean.slice(0, limits.attachmentNameCharacters - extension.length).replace(/[\uD800-\uDBFF]$/, '') + extension
}
