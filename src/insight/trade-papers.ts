/** Which paper of a shipment a complaint names, in the words in which customers of the trade write of it. */
import { TRADE_PAPERS, type TradePaper } from '../ticket/words.ts'

/** Begins at a letter's edge where the script has such edges. */
const word = (text: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${text})`, 'iu')

const NAMED: Readonly<Record<TradePaper, RegExp>> = {
  'bill-of-lading': word(
    'bills? of lading|B/L|air ?way ?bill|AWB|Konnossement|Frachtbrief|connaissement|conocimiento de embarque|polizza di carico|коносамент|[海空]?运?提单|提單|船荷証券',
  ),
  'packing-list': word(
    'packing ?lists?|Packliste|liste de colisage|lista de empaque|lista de embalaje|distinta di imballaggio|упаковочн\\p{L}+ лист|装箱单|裝箱單|箱单|梱包明細',
  ),
  origin: word(
    'certificates? of origin|C/?O\\b|Ursprungszeugnis|EUR\\.?1|Form [AEF]\\b|certificat d.origine|certificado de origen|certificato di origine|сертификат происхождения|原产地证|產地證|産地証明|原産地証明',
  ),
  insurance: word(
    'insurance (?:policy|certificate)|Versicherungs(?:police|schein|zertifikat)|certificat d.assurance|certificado de seguro|страхов\\p{L}+ (?:полис|сертификат)|保险单|保單|保险凭证|保険証券',
  ),
  certificate: word(
    'test reports?|inspection certificates?|certificates? of (?:conformity|analysis)|CE (?:certificate|declaration)|COC\\b|COA\\b|MSDS|SDS\\b|phytosanitary|fumigation|Prüfbericht|Konformitätserklärung|déclaration de conformité|certificado de conformidad|检验报告|檢驗報告|检测报告|合格证|熏蒸证|試験成績書',
  ),
  customs: word(
    'customs (?:declaration|papers|documents)|HS code|Zolltarifnummer|Zollpapiere|déclaration en douane|declaración de aduana|таможенн\\p{L}+ деклараци|报关单|報關單|海关编码|通関書類',
  ),
  invoice: word(
    '(?:commercial |proforma )?invoices?|(?:Handels)?rechnung|facture|factura|fattura|fatura|faktur|счет-фактур|инвойс|发票|發票|請求書|インボイス|인보이스|송장',
  ),
}

/** @returns the paper named first; null where none is */
export function tradePaperIn(text: string): TradePaper | null {
  const found = TRADE_PAPERS.flatMap((paper) => {
    const at = NAMED[paper].exec(text)?.index
    return at === undefined ? [] : [{ paper, at }]
  })
  return found.sort((one, other) => one.at - other.at)[0]?.paper ?? null
}
