/** Kinds: nothing that a machine wrote is answered, and no complaint lies in a bin. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseIds } from '../../src/understanding/ids.ts'
import { findKind } from '../../src/understanding/kind.ts'
import type { KindInput } from '../../src/understanding/kind-signs.ts'
import { opinionOf } from './lexicon-shipped.ts'
import { understood } from './understood.ts'

const { kinds } = parseIds(
  new Map(
    ['words', 'demands', 'kinds'].map((name) => [`${name}.yaml`, readFileSync(`config/ids/${name}.yaml`, 'utf8')]),
  ),
)
const none: KindInput = {
  text: '',
  subject: '',
  quoted: '',
  from: 'anna@example.com',
  signals: [],
  issue: { value: null, confidence: 0, why: [] },
  wishes: [],
  orderNumbers: [],
  attachments: 0,
  isReply: false,
  isContinuation: false,
  ours: null,
  ownAddresses: ['complaints@seller.example'],
  ownDomains: ['seller.example'],
  grave: false,
  heard: undefined,
}
/** The kind of a mail, the shipped model's opinion of its text included. */
const kind = (mail: Partial<KindInput>) => {
  const { text = '', subject = '' } = mail
  const heard = opinionOf({ text, subject, language: 'und' }).get('kind')
  return findKind({ ...none, heard, ...mail }, kinds).value
}
const broken: KindInput['issue'] = { value: 'damage', confidence: 0.9, why: ['broken'] }

describe('a machine is never answered', () => {
  test('a delivery report', () => {
    expect(
      kind({ signals: [{ kind: 'bounce', strength: 'hard', why: 'report-type=delivery-status' }], issue: broken }),
    ).toBe('bounce')
  })

  test('an absence with its header field', () => {
    const signals = [{ kind: 'auto-reply', strength: 'soft' as const, why: 'Auto-Submitted: auto-replied' }]
    expect(
      kind({ signals, subject: 'Out of office: Re: your complaint', text: 'I am on annual leave until 3 August.' }),
    ).toBe('auto-reply')
  })

  test.each([
    ['Abwesend bis 12. Mai', 'Ich bin im Urlaub und nicht im Büro. Ab dem 12. Mai bin ich zurück.'],
    ['自动回复：您好', '国庆放假期间邮件可能无法及时回复，请见谅。'],
    ['Automatisch antwoord: reclamatie', 'Ik ben afwezig en niet op kantoor tot maandag.'],
    ['Odpowiedź automatyczna', 'Jestem na urlopie do 27 lutego.'],
  ])('an absence without any header field: %s', (subject, text) => {
    expect(kind({ subject, text, isReply: true })).toBe('auto-reply')
  })

  test('a newsletter about complaints', () => {
    const signals = [{ kind: 'newsletter', strength: 'soft' as const, why: 'List-Unsubscribe' }]
    expect(
      kind({
        signals,
        text: 'Damaged in transit? Wrong item? Read how sellers answer. Unsubscribe here.',
        issue: broken,
      }),
    ).toBe('newsletter')
  })

  test('an offer of rankings', () => {
    expect(
      kind({ text: 'We are SEO experts and put your website on the first page of Google. Guaranteed traffic!' }),
    ).toBe('spam')
  })
})

describe('no complaint lies in a bin', () => {
  test('an answer by hand under the subject of an automatic reply', () => {
    expect(
      kind({
        subject: 'Automatic reply: never arrived!!',
        text: 'My order 77120 never arrived, where is it?',
        issue: { value: 'delay', confidence: 0.9, why: [] },
        orderNumbers: ['77120'],
      }),
    ).toBe('complaint')
  })

  test('somebody who only speaks of an automatic reply', () => {
    const signals = [{ kind: 'auto-reply', strength: 'soft' as const, why: 'automatic reply' }]
    const text =
      'This is my fifth letter.\n\nOn 20 August you wrote: passed on.\nOn 5 September: this week.\nOn 12 September not even an automatic reply came.'
    expect(kind({ signals, text, subject: 'Fifth letter' })).toBe('complaint')
  })

  test('a help desk that stamps its people as automatic', () => {
    const signals = [{ kind: 'auto-reply', strength: 'soft' as const, why: 'Auto-Submitted: auto-generated' }]
    expect(
      kind({
        signals,
        text: 'Two of the sixty lamps are broken. Please replace them.',
        issue: broken,
        wishes: ['replacement'],
        orderNumbers: ['PO-1'],
      }),
    ).toBe('complaint')
  })

  test('a soft signal without words is a doubt, and a doubt is answered', () => {
    const signals = [{ kind: 'auto-reply', strength: 'soft' as const, why: 'Precedence: bulk' }]
    expect(kind({ signals, text: 'See below.' })).toBe('unsure')
  })

  test('a complaint through a mailing list', () => {
    const signals = [{ kind: 'newsletter', strength: 'soft' as const, why: 'List-Id' }]
    expect(
      kind({
        signals,
        text: 'The lamps of order PO-88 came broken. To unsubscribe from this group…',
        issue: broken,
        orderNumbers: ['PO-88'],
      }),
    ).toBe('complaint')
  })

  test('a thanks with a but', () => {
    expect(
      kind({ text: 'Thank you, the parcel arrived, but two lamps are broken. Thanks.', issue: broken, isReply: true }),
    ).toBe('complaint')
  })
})

