/** The papers of foreign trade by name: who names one is not asked which document they mean. */

/** Figures further down are somebody's terms of trade. */
const READ_CHARACTERS = 20_000

const PAPERS =
  /(?<!\p{L})(?:certificate of \p{L}{4,20}|\p{L}{4,20} certificate|packing list|bill of lading|b\/l|airway ?bill|awb|commercial invoice|proforma|msds|sds|safety data sheet|certificate of origin|coo|c\/o|form [aefbp]|eur\.?1|a\.?tr|atr|phytosanitary|fumigation|declaration of conformity|test report|export declaration|ce (?:certificate|declaration)|telex release|(?:ursprungs|fumigations|prüf|konformitäts)\p{L}*|packliste|frachtbrief|ausfuhr\p{L}*|handelsrechnung|lieferantenerklärung|certificat d\p{L}*|liste de colisage|connaissement|facture (?:commerciale|proforma)|fiche de (?:données )?sécurité|déclaration de conformité|certificado de \p{L}+|lista de empaque|packing|conocimiento de embarque|factura (?:comercial|proforma)|romaneio|conhecimento de embarque|fatura comercial|certificato d\p{L}*|distinta d\p{L}*|polizza di carico|fattura commerciale|paklijst|oorsprongs\p{L}*|cognossement|świadectw\p{L}*|list\p{L}* (?:pakow\p{L}*|przewoz\p{L}*)|deklaracj\p{L}*|сертификат\p{L}*|упаковочн\p{L}* лист\p{L}*|коносамент\p{L}*|деклараци\p{L}*|сертифікат\p{L}*|декларац\p{L}*|menşe\p{L}*|çeki listesi|konşimento|gümrük beyanname\p{L}*|chứng nhận \p{L}+|vận đơn|phiếu đóng gói|surat keterangan asal|sertifikat \p{L}+|packsedel|ursprungs\p{L}*|oprindelses\p{L}*|alkuperä\p{L}*|osvědčení|származási|certificat de \p{L}+)(?!\p{L})|شهادة (?:المنشأ|منشأ|المطابقة|مطابقة|الفحص|صحية)|بوليصة الشحن|قائمة التعبئة|תעודת מקור|תעודת \p{L}+|שטר מטען|گواهی مبدا|بارنامه|原产地证|產地證|产地证|装箱单|裝箱單|提单|提單|报关单|報關單|检测报告|檢測報告|合格证|商业发票|原産地証明|パッキングリスト|船荷証券|成分表|検査報告|원산지증명|포장명세|선하증권|시험성적|ใบรับรอง|ใบกำกับ|ใบตราส่ง/iu

/** Whether a mail names the paper that it is about. */
export function namesPaper(text: string): boolean {
  return PAPERS.test(text.slice(0, READ_CHARACTERS))
}
