/** `amends staff`: the people of the desk from the command line, for when nobody can sign in any more. */
import { createHash } from 'node:crypto'
import { ConfigError } from '../craft/config-file.ts'
import { createClock } from '../edge/clock.ts'
import { openLedger } from '../edge/ledger/open.ts'
import { randomToken } from '../edge/random.ts'
import { endSessions, inviteStaff, switchStaff, turnCodeOff } from '../journey/staff-acts.ts'
import { limits } from '../limits.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import { AT_THE_TERMINAL } from '../ports/ledger/staff-history.ts'
import { type Environment, readPaths } from '../settings.ts'

interface Here {
  readonly ledger: Ledger
  readonly by: { readonly who: string; readonly at: string }
}

/** Who may enter: sign-in name, name, roles, whether they may, and whether a code by phone is asked. */
export function staffList(environment: Environment): Promise<void> {
  return withLedger(environment, async ({ ledger }) => {
    for (const { id, signIn, name, roles, active } of await ledger.staff.all()) {
      const code = (await ledger.signIns.secondFactor(id)) ? 'code by phone' : ''
      console.log([signIn, name, roles.join(', '), active ? '' : 'switched off', code].filter(Boolean).join(' · '))
    }
  })
}

/** A new one-time link, with which they set a password. */
export function staffLink(environment: Environment, signIn: string): Promise<void> {
  return withLedger(environment, async ({ ledger, by }) => {
    const staff = await named(ledger, signIn)
    if (!staff.active) throw new ConfigError(`${signIn} is switched off: amends staff on ${signIn} comes first.`)
    const token = randomToken(24)
    const tokenHash = createHash('sha256').update(token).digest('hex')
    const expiresAt = new Date(Date.parse(by.at) + limits.invitationHours * 3_600_000).toISOString()
    await inviteStaff(ledger, by, staff.id, { tokenHash, expiresAt })
    const desk =
      environment.PUBLIC_URL?.trim().replace(/\/$/, '') ||
      `http://127.0.0.1:${environment.AMENDS_DESK_PORT?.trim() || 8025}`
    console.log(`${desk}/invitation/${token}`)
    console.error(`for ${staff.name}, once, within ${limits.invitationHours} hours`)
  })
}

export function staffSwitch(environment: Environment, signIn: string, active: boolean): Promise<void> {
  return withLedger(environment, async ({ ledger, by }) => {
    const staff = await named(ledger, signIn)
    await switchStaff(ledger, by, staff.id, active)
    console.log(active ? `${staff.name} may sign in again.` : `${staff.name} may no longer sign in and is signed out.`)
  })
}

/** For somebody whose phone and recovery codes are lost. */
export function staffCodeOff(environment: Environment, signIn: string): Promise<void> {
  return withLedger(environment, async ({ ledger, by }) => {
    const staff = await named(ledger, signIn)
    const had = await turnCodeOff(ledger, by, staff.id)
    console.log(had ? `${staff.name} is asked for no code any more.` : `${staff.name} has no code by phone.`)
  })
}

export function staffSignOut(environment: Environment, signIn: string): Promise<void> {
  return withLedger(environment, async ({ ledger, by }) => {
    const staff = await named(ledger, signIn)
    const ended = await endSessions(ledger, by, staff.id, { keep: null })
    console.log(`${staff.name}: ${ended} ${ended === 1 ? 'session' : 'sessions'} ended.`)
  })
}

async function withLedger(environment: Environment, work: (here: Here) => Promise<void>): Promise<void> {
  const paths = readPaths(environment)
  const now = createClock().now()
  const ledger = await openLedger({ databaseUrl: paths.databaseUrl, dataFolder: paths.data, role: 'second', now })
  try {
    await work({ ledger, by: { who: AT_THE_TERMINAL, at: now } })
  } finally {
    await ledger.close()
  }
}

async function named(ledger: Ledger, signIn: string): Promise<Staff> {
  const found = await ledger.staff.bySignIn(signIn)
  if (!found) throw new ConfigError(`${signIn}: no such staff member; amends staff list names them.`)
  return found.staff
}