describe('who is content is not drafted for', () => {
  test.each([
    'Everything arrived in good order, thank you very much!',
    'Alles ist angekommen, vielen Dank für die schnelle Hilfe.',
    'Todo llegó bien, muchas gracias por la ayuda.',
    '换的货收到了，谢谢你们的处理。',
    'Спасибо, всё пришло.',
  ])('%s', (text) => {
    expect(kind({ text, isReply: true })).toBe('thanks')
  })
})

describe('people who buy, complain or answer', () => {
  test('a question before a purchase', () => {
    expect(kind({ text: 'Please send your best price and MOQ for 500 panels. Can samples be sent?' })).toBe('inquiry')
    expect(
      kind({ text: 'Bonjour, quel est votre meilleur tarif pour 300 perceuses, et vos conditions de paiement ?' }),
    ).toBe('inquiry')
  })

  test('an order', () => {
    expect(kind({ text: 'Attached is our PO 26-0588, same terms as last time.', orderNumbers: ['PO 26-0588'] })).toBe(
      'order',
    )
  })

  test('an answer to our desk is a follow-up', () => {
    const quoted = 'On 3 March, Care <complaints@seller.example> wrote:\n> We are sorry. Could you send photos?'
    expect(kind({ text: 'Photos as requested.', quoted, isReply: true, attachments: 3 })).toBe('follow-up')
  })

  test('a first grievance under a shipping notice is none', () => {
    const quoted = 'From: Tony <tony@seller.example>\n> Goods were handed to DHL, waybill 7764129033.'
    expect(
      kind({
        text: 'The bearings are the wrong size.',
        quoted,
        isReply: true,
        issue: { value: 'mismatch', confidence: 0.9, why: [] },
      }),
    ).toBe('complaint')
  })

  test('a colleague and our own letter are no customers', () => {
    expect(kind({ ours: 'partner', text: 'The goods are ready.' })).toBe('partner')
    expect(kind({ ours: 'self', text: 'Dear Anna' })).toBe('self')
  })

  test('a non-delivery report of our own mail server is a bounce, and its other mail no complaint', () => {
    const from = 'mailer-daemon@factory.example'
    const signals = [{ kind: 'bounce', strength: 'hard', why: 'multipart/report' }] as const
    expect(kind({ ours: 'partner', from, signals, text: 'Could not be delivered.' })).toBe('bounce')
    expect(kind({ ours: 'partner', from: 'postmaster@factory.example', text: 'The disk is nearly full.' })).toBe(
      'partner',
    )
  })
})

describe('who is content or buys is no complainer', () => {
  test.each([
    ['Thanks for the replacement lamps, they arrived and all work.', 'thanks'],
    ['Enam lampu pengganti sudah kami terima dan semuanya menyala dengan baik. Terima kasih banyak.', 'thanks'],
    ['Please send me your price list.', 'inquiry'],
    ['Xin cho biết giá FOB, số lượng đặt tối thiểu và thời gian sản xuất.', 'inquiry'],
    ['你好，我想订500把这种椅子。', 'order'],
  ] as const)('%j is %s', (text, expected) => {
    expect(kind({ text })).toBe(expected)
  })

  test('but "not all work" stays a complaint, whatever the thanks', () => {
    const text = 'Thanks for the replacement lamps. Not all work.'
    expect(kind({ text, issue: { value: 'quality', confidence: 0.55, why: ['work'] } })).toBe('complaint')
  })

  test('but a price list in a grievance with an order is a complaint', () => {
    const text = 'Please correct the invoice, your price list says 4.55.'
    expect(kind({ text, issue: { value: 'price', confidence: 0.8, why: [] }, orderNumbers: ['70114'] })).toBe(
      'complaint',
    )
  })
})

describe('a grievance beside the words of a machine is looked at by a person', () => {
  test('a complaint above the footer of a newsletter', () => {
    const text = 'Both kettles arrived smashed.\n\nLumen Ltd\nView in browser | Unsubscribe'
    expect(kind({ text, issue: broken })).toBe('unsure')
    expect(kind({ text })).toBe('unsure')
  })

  test('a complaint under the subject of an absence', () => {
    const text = 'I am on annual leave until Monday. All the lamps are broken.'
    expect(kind({ subject: 'Out of office', text, issue: broken })).toBe('unsure')
    expect(kind({ subject: 'Out of office', text })).toBe('auto-reply')
  })

  test.each([
    'Thank you so much for nothing, thanks a lot.',
    'Danke für nichts, vielen Dank!',
    'Merci pour rien, merci !',
  ])('thanks that are none: %s', (text) => {
    expect(kind({ text, isReply: true })).not.toBe('thanks')
    expect(kind({ text: 'Thank you so much, thanks a lot.', isReply: true })).toBe('thanks')
  })
})

