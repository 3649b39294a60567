/** All fuzz targets. */
import { MAIL_TARGETS } from './mail-targets.ts'
import { WORLD_TARGETS } from './world-targets.ts'

export const TARGETS = [...MAIL_TARGETS, ...WORLD_TARGETS]
