/** One JSON line an event on standard error; callers give ids, counts and codes only. */
import { pino } from 'pino'
import type { Log } from '../ports/log.ts'

/** @param level pino's level name; 'silent' for commands whose output a person reads. */
export function createLog(level: 'info' | 'warn' | 'silent'): Log {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: true }),
  )
  return {
    info: (event, fields) => logger.info(fields ?? {}, event),
    warn: (event, fields) => logger.warn(fields ?? {}, event),
    error: (event, fields) => logger.error(fields ?? {}, event),
  }
}
