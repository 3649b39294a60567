/** The staff member in whose name a command acts. */
import { ConfigError } from '../craft/config-file.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'

/**
 * @param signIn as given by --as; undefined takes the first admin
 * @throws ConfigError where there is none
 */
export async function staffNamed(ledger: Ledger, signIn: string | undefined): Promise<Staff> {
  const all = await ledger.staff.all()
  const staff =
    signIn === undefined
      ? all.find((one) => one.active && one.roles.includes('admin'))
      : all.find((one) => one.signIn === signIn.toLowerCase())
  if (staff) return staff
  throw new ConfigError(
    signIn === undefined
      ? 'there is no staff yet: start the daemon and open its one-time link first.'
      : `--as ${signIn}: no such staff member.`,
  )
}
