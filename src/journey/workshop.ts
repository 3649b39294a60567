/** What the rooms work with: everything that people can edit, and the detectors built from it. */

import { type Calendars, parseCalendars } from '../craft/calendar.ts'
import { createLanguageDetector, type DetectLanguage } from '../craft/language.ts'
import { createTemplateSet, type TemplateProblem, type TemplateSet } from '../craft/letter.ts'
import { type Policy, parsePolicy } from '../resolution/policy.ts'
import { parseLexicon } from '../understanding/lexicon.ts'
import { parsePlaces } from '../understanding/place.ts'
import { createUnderstanding, type Understand } from '../understanding/understanding.ts'

/** Texts of config/ and templates/ by their path below those folders. */
export interface EditedFiles {
  readonly config: ReadonlyMap<string, string>
  readonly templates: ReadonlyMap<string, string>
}

export interface Workshop {
  readonly understand: Understand
  readonly detect: DetectLanguage
  readonly policy: Policy
  readonly calendars: Calendars
  readonly templates: TemplateSet
  /** Broken templates: the last good version of each stays in use. */
  readonly problems: readonly TemplateProblem[]
}
