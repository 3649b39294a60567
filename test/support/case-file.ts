/** What a person says of a case when they close it. */
import type { CaseFile } from '../../src/ticket/case-file.ts'

export const FILE: CaseFile = {
  cause: 'transport-damage',
  responsibility: 'carrier',
  typical: false,
  prevention: '',
  preventionOwner: null,
  preventionBy: null,
  satisfaction: null,
  well: '',
  better: '',
  note: '',
  paid: null,
  otherCost: null,
  recourse: null,
}
