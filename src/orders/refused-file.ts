/** Ends the import of a file of which nothing can be read. */
import type { ImportRefusal } from '../ticket/words.ts'

export class RefusedFile extends Error {
  readonly why: ImportRefusal
  readonly at: string
  constructor(why: ImportRefusal, at = '') {
    super(why)
    this.name = 'RefusedFile'
    this.why = why
    this.at = at
  }
}
