/** Mails of a mailbox before amends: complaints from several countries, and the team's letters to them. */

import { ADDRESS as CARE } from './daemon.ts'

interface Tongue {
  readonly domain: string
  readonly offset: string
  readonly offsetHours: number
  readonly person: string
  readonly foot: string
  readonly subject: string
  readonly text: (order: string) => string
  readonly answer: string
}

/** One customer's country each; offsets are those of November and December. */
export const TONGUES = {
  de: {
    domain: 'lampenhaus.de',
    offset: '+0100',
    offsetHours: 1,
    person: 'Sabine Vogel',
    foot: 'Lampenhaus GmbH\nLindenstraße 4, 10969 Berlin, Deutschland\nTel. +49 30 5551230',
    subject: 'Beschädigte Lampen',
    text: (order: string) =>
      `Guten Tag,\n\nleider sind zwölf Lampen aus unserer Bestellung ${order} zerbrochen bei uns angekommen. Die Kartons waren eingedrückt. Wir sind sehr verärgert und erwarten Ersatz oder eine Gutschrift.`,
    answer:
      'Guten Tag,\n\nvielen Dank für Ihre Nachricht. Wir bedauern, dass die Lampen zerbrochen angekommen sind, und schicken Ihnen noch diese Woche Ersatz.\n\nMit freundlichen Grüßen\nLin Wei',
  },
  en: {
    domain: 'hudsonhome.com',
    offset: '-0500',
    offsetHours: -5,
    person: 'Mark Ellis',
    foot: 'Hudson Home Inc.\n210 West 29th Street, New York, NY 10001, USA\nPhone +1 212 555 0142',
    subject: 'Where is our order',
    text: (order: string) =>
      `Hello,\n\nour order ${order} was due three weeks ago and still has not arrived. The tracking number shows nothing. This delay is unacceptable, our customers are cancelling. Please tell us when it will be delivered or refund us.`,
    answer:
      'Hello,\n\nthank you for your message. We are sorry that your order is late. It left the port yesterday and we will send you the new tracking number tomorrow.\n\nKind regards\nLin Wei',
  },
  fr: {
    domain: 'maisonclaire.fr',
    offset: '+0100',
    offsetHours: 1,
    person: 'Claire Dubois',
    foot: 'Maison Claire SARL\n12 rue de la République, 69002 Lyon, France\nTél. +33 4 72 55 01 23',
    subject: 'Articles manquants',
    text: (order: string) =>
      `Bonjour,\n\nnous avons reçu hier notre commande ${order}, mais il manque huit cartons sur vingt. C’est inadmissible. Merci de nous envoyer les articles manquants ou de nous rembourser rapidement.`,
    answer:
      'Hello,\n\nthank you for your message. We have checked with our warehouse and the missing cartons will be sent to you next week by truck, free of charge.\n\nKind regards\nLin Wei',
  },
  es: {
    domain: 'mueblesdelsur.es',
    offset: '+0100',
    offsetHours: 1,
    person: 'Lucía Romero',
    foot: 'Muebles del Sur S.L.\nCalle Sierpes 20, 41004 Sevilla, España\nTel. +34 954 55 01 23',
    subject: 'Sillas defectuosas',
    text: (order: string) =>
      `Buenos días:\n\nlas sillas del pedido ${order} son de muy mala calidad: la pintura se desprende y dos patas se han roto después de una semana. Exigimos una solución o la devolución del dinero.`,
    answer:
      'Buenos días:\n\nlamentamos lo ocurrido y le enviaremos sillas nuevas esta misma semana.\n\nUn saludo\nLin Wei',
  },
} as const satisfies Record<string, Tongue>
export type TongueName = keyof typeof TONGUES

export interface PastComplaint {
  readonly n: number
  readonly tongue: TongueName
  readonly at: Date
  readonly subject: string
  readonly id: string
  readonly address: string
  readonly raw: Buffer
}

const HOUR_MS = 3_600_000

export const afterHours = (at: Date, hours: number): Date => new Date(at.getTime() + hours * HOUR_MS)

/** A date as the customer's clock writes it. */
function dateLine(at: Date, offset: string, offsetHours: number): string {
  const there = afterHours(at, offsetHours).toUTCString()
  return there.replace('GMT', offset)
}

/** @param n tells the customers apart */
export function complaintOf(n: number, tongue: TongueName, at: Date): PastComplaint {
  const { domain, offset, offsetHours, person, foot, subject: about, text } = TONGUES[tongue]
  const order = `PO-2025-${String(1000 + n)}`
  const subject = `${about} ${order}`
  const id = `<c${n}@mail.${domain}>`
  const address = `buyer${n}@shop${n}-${domain}`
  const raw = mail(
    [
      `Received: from mx.${domain} by mx.firm.example; ${at.toUTCString().replace('GMT', '+0000')}`,
      `Message-ID: ${id}`,
      `Date: ${dateLine(at, offset, offsetHours)}`,
      `From: ${encoded(person)} <${address}>`,
      `To: Customer Care <${CARE}>`,
      `Subject: ${encoded(subject)}`,
    ],
    `${text(order)}\n\n${person}\n${foot}\n`,
  )
  return { n, tongue, at, subject, id, address, raw }
}

/** The customer writes again, to their own mail. */
export function reminderOf({ n, tongue, subject, id, address }: PastComplaint, at: Date): Buffer {
  const { offset, offsetHours, person, text } = TONGUES[tongue]
  return mail(
    [
      `Message-ID: <again${n}@mail>`,
      `Date: ${dateLine(at, offset, offsetHours)}`,
      `From: ${encoded(person)} <${address}>`,
      `To: ${CARE}`,
      `Subject: ${encoded(`Re: ${subject}`)}`,
      `In-Reply-To: ${id}`,
      `References: ${id}`,
    ],
    `${text(`PO-2025-${String(1000 + n)}`)}\n\n${person}\n`,
  )
}

export interface Answering {
  readonly text?: string
  /** The letter names the customer's mail; else a client wrote it anew. */
  readonly threaded?: boolean
  readonly subject?: string
  readonly to?: string
}

/** A letter of the team as its mail program files it in Sent. */
export function answerTo(one: PastComplaint, at: Date, { text, threaded = true, subject, to }: Answering = {}): Buffer {
  const { answer } = TONGUES[one.tongue]
  return mail(
    [
      `Message-ID: <a${one.n}.${at.getTime()}@firm.example>`,
      `Date: ${dateLine(at, '+0800', 8)}`,
      `From: Lin Wei <${CARE}>`,
      `To: ${to ?? one.address}`,
      `Subject: ${encoded(subject ?? `Re: ${one.subject}`)}`,
      ...(threaded ? [`In-Reply-To: ${one.id}`, `References: ${one.id}`] : []),
    ],
    `${text ?? answer}\n`,
  )
}

export function mail(head: readonly string[], text: string): Buffer {
  const lines = [
    ...head,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ]
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${text.replaceAll('\n', '\r\n')}`)
}

const encoded = (text: string): string =>
  /^[ -~]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
