/** Seals texts with the key file, so that only this amends reads them again. */
export interface Sealing {
  /** @param name what the text is; sealed under one name it opens under no other */
  seal(name: string, plain: string): string
  /** Null where it was sealed with another key file or name, or changed. */
  unseal(name: string, sealed: string): string | null
}
