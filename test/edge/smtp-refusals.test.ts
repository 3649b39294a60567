/** What providers' own words mean: for all letters of the account, for this one, or for a person. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { receiptOfFailure } from '../../src/edge/smtp-receipt.ts'
import type { MailWorld } from '../../src/rehearsal/mail-world.ts'
import { startWorld } from '../support/world.ts'
import { submitTo } from './submitting.ts'

let world: MailWorld
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.close())

const submit = (options: Parameters<typeof submitTo>[1]) => submitTo(world, options)

const providers: readonly (readonly [string, string, string, object])[] = [
  [
    'Gmail, daily',
    'MAIL',
    '550-5.4.5 Daily user sending limit exceeded.\r\n550 5.4.5 gsmtp',
    { reason: 'daily-limit' },
  ],
  ['Gmail, workspace', 'DATA', '550 5.4.5 Daily sending quota exceeded - gsmtp', { reason: 'daily-limit' }],
  ['Gmail, rate', 'MAIL', '421 4.7.28 unusual rate of mail - gsmtp', { reason: 'sending-rate' }],
  [
    'Microsoft, threads',
    'MAIL',
    '432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded',
    { reason: 'too-many-connections' },
  ],
  [
    'Microsoft, basic sign-in',
    'AUTH',
    '550 5.7.30 Basic authentication is not supported for Client Submission.',
    { reason: 'password-sign-in-off' },
  ],
  [
    'Microsoft, switched off',
    'AUTH',
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
    { reason: 'smtp-off' },
  ],
  [
    'Microsoft, daily',
    'dot',
    '554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException',
    { reason: 'daily-limit' },
  ],
  [
    'Microsoft, own mailbox',
    'dot',
    '554 5.2.2 mailbox full; STOREDRV.Submission.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded',
    { reason: 'own-mailbox-full' },
  ],
  ['Microsoft, blocked', 'MAIL', '550 5.1.8 Access denied, bad outbound sender', { reason: 'account-blocked' }],
  ['NetEase, quarter of an hour', 'MAIL', '451 MI:SFQ 163 smtp5', { reason: 'sending-rate' }],
  ['NetEase, final', 'MAIL', '550 MI:SFQ 163 smtp5', { reason: 'sending-rate' }],
  ['NetEase, blocked', 'MAIL', '550 MI:SPB 163 smtp9', { reason: 'account-blocked' }],
  ['NetEase, connections', 'greeting', '421 HL:ICC 163 smtp1', { reason: 'too-many-connections' }],
  ['NetEase, frequency', 'greeting', '421 HL:IFC 163 smtp1', { reason: 'sending-rate' }],
  ['Tencent, sender', 'MAIL', '550 Sender frequency limited http://service.mail.qq.com', { reason: 'sending-rate' }],
  ['Tencent, address', 'MAIL', '550 Ip frequency limited', { reason: 'sending-rate' }],
  [
    'iCloud',
    'MAIL',
    '550 5.7.1 member@icloud.com: You have exceeded your daily sending limit.',
    { reason: 'daily-limit' },
  ],
  ['Amazon, rate', 'dot', '454 Throttling failure: Maximum sending rate exceeded.', { reason: 'sending-rate' }],
  ['Amazon, daily', 'dot', '454 Throttling failure: Daily message quota exceeded.', { reason: 'daily-limit' }],
  ['Zoho', 'dot', '550 5.4.6 Unusual sending activity detected.', { reason: 'account-blocked' }],
]
for (const [name, at, reply, expected] of providers) {
  test(`in the words of ${name}: the whole account rests${at === 'AUTH' || reply.startsWith('432') ? ' [mail 66]' : ' [mail 68]'}`, async () => {
    world.fault({ protocol: 'smtp', at, action: { reply } })
    const { receipt } = await submit({})
    expect(receipt).toMatchObject({ outcome: 'deferred', scope: 'account', ...expected })
    expect(world.accepted).toEqual([])
  })
}

for (const [name, at, reply, receipt] of [
  [
    'a customer’s busy mailbox at Gmail waits',
    'RCPT',
    '450 4.2.1 The user is receiving mail too quickly',
    { outcome: 'deferred', reason: 'recipient-limit', scope: 'message' },
  ],
  [
    'spam at NetEase is for a person',
    'dot',
    '554 DT:SPM 163 smtp5',
    { outcome: 'rejected', reason: 'content-refused' },
  ],
  [
    'spam at NetEase, for now',
    'dot',
    '451 DT:SPM, please try again',
    { outcome: 'deferred', reason: 'busy', scope: 'message' },
  ],
  [
    'a full inbox at Tencent waits',
    'RCPT',
    '550 Mailbox unavailable or access denied',
    { outcome: 'deferred', reason: 'recipient-limit', scope: 'message' },
  ],
  [
    'an address that speaks of limits is no limit',
    'RCPT',
    '550 5.1.1 <exceeded-your-daily-limit@x.example> unknown',
    { outcome: 'rejected', reason: 'recipient-unknown' },
  ],
] as const) {
  test(name, async () => {
    world.fault({ protocol: 'smtp', at, action: { reply } })
    expect((await submit({})).receipt).toMatchObject(receipt)
  })
}

test('at Yandex a limit counts for a day from the last attempt: a reason of its own, elsewhere it is a daily limit [mail 68]', () => {
  const reply = '554 5.7.1 You have exceeded your daily sending limit.'
  const failure = Object.assign(new Error(reply), { code: 'EENVELOPE', response: reply, responseCode: 554 })
  expect(receiptOfFailure(failure, reply, 'smtp.yandex.ru')).toMatchObject({
    outcome: 'deferred',
    reason: 'limit-prolonged',
    scope: 'account',
  })
  expect(receiptOfFailure(failure, reply, 'smtp.mail.me.com')).toMatchObject({ reason: 'daily-limit' })
  expect(receiptOfFailure(failure, reply, 'smtp.notyandex.example')).toMatchObject({ reason: 'daily-limit' })
})
