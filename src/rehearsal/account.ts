/** The exporter of demo and tests: accounts.yaml of its one complaints mailbox on a mail world. */
import type { Endpoint } from './mail-world.ts'

/** @param user what the server takes as a name, where it is not the address */
export function accountYaml(of: {
  readonly address: string
  readonly imap: Endpoint
  readonly smtp: Endpoint
  readonly pacingSeconds: number
  readonly user?: string | undefined
}): string {
  const connection = ({ host, port }: Endpoint) =>
    `{ host: ${host}, port: ${port}, security: none${of.user ? `, user: ${of.user}` : ''} }`
  return `
accounts:
  - name: complaints
    address: ${of.address}
    displayName: Harborline Trade Customer Care
    ownDomains: [${of.address.split('@').at(-1)}]
    market: GB
    passwordFrom: AMENDS_PASSWORD
    imap: ${connection(of.imap)}
    smtp: ${connection(of.smtp)}
    sentCopy: append
    pacingSeconds: ${of.pacingSeconds}
    signature:
      person: Lin Wei
      role: { en: Customer Care, zh-Hans: 客户关怀部, de: Kundenservice, fr: Service clients, es: Atención al cliente }
      company: Harborline Trade Co., Ltd.
      address: 18F, 188 Yan'an East Road, Shanghai 200002, China
      phone: +86 21 5555 0188
`
}
