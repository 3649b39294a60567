/** The line above a quoted mail, natively worded: with date and name, and for mails without a date. */

type Attribution = readonly [dated: string, undated: string]

export const ATTRIBUTIONS: Readonly<Record<string, Attribution>> = {
  en: ['On {date}, {name} wrote:', '{name} wrote:'],
  de: ['Am {date} schrieb {name}:', '{name} schrieb:'],
  fr: ['Le {date}, {name} a écrit :', '{name} a écrit :'],
  es: ['El {date}, {name} escribió:', '{name} escribió:'],
  it: ['Il {date}, {name} ha scritto:', '{name} ha scritto:'],
  pt: ['Em {date}, {name} escreveu:', '{name} escreveu:'],
  nl: ['Op {date} schreef {name}:', '{name} schreef:'],
  sv: ['Den {date} skrev {name}:', '{name} skrev:'],
  da: ['Den {date} skrev {name}:', '{name} skrev:'],
  nb: ['Den {date} skrev {name}:', '{name} skrev:'],
  fi: ['{name} kirjoitti {date}:', '{name} kirjoitti:'],
  pl: ['W dniu {date} {name} napisał(a):', '{name} napisał(a):'],
  cs: ['Dne {date} {name} napsal(a):', '{name} napsal(a):'],
  sk: ['Dňa {date} {name} napísal(a):', '{name} napísal(a):'],
  hu: ['{name} ezt írta ({date}):', '{name} ezt írta:'],
  ro: ['Pe {date}, {name} a scris:', '{name} a scris:'],
  bg: ['На {date} {name} написа:', '{name} написа:'],
  ru: ['{date} {name} пишет:', '{name} пишет:'],
  uk: ['{date} {name} пише:', '{name} пише:'],
  el: ['Στις {date}, ο/η {name} έγραψε:', 'Ο/Η {name} έγραψε:'],
  hr: ['Dana {date} {name} je napisao/la:', '{name} je napisao/la:'],
  sl: ['{name} je {date} napisal(a):', '{name} je napisal(a):'],
  tr: ['{name}, {date} tarihinde şunu yazdı:', '{name} şunu yazdı:'],
  ar: ['في {date} كتب {name}:', 'كتب {name}:'],
  he: ['בתאריך {date} מאת {name}:', 'מאת {name}:'],
  fa: ['در {date}، {name} نوشت:', '{name} نوشت:'],
  hi: ['{date}, {name} ने लिखा:', '{name} ने लिखा:'],
  th: ['เมื่อ {date} {name} เขียนว่า:', '{name} เขียนว่า:'],
  vi: ['Vào {date}, {name} đã viết:', '{name} đã viết:'],
  id: ['Pada {date}, {name} menulis:', '{name} menulis:'],
  ms: ['Pada {date}, {name} menulis:', '{name} menulis:'],
  ja: ['{date} {name} 様のメール:', '{name} 様のメール:'],
  ko: ['{date} {name} 님이 작성:', '{name} 님이 작성:'],
  'zh-hans': ['{name} 于 {date} 写道：', '{name} 写道：'],
  'zh-hant': ['{name} 於 {date} 寫道：', '{name} 寫道：'],
}

/** The wording for a BCP 47 tag; Chinese by script or region, everything unknown in English. */
export function attributionFor(language: string): Attribution {
  const tag = language.toLowerCase()
  const base = tag.split('-')[0] ?? ''
  const key =
    base === 'zh'
      ? /hant|-(?:tw|hk|mo)/.test(tag)
        ? 'zh-hant'
        : 'zh-hans'
      : base === 'no' || base === 'nn'
        ? 'nb'
        : base
  return ATTRIBUTIONS[key] ?? ['On {date}, {name} wrote:', '{name} wrote:']
}
