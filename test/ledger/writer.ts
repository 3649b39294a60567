/** A process that adds tickets, each a commit, and says so, until it is killed: `writer.ts <data folder> [database URL]`. */
import { openLedger } from '../../src/edge/ledger/open.ts'
import { NOW, ticket } from './rows.ts'

const [, , dataFolder = '', databaseUrl = ''] = process.argv
const ledger = await openLedger({ databaseUrl: databaseUrl || null, dataFolder, role: 'main', now: NOW })
for (;;) {
  const one = ticket()
  await ledger.transaction((inside) => inside.tickets.addTicket(one))
  process.stdout.write(`${one.id}\n`)
}
