import { describe, expect, it } from 'vitest'
import type { Quantity } from '../../src/ticket/findings.ts'
import type { Issue, Severity, Tone, Wish } from '../../src/ticket/words.ts'
import { findSeverity } from '../../src/understanding/severity.ts'
import { findTone } from '../../src/understanding/tone.ts'
import { findWishes } from '../../src/understanding/wishes.ts'
import { hearingOf, issuesOf, lexicon, opinionOf } from './lexicon-shipped.ts'

interface Case {
  readonly name: string
  readonly subject: string
  readonly text: string
  readonly issue: Issue
  readonly severity: Severity
  readonly tones: readonly Tone[]
  readonly wants: readonly Wish[]
  readonly never: readonly Wish[]
  /** Pieces as read from the text. */
  readonly pieces?: Quantity
}

/** Cases that teachers of the trade tell; the first two in the customers' own translated English. */
const CASES: readonly Case[] = [
  {
    name: 'an angle grinder that did not stop, called an angular mill and a cornea machine',
    subject: 'problem',
    text: 'After purchasing your angular mill, there was a problem in the process of using it. When using it, the wheel cut my hand. The power switch had been turned off, but the cornea machine did not stop.',
    issue: 'safety',
    severity: 'critical',
    tones: ['calm', 'frustrated'],
    wants: [],
    never: ['refund', 'replacement'],
  },
  {
    name: 'cabinets off by more than 30 inches',
    subject: 'cabinets do not fit',
    text: "Your company sells cabinet products with quality problems, I have calculated the size, and according to your company's said customization, size submission method, submitted the product size to your company, but eventually after the cabinet shipped to my home, found that it was impossible to install, size problems, and I submitted the size difference of more than 30 inches, can not be used at all.",
    issue: 'mismatch',
    severity: 'high',
    tones: ['frustrated', 'calm'],
    wants: [],
    never: ['guidance'],
  },
  {
    name: 'broken lamps',
    pieces: { affected: 14, total: 60, unit: 'lamps' },
    subject: 'Order PO-88213 broken lamps',
    text: 'Hello, we received order PO-88213 this morning. 14 of the 60 ceramic table lamps are broken, there is no foam in the inner boxes and two cartons were crushed. Photos attached. We need all 60 for a shop opening on 4 December. Please tell us what you can do.\nMarta Kowalczyk, Lumena Sp. z o.o.',
    issue: 'damage',
    severity: 'normal',
    tones: ['calm'],
    wants: [],
    never: ['refund'],
  },
  {
    name: 'a container that nobody can find',
    subject: 'HT-5521 not arrived',
    text: 'Our order HT-5521 was promised at Jeddah port for 5 November. Today is the 19th and nobody can say where it is. My installers are on site and I pay them every day for waiting. When will it arrive?\nFaisal Al-Harbi, Jeddah',
    issue: 'delay',
    severity: 'high',
    tones: ['frustrated'],
    wants: ['tracking'],
    never: ['refund'],
  },
  {
    name: 'an invoice that is not as quoted',
    subject: 'Invoice INV-26-1107',
    text: 'Hi, invoice INV-26-1107 charges USD 4.85 per unit, but your quotation of 2 September and our PO 70114 say USD 4.55 for 3,000 pcs. That is USD 900 too much. Please correct the invoice before we pay.\nDana Whitfield, Whitfield Home, Toronto',
    issue: 'price',
    severity: 'normal',
    tones: ['calm'],
    wants: ['correction'],
    never: ['refund'],
  },
  {
    name: 'a mail without a greeting on a Sunday night',
    subject: 'About the mail from Mr. Chen',
    text: 'For thirty years in this trade nobody wrote to me "Pls confirm ASAP!!!" without a greeting, and on a Sunday night. In our company partners do not speak to each other like this. I would appreciate an explanation.\nYAMAMOTO Keiko, Kisho Trading, Osaka',
    issue: 'communication',
    severity: 'normal',
    tones: ['frustrated', 'calm'],
    wants: ['explanation'],
    never: ['expedite'],
  },
]

describe('the cases that every clerk is taught', () => {
  it.each(CASES)('$name', ({ subject, text, issue, severity, tones, wants, never, pieces = null }) => {
    const mail = { subject, text, language: 'en' }
    const found = issuesOf(mail)
    expect(found.issue.value).toBe(issue)
    const grave = findSeverity(
      {
        ...mail,
        issue: found.issue.value,
        alsoIssues: found.alsoIssues.value,
        quantity: pieces,
        claim: null,
        wants: [],
      },
      lexicon,
      hearingOf(mail),
    )
    expect(grave.value).toBe(severity)
    expect(tones).toContain(findTone({ ...mail, issue }, lexicon, hearingOf(mail)).value)
    const wished = findWishes({ ...mail, issue }, lexicon, opinionOf(mail)).wants.value
    expect(wished).toEqual(expect.arrayContaining([...wants]))
    for (const wish of never) expect(wished).not.toContain(wish)
  })
})
