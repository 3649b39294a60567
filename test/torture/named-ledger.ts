/** Stands in for the program's openLedger: its commits are known by the methods that wrote in them. */
import { openLedger as open } from '../../src/edge/ledger/open.ts'
import { namedLedger } from './edges.ts'

export const openLedger = namedLedger(open)
