/** Who says in one plain sentence what is wrong is understood: the lexicon's word counts where there is little else. */
import { expect, test } from 'vitest'
import type { Issue } from '../../src/ticket/words.ts'
import { understood } from './understood.ts'

const SAID: Readonly<Record<string, Readonly<Partial<Record<Issue, readonly string[]>>>>> = {
  en: {
    damage: [
      'The goods are damaged.',
      'The goods arrived damaged. Please advise.',
      'The box was crushed and the plates are broken.',
    ],
    quality: ['The motor stopped working after two days.', 'The quality of the goods is very poor.'],
    mismatch: ['You sent the wrong colour.', 'We received the wrong goods.'],
    shortage: ['Three pieces are missing from the order.', 'There are 5 cartons short.'],
    delay: ['The goods have not arrived yet.', 'The shipment is two weeks late.'],
    price: ['You charged more than we agreed.', 'The invoice is higher than the quotation.'],
    payment: ['I was charged twice.', 'I am still waiting for my refund.'],
    service: ['Nobody answers my emails.'],
    usage: ['I do not know how to install it.', 'The manual is only in Chinese.'],
    documents: ['The certificate of origin is missing.', 'Customs needs the original bill of lading.'],
  },
  de: {
    damage: ['Die Ware ist beschädigt.', 'Die Ware ist beschädigt angekommen. Bitte um Rückmeldung.'],
    quality: ['Der Motor geht nach zwei Tagen nicht mehr.', 'Die Qualität der Ware ist sehr schlecht.'],
    mismatch: ['Sie haben die falsche Farbe geliefert.', 'Wir haben die falsche Ware erhalten.'],
    shortage: ['In der Lieferung fehlen drei Stück.'],
    delay: ['Die Ware ist noch nicht angekommen.', 'Die Lieferung ist zwei Wochen zu spät.'],
    price: ['Die Rechnung ist höher als das Angebot.'],
    payment: ['Mir wurde doppelt abgebucht.'],
    service: ['Niemand antwortet auf meine Mails.'],
    documents: ['Das Ursprungszeugnis fehlt.'],
  },
  fr: {
    damage: ['La marchandise est endommagée.', 'Le colis est arrivé abîmé, les assiettes sont cassées.'],
    quality: ['Le moteur ne marche plus après deux jours.'],
    mismatch: ['Vous avez envoyé la mauvaise couleur.'],
    shortage: ['Il manque trois pièces dans la livraison.'],
    delay: ['La marchandise n’est toujours pas arrivée.'],
    price: ['La facture est plus élevée que le devis.'],
    payment: ['J’ai été débité deux fois.'],
    service: ['Personne ne répond à mes mails.'],
  },
  es: {
    damage: ['La mercancía está dañada.', 'La mercancía llegó dañada.'],
    quality: ['El motor dejó de funcionar a los dos días.'],
    mismatch: ['Enviaron el color equivocado.'],
    shortage: ['Faltan tres piezas del pedido.'],
    delay: ['La mercancía todavía no ha llegado.'],
    price: ['La factura es más alta que la cotización.'],
    payment: ['Me cobraron dos veces.'],
    service: ['Nadie contesta mis correos.'],
  },
  ru: {
    damage: ['Товар повреждён.', 'Товар пришёл повреждённым.'],
    quality: ['Двигатель сломался через два дня.'],
    mismatch: ['Вы прислали не тот цвет.'],
    shortage: ['Не хватает трёх штук.'],
    delay: ['Товар до сих пор не пришёл.'],
    payment: ['С меня списали деньги дважды.'],
    service: ['Никто не отвечает на мои письма.'],
  },
  zh: {
    damage: ['货物破损，请处理。', '收到的60盏台灯有14盏破损。'],
    quality: ['质量很差，用了两天就坏了。'],
    mismatch: ['颜色发错了。'],
    shortage: ['少发了三箱货。'],
    delay: ['货物至今还没有收到。'],
    price: ['发票金额比报价高。'],
    service: ['一直没有人回复我的邮件。'],
  },
  pl: {
    damage: ['Towar jest uszkodzony.', 'Towar dotarł uszkodzony.'],
    shortage: ['Brakuje trzech sztuk.'],
    delay: ['Towar jeszcze nie dotarł.'],
    mismatch: ['Przysłaliście zły kolor.'],
  },
  ar: { damage: ['البضاعة تالفة.'], delay: ['البضاعة لم تصل بعد.'], shortage: ['هناك ثلاث قطع ناقصة.'] },
  vi: { damage: ['Hàng đến nơi bị vỡ, hư hỏng nhiều cái.'], delay: ['Hàng vẫn chưa đến.'] },
  ko: { damage: ['접시가 파손된 채 도착했습니다.'], delay: ['물건이 아직 도착하지 않았습니다.'] },
}

const cases = Object.values(SAID).flatMap((issues) =>
  Object.entries(issues).flatMap(([issue, sentences]) => (sentences ?? []).map((text) => [text, issue] as const)),
)

test.each(cases)('%s → %s', async (text, issue) => {
  const { issue: found, likelyIssues } = await understood({ text })
  expect([found.value, likelyIssues]).toEqual([issue, expect.arrayContaining([issue])])
})
