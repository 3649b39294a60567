/**
 * What a model's letter speaks of only where the machine's own letter does: bills and what is owed on them, streets where
 * somebody lives, and private ways to somebody. Whoever lets a bill fall, or sends goods elsewhere, needs no sum and no verb
 * of ours for it ("leave the rest of the bill"), yet hardly does without the noun.
 */
import { says } from './letter-words.ts'

const listed = (words: string): string[] => words.split(';').map((word) => word.trim())

/** Bills and what is open on them; none that also means "the rest of the goods" or "to take into account". */
const BILLS = listed(`
  invoice*; your bill; our bill; your statement; your account; the balance; your balance; balance due; you owe;
  amount due; Rechnung; Rechnungen; Rechnungsbetrag*; Restbetrag*; Saldo; Kaufpreis*; facture*; solde; votre compte;
  votre règlement; factura*; saldo; su cuenta; importe*; fattur*; suo conto; vostro conto; importo; acconto; fatur*;
  sua conta; factuur*; facturen; de rekening; uw rekening; jullie rekening; restbedrag*; faktur*; rachunk*; rachunek;
  należnoś*; zaległoś*; инвойс*; счет-фактур*; счёт-фактур*; остаток по; задолженност*; предоплат*;
  інвойс*; заборгован*; рахунок-фактур*; bakiye*; borcunuz*; الفاتورة; فاتورة; فاتورتكم; الرصيد; المبلغ; مستحقات*;
  صورتحساب; فاکتور; بدهی; חשבונית; החוב; יתרת החשבון; इनवॉइस; चालान; बकाया; tagihan*; pelunasan; sisa pembayaran;
  hóa đơn; hoá đơn; công nợ; ใบแจ้งหนี้; ยอดค้าง; ยอดคงเหลือ; お代; 代金; 請求; 残金; 残高; お支払; 청구서; 인보이스;
  잔금; 대금; 잔액; 尾款; 余款; 餘款; 货款; 貨款; 发票; 發票; 账单; 帳單; 欠款; 应付款; 應付款; 不用付; 不必付; 免付;
  restbelopp*; restbeløb*; lasku; laskun; laskua; laskunne; laskusi; doplat*; nedoplat*; zůstatek; számla; számlá*;
  egyenleg*; soldul*; τιμολόγι*
`)

/** Somebody's own address, mailbox or number, in place of the one that the complaint came to. */
const PRIVATE = listed(`
  personal address; personal e-mail; personal email; personal mail*; personal number; private address; private e-mail;
  private email; private number; my address; my e-mail; my email; my number; home address; Privatadresse*;
  private Adresse; privaten Adresse; private E-Mail; meine Adresse; private Nummer; meine Nummer; adresse personnelle;
  adresse privée; mon adresse; mon numéro; numéro personnel; dirección personal; dirección particular; mi dirección;
  mi correo; correo personal; indirizzo personale; indirizzo privato; mio indirizzo; mia email; endereço pessoal;
  endereço particular; meu endereço; meu e-mail; личн* адрес*; личн* почт*; личн* номер*; мой адрес; особист* адрес*;
  privéadres*; mijn adres; adres prywatn*; prywatn* adres*; mój adres; kişisel adres*; adresim*; عنواني; بريدي;
  عنوان شخصي; العنوان الشخصي; نشانی شخصی; ایمیل شخصی; כתובת פרטית; הכתובת שלי; निजी पते; निजी ईमेल; alamat pribadi;
  email pribadi; địa chỉ riêng; email riêng; email cá nhân; ที่อยู่ส่วนตัว; อีเมลส่วนตัว; 私人邮箱; 私人地址;
  私人电话; 私人信箱; 个人邮箱; 我的邮箱; 我的地址; 個人信箱; 個人メール; 個人アドレス; 個人宛; 개인 이메일; 개인 메일; 개인 주소;
  privat adress*; privatadress*; privat adresse*; yksityis*; soukrom* adres*; magáncím*; adresa personală
`)

/** A house number beside a word of streets. Names stand with a capital, so that no "14 lamps on the road" is one. */
const STREETS = [
  /\d{1,5}\s*(?:bis|ter)?,?\s+(?:rue|avenue|boulevard|quai|chemin|impasse|allée)\s+\p{L}/iu,
  /(?<!\p{L})\d{1,5}\s+(?:\p{Lu}\p{L}+\s+){1,3}(?:Street|Road|Avenue|Lane|Drive|Square|St|Rd|Ave)\b/u,
  /\p{Lu}\p{L}+(?:straße|strasse|str\.|gasse|allee|straat|laan|plein|gatan|gade|vägen|veien|katu|tie)\s+\d/u,
  /(?<!\p{L})(?:[Vv]iale?|[Pp]iazza|[Cc]orso|[Cc]alle|[Aa]venida|[Rr]ua)\s+(?:d[aeio]\p{L}{0,2}\s+)?\p{Lu}\p{Ll}+(?:\s+\p{L}+){0,3},?\s+(?:n[.º°]*\s*)?\d/u,
  /(?<!\p{L})(?:ul\.|ulica|ulicy|ул\.|улица|улице|улицу|вул\.|вулиця|شارع|خیابان|רחוב|jalan|đường|ถนน|οδός)\s*\p{L}+(?:\s+\p{L}+){0,2},?\s+\d/iu,
  /\p{L}+\s+(?:cadde|caddesi|sokak|sokağı|utca|út)\s+(?:no:?\s*)?\d/iu,
  /[路街道巷弄]\s*[\d一二三四五六七八九十百]+\s*[号號]|[\d０-９一二三四五六七八九]+\s*(?:丁目|番地)|〒|邮编|郵便番号|우편번호|\p{Script=Hangul}+(?:로|길)\s*\d+/u,
]

/** The first of these that stands in `text` and not in what our own letter says; null where none does. */
export function businessOfNoLetter(text: string, own: string): string | null {
  const word = [...BILLS, ...PRIVATE].find((one) => says(text, one) && !says(own, one))
  if (word !== undefined) return word
  const street = STREETS.map((pattern) => pattern.exec(text)?.[0]).find((one) => one !== undefined)
  return street !== undefined && !own.includes(street) ? street : null
}
