/** Marketplaces and forms stand between customer and us: the answer goes to the alias that they gave, in its thread. */
import { describe, expect, test } from 'vitest'
import { composeMime } from '../../src/mail/compose.ts'
import { parseMail } from '../../src/mail/parse.ts'
import { replyRecipients } from '../../src/mail/recipients.ts'
import { referencesFor, replySubject } from '../../src/mail/references.ts'

const OURS = { name: 'Care', address: 'care@ours.example' }

/** Name, header fields as the relay writes them, and the address that reaches the customer. */
const RELAYS: readonly (readonly [relay: string, headers: string, reaches: string])[] = [
  [
    'Amazon',
    'From: "Eva - Amazon Marketplace" <9xk2lq7+f0b1@marketplace.amazon.de>\r\nReply-To: 9xk2lq7+f0b1@marketplace.amazon.de\r\nSubject: Anfrage von Amazon-Kunde Eva (Bestellung: 302-1234567-1234567)',
    '9xk2lq7+f0b1@marketplace.amazon.de',
  ],
  [
    'Amazon business buyer',
    'From: "Acme (via Amazon Business)" <no-reply-amazon-iba-buyer+a1@marketplace.amazon.com>\r\nSubject: [Important] Order 111-7654321',
    'no-reply-amazon-iba-buyer+a1@marketplace.amazon.com',
  ],
  [
    'eBay',
    'From: "eBay Member: eva77" <eva77_abc@members.ebay.com>\r\nReply-To: "eBay" <abcd1234efgh@members.ebay.com>\r\nSubject: eva77 sent a message about lamp #2255',
    'abcd1234efgh@members.ebay.com',
  ],
  [
    'Etsy',
    'From: "Eva via Etsy" <noreply@mail.etsy.com>\r\nReply-To: "Eva" <convo+77@etsy.com>\r\nSubject: Re: Order #19',
    'convo+77@etsy.com',
  ],
  [
    'Alibaba',
    'From: "Eva Huber" <eva.8812@service.alibaba.com>\r\nReply-To: <feedback.8812@alibaba.com>\r\nSubject: [Eva Huber] Inquiry',
    'feedback.8812@alibaba.com',
  ],
  [
    'AliExpress',
    'From: "AliExpress" <message@notice.aliexpress.com>\r\nReply-To: <buyer.51@message.aliexpress.com>\r\nSubject: Order 8123',
    'buyer.51@message.aliexpress.com',
  ],
  [
    'Shopify contact form',
    'From: "Lamp Shop (Shopify)" <mailer@shopify.com>\r\nReply-To: Eva <eva@kunde.example>\r\nSubject: New customer message',
    'eva@kunde.example',
  ],
  [
    'Apple Hide My Email',
    'From: Eva Huber <dwk9f2@privaterelay.appleid.com>\r\nSubject: Lamp',
    'dwk9f2@privaterelay.appleid.com',
  ],
  [
    'a help desk',
    'From: "Eva Huber (Acme Support)" <support@acme.zendesk.com>\r\nReply-To: "Acme" <support+id55@acme.zendesk.com>\r\nSubject: [Acme] Re: Lamp',
    'support+id55@acme.zendesk.com',
  ],
  [
    'a form host',
    'From: Jotform <noreply@jotform.com>\r\nReply-To: eva@kunde.example\r\nSubject: Re: Complaint',
    'eva@kunde.example',
  ],
]

describe('an answer through a relay reaches the customer’s alias, from our registered address, in the thread [mail 84]', () => {
  test.each(RELAYS)('%s', async (_relay, headers, reaches) => {
    const mail = await parseMail(
      Buffer.from(
        `${headers}\r\nTo: care@ours.example\r\nMessage-ID: <relay.7@relay.example>\r\n\r\nThe lamp is broken.`,
      ),
    )
    const { to } = replyRecipients(mail, { addresses: [OURS.address] })
    expect(to.map(({ address }) => address)).toEqual([reaches])
    const letter = await composeMime(
      {
        from: OURS,
        replyTo: null,
        to,
        cc: [],
        subject: replySubject(mail.subject),
        text: 'Dear Eva',
        html: '<p>Dear Eva</p>',
        attachments: [],
        inReplyTo: mail.messageId,
        references: referencesFor(mail),
        messageId: '<ours.1@ours.example>',
        date: '2026-03-03T09:00:00.000Z',
      },
      new Map(),
    )
    const sent = await parseMail(letter)
    expect(sent).toMatchObject({
      from: [OURS],
      inReplyTo: ['<relay.7@relay.example>'],
      references: ['<relay.7@relay.example>'],
    })
    expect(sent.subject).toContain(mail.subject)
  })
})
