/** The commands about the people of the desk. */
import type { Command } from 'commander'
import type { Environment } from '../settings.ts'

/** The people of the desk, for when nobody can sign in any more; each act stands in their history. */
export function registerStaff(program: Command, environment: Environment): void {
  const people = async () => import('./staff.ts')
  const staff = program.command('staff').description('who may enter the desk; needs nobody signed in')
  staff
    .command('list')
    .description('sign-in names, names, roles')
    .action(async () => (await people()).staffList(environment))
  const about = (name: string, description: string, act: (signIn: string) => Promise<void>) =>
    staff.command(name).description(description).argument('<sign-in>').action(act)
  about('link', 'a new one-time link, with which they set a password', async (signIn) =>
    (await people()).staffLink(environment, signIn),
  )
  about('off', 'they may no longer sign in, and are signed out', async (signIn) =>
    (await people()).staffSwitch(environment, signIn, false),
  )
  about('on', 'they may sign in again', async (signIn) => (await people()).staffSwitch(environment, signIn, true))
  about('code-off', 'asks them for no code by phone any more: the phone is lost', async (signIn) =>
    (await people()).staffCodeOff(environment, signIn),
  )
  about('sign-out', 'ends all their sessions', async (signIn) => (await people()).staffSignOut(environment, signIn))
}