describe('what goes on with an exchange, though nothing is quoted', () => {
  test.each([
    ['en', 'Hello Jenny,\n\nYou wrote on 6 May that the money was on its way. Eighteen days on there is none.'],
    ['fi', 'Hei taas,\n\nvastasitte 15.9., että käsittely kestää kaksi viikkoa. Tilille ei ole tullut mitään.'],
    ['uk', 'Доброго дня, пані Лю.\n\nДякую за відповідь, але гроші на картку так і не зайшли.'],
    ['it', 'Egregia signora Mei,\n\nil 4 maggio mi ha scritto che il bonifico era partito. Sul conto non c’è nulla.'],
    ['hi', 'हाँ जी, आपके कहने पर फिर से पैकेट टटोला। 24 में से 19 ही हैं।'],
    ['ja', '西田です。お返事ありがとうございました。こちらでも二回数えましたが120個足りません。'],
  ])('%s', (_, text) => {
    expect(kind({ text, subject: 'Re: 4471', isReply: true })).toBe('follow-up')
  })

  test('but an answer to a mail of ours that had nothing to do with a grievance is a complaint', () => {
    const text = 'The parcel came, and both kettles are smashed. Please send two new ones.'
    expect(kind({ text, subject: 'Re: Your order is on its way', isReply: true, issue: broken })).toBe('complaint')
  })
})

describe('no grievance of a person lies in a bin for its words', () => {
  test.each([
    'Your link says click here to verify your account, and then it shows a blank page. My kettle, order 4711-88, is broken and nobody answers.',
    'Ihr Newsletter kommt, obwohl ich dreimal auf abmelden und abbestellen gedrückt habe. Das Sieb war zerbrochen, wo bleibt mein Geld?',
    'Vous m’écrivez que j’ai gagné, cliquez ici, mais la lampe commandée est arrivée cassée et personne ne répond.',
    'У меня на сайте заблокирован аккаунт, перейдите по ссылке не работает, а чайник пришёл разбитый. Верните деньги.',
  ])('%s', async (text) => {
    expect((await understood({ text })).reply.value).toBe('draft')
  })
})

describe('a short complaint that names its order is no order', () => {
  test.each([
    ['Order PO-88213 broken lamps', 'Two of the ten lamps are broken, please replace them. Order PO-88213.'],
    ['Order 77120', 'The kettle from order 4411 leaks, please send another.'],
    ['Bestellung 8831', 'Die Lampe aus Bestellung 8831 ist kaputt, bitte Ersatz.'],
    ['Order 77120', '你们发错货了,颜色不对。 (PO-77120)'],
    ['Order 77120', '注文した商品と違う色が届きました。'],
    ['Order 77120', 'أرسلتم لون خاطئ، ليس ما طلبناه.'],
    ['Sipariş 77120', 'Yanlış renk gönderdiniz, siparişim bu değildi.'],
    ['Order 77120', 'Maskinen slutade fungera efter en vecka.'],
  ])('%s: %s', async (subject, text) => {
    expect((await understood({ subject, text })).kind.value).toBe('complaint')
  })
})

test.each([
  'The spare wheel arrived and works perfectly. Just wanted to say thank you so much, no need to reply.',
  'Das Ersatzrad ist da und passt wieder. Ich wollte mich nur bedanken, vielen Dank, Sie müssen nicht antworten.',
  'Запасное колесо пришло, всё работает. Большое спасибо, отвечать не нужно.',
  '备用轮子收到了，非常感谢，不用回复。',
])('who thanks and asks for no answer gets none: %s', async (text) => {
  expect((await understood({ text })).reply.value).toBe('none')
})

test.each([
  'No reply needed, just send the missing wheel.',
  'Thanks. No need to answer, the money back on my card is answer enough.',
  'Merci, pas besoin de répondre, j’ai compris votre silence.',
  '谢谢，不用回复了，我直接找平台。',
  'Bedankt, jullie hoeven niet te antwoorden, dat deden jullie de vorige keren ook niet.',
  'Sie müssen nicht antworten, aber das Rad ist kaputt.',
  'Спасибо, отвечать не нужно, просто верните деньги за разбитое колесо.',
])('who needs no answer but still complains is answered: %s', async (text) => {
  expect((await understood({ text })).reply.value).toBe('draft')
})

test.each([
  'The lamp arrived broken. I paid it with a gift card and your site says my account is deactivated. I work from home and need it. I want a refund.',
  'Sie haben gewonnen hieß es beim Gewinnspiel, aber Ihr Gewinn, die Lampe, kam kaputt an. Bitte Ersatz schicken.',
  'Wygrałem nagrodę, lampę, ale wygrana lampa przyszła rozbita. Proszę o wymianę.',
])('a plain grievance with the words of offers in it is read by a person: %s', async (text) => {
  expect((await understood({ text })).reply.value).toBe('draft')
})
