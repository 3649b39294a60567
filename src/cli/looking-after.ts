/** What an unattended daemon does about itself: regular checks, /healthz and /metrics, a notice when an alarm begins. */
import { ConfigError } from '../craft/config-file.ts'
import { openHealthDoor } from '../edge/health.ts'
import { watchProcess } from '../edge/process.ts'
import { conditionOf } from '../journey/condition.ts'
import { EVERYBODY } from '../ports/ledger/staff.ts'
import type { Settings } from '../settings.ts'
import { type BellOptions, keepRinging } from './alarm-bell.ts'
import { type CheckOptions, keepChecking } from './checks.ts'
import { metricsOf } from './metrics.ts'

export interface LookingAfter {
  /** Resolves after the signal, when all has ended. */
  readonly done: Promise<unknown>
}

/** @throws ConfigError where the port of AMENDS_HEALTH_PORT is taken */
export async function lookAfter(
  settings: Pick<Settings, 'healthPort' | 'alarmUrl'>,
  options: CheckOptions & Pick<BellOptions, 'roster'>,
): Promise<LookingAfter> {
  const { ledger, clock, log, roster, signal } = options
  const accounts = () => new Set(options.accounts().map(({ account }) => account.name))
  const condition = () => conditionOf(ledger, EVERYBODY, clock.now(), accounts())
  const running: Promise<unknown>[] = [keepChecking(options)]
  if (settings.alarmUrl !== null)
    running.push(keepRinging({ ledger, clock, log, url: settings.alarmUrl, accounts, roster, signal }))
  if (settings.healthPort !== 0) {
    const figures = watchProcess()
    const door = await openHealthDoor(settings.healthPort, {
      async health() {
        const urgent = (await condition()).alarms.filter(({ level }) => level === 'alarm')
        return { well: urgent.length === 0, alarms: [...new Set(urgent.map(({ name }) => name))] }
      },
      metrics: async () => metricsOf(await condition(), figures(), clock.now()),
    }).catch((error: unknown) => {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
      throw new ConfigError(
        `AMENDS_HEALTH_PORT: port ${settings.healthPort} of 127.0.0.1 can't be used (${code}); choose another, or 0 for none.`,
      )
    })
    running.push(new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(door.close()))))
  }
  return { done: Promise.allSettled(running) }
}
