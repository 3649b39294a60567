/** The columns of an order book and a customers file: what each field is, and how people call it in Chinese and English. */

export type FieldType = 'text' | 'date' | 'money' | 'quantity' | 'yes-no' | 'word' | 'percent' | 'list'

interface Field {
  readonly type: FieldType
  /** Headers, without case, blanks and signs; what stands in brackets behind a header is not looked at. */
  readonly headers: readonly string[]
}

const field = (type: FieldType, headers: string): Field => ({ type, headers: headers.split('|').map(headerKey) })

export const ORDER_FIELDS = {
  number: field(
    'text',
    '订单号|订单编号|订单号码|我方订单号|销售订单号|单号|訂單號|訂單編號|PO|PO No|PO Number|PO#|Order|Order No|Order Number|Order ID|Order Ref|Sales Order|SO No|number',
  ),
  customerNumber: field(
    'text',
    '客户订单号|客户PO|客户单号|客户PO号|Customer PO|Customer Order No|Client PO|Buyer PO|customerNumber',
  ),
  contractNumber: field(
    'text',
    '合同号|合同编号|形式发票号|PI号|PI|PI No|PI Number|Contract|Contract No|Contract Number|Proforma|Proforma Invoice|S/C No|SC No|contractNumber',
  ),
  customerName: field(
    'text',
    '客户|客户名称|客户名|客戶|客戶名稱|买方|买家|Customer|Customer Name|Client|Client Name|Buyer|Company|customerName',
  ),
  customerAddress: field(
    'text',
    '邮箱|电子邮箱|客户邮箱|邮件|邮件地址|電子郵箱|Email|E-mail|Mail|Customer Email|Email Address|customerAddress',
  ),
  country: field('word', '国家|目的国|客户国家|國家|Country|Destination Country|country'),
  orderDate: field(
    'date',
    '下单日|下单日期|订单日期|订货日期|日期|下單日期|Order Date|Date|Date of Order|PO Date|orderDate',
  ),
  incoterm: field(
    'word',
    '贸易条款|贸易术语|价格条款|成交方式|貿易條款|Incoterm|Incoterms|Trade Terms|Delivery Terms|Terms of Delivery|incoterm',
  ),
  incotermPlace: field('text', '交货地点|目的港|Incoterm Place|Port of Destination|Named Place|incotermPlace'),
  carrierBookedBy: field('word', '订舱方|谁订舱|运输安排|Booked By|Carrier Booked By|Who Booked|carrierBookedBy'),
  currency: field('word', '币种|货币|幣種|Currency|Curr|CCY|currency'),
  goodsValue: field(
    'money',
    '货值|总价|总金额|金额|订单金额|合计|總金額|Amount|Total|Total Amount|Order Value|Goods Value|Value|goodsValue',
  ),
  paid: field('money', '已付|已付款|已收|已收款|定金|订金|Paid|Amount Paid|Deposit|Received|paid'),
  balanceOpen: field(
    'money',
    '余款|未付|未收|尾款|欠款|餘款|Balance|Balance Open|Open Balance|Outstanding|Balance Due|balanceOpen',
  ),
  paymentTerms: field(
    'text',
    '付款条件|付款方式|付款条款|付款條件|Payment Terms|Terms of Payment|Payment|paymentTerms',
  ),
  customMade: field(
    'yes-no',
    '定制|是否定制|定做|訂製|Custom|Custom Made|Customised|Customized|Bespoke|OEM|customMade',
  ),
  forwarder: field('text', '货代|货运代理|貨代|Forwarder|Freight Forwarder|forwarder'),
  carrier: field(
    'text',
    '承运|承运人|承运商|船公司|快递|快递公司|物流公司|Carrier|Shipping Line|Courier|Airline|carrier',
  ),
  vessel: field(
    'text',
    '船名航次|船名|航次|航班|航班号|船名/航次|Vessel|Vessel/Voyage|Vessel Voyage|Vessel Name|Flight|Flight No|vessel',
  ),
  billNumber: field(
    'text',
    '提单号|提单|运单号|空运单号|快递单号|追踪号|提單號|B/L|B/L No|BL No|Bill of Lading|AWB|AWB No|Tracking No|Tracking Number|billNumber',
  ),
  etd: field('date', '开船日|开船日期|预计开船|起飞日|離港日|开航日|ETD|Departure|Departure Date|etd'),
  eta: field(
    'date',
    '预计到港|预计到港日|预计到达|到港日|到港日期|預計到港|ETA|Arrival|Arrival Date|Expected Arrival|eta',
  ),
  shippedDate: field(
    'date',
    '发货日|发货日期|出货日期|出货日|發貨日期|Shipped|Ship Date|Shipped Date|Shipment Date|Date Shipped|shippedDate',
  ),
  deliveredDate: field(
    'date',
    '签收日|签收日期|送达日期|交货日期|簽收日期|Delivered|Delivery Date|Delivered Date|deliveredDate',
  ),
  insurance: field('text', '保险|投保|保險|Insurance|Insured|insurance'),
  warrantyUntil: field(
    'date',
    '质保到期|保修到期|质保期至|保修期至|Warranty Until|Warranty End|Warranty Expiry|warrantyUntil',
  ),
  returnFreight: field('money', '退货运费|退运费|返程运费|Return Freight|Freight Back|returnFreight'),
  rework: field('money', '返工费|返工费用|维修费用|Rework|Rework Cost|rework'),
  duties: field('money', '关税|税费|關稅|Duties|Customs Duties|Duty|duties'),
  sku: field('text', '货号|型号|料号|产品编号|SKU|Item No|Item Number|Model|Article|Article No|Part No|sku'),
  product: field(
    'text',
    '品名|产品|产品名称|货品名称|商品名称|货物|產品名稱|Product|Product Name|Description|Goods|Item|product',
  ),
  quantity: field('quantity', '数量|订货数量|數量|Quantity|Qty|Pieces|PCS|quantity'),
  unit: field('text', '单位|計量單位|Unit|UoM|unit'),
  unitPrice: field('money', '单价|單價|Unit Price|Price|Price per Unit|Unit Cost|unitPrice'),
  batch: field('text', '批次|批号|批次号|批號|Batch|Lot|Batch No|Lot No|batch'),
  factory: field('text', '工厂|生产厂家|供应商|工廠|Factory|Manufacturer|Supplier|Plant|factory'),
  packaging: field('text', '包装|包装方式|包装材料|外箱|包裝|包裝方式|Packaging|Packing|Package|Carton|packaging'),
} as const satisfies Record<string, Field>

export const CUSTOMER_FIELDS = {
  id: field('text', '客户编号|客户代码|客户编码|客戶編號|Customer ID|Customer Code|Customer No|Code|ID|id'),
  name: field('text', '客户|客户名称|客户名|公司|公司名称|客戶名稱|Customer|Customer Name|Name|Company|name'),
  addresses: field('list', '邮箱|电子邮箱|客户邮箱|邮件地址|電子郵箱|Email|Emails|E-mail|Mail|Email Address|addresses'),
  domains: field('list', '域名|邮箱域名|網域|Domain|Domains|domains'),
  country: field('word', '国家|國家|Country|country'),
  tier: field('word', '级别|等级|客户分级|客户等级|客户级别|級別|Tier|Level|Grade|Class|tier'),
  salesperson: field(
    'text',
    '业务员|业务|负责人|跟单员|业务负责人|業務員|Salesperson|Sales Rep|Account Manager|Owner|salesperson',
  ),
  since: field('date', '合作开始|建立合作|首单日期|客户自|Since|Customer Since|First Order|since'),
  warrantyMonths: field('quantity', '质保月数|质保(月)|质保|保修期|保修月数|Warranty Months|Warranty|warrantyMonths'),
  claimPeriodDays: field(
    'quantity',
    '索赔期|索赔天数|索赔期限|索賠期|Claim Period|Claim Days|Claim Period Days|claimPeriodDays',
  ),
  sparePartPercent: field(
    'percent',
    '备件比例|备品比例|備件比例|Spare Part Share|Spare Parts|Spare Part Percent|sparePartPercent',
  ),
  allowances: field('text', '补贴|折让|优惠|约定折让|Allowance|Allowances|allowances'),
} as const satisfies Record<string, Field>

export type OrderField = keyof typeof ORDER_FIELDS
export type CustomerField = keyof typeof CUSTOMER_FIELDS

/** Fields of the goods; all others belong to the order as a whole. */
export const LINE_FIELDS: ReadonlySet<string> = new Set([
  'sku',
  'product',
  'quantity',
  'unit',
  'unitPrice',
  'batch',
  'factory',
  'packaging',
])

/** A header without what stands in brackets behind it, its case, blanks and signs. */
export function headerKey(header: string): string {
  const plain = header.normalize('NFKC').replace(/^\uFEFF/, '')
  const bare = plain.replace(/[([【].*$/u, '')
  return (bare.trim() === '' ? plain : bare).toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * "品名(英文)", "Product name (de)", "product:fr": the goods' name in one language.
 * @returns BCP 47, null where the header names no language
 */
export function languageOfName(header: string): string | null {
  const text = header.normalize('NFKC').trim()
  const [, name = '', language = ''] = /^(.*?)\s*[([:_-]\s*([\p{L}-]{2,12})[)\]]?$/u.exec(text) ?? []
  const isProduct = ORDER_FIELDS.product.headers.includes(headerKey(name)) || /^(?:name|names)$/i.test(name.trim())
  if (isProduct) return LANGUAGES[language.toLowerCase()] ?? tagOf(language)
  const prefixed = Object.entries(LANGUAGES).find(([word]) => /^\p{Script=Han}+$/u.test(word) && text.startsWith(word))
  return prefixed && ORDER_FIELDS.product.headers.includes(headerKey(text.slice(prefixed[0].length)))
    ? prefixed[1]
    : null
}

const tagOf = (text: string): string | null => (/^[a-z]{2}(?:-[A-Za-z]{2,4})?$/.test(text) ? text : null)

const LANGUAGES: Readonly<Record<string, string>> = {
  英文: 'en',
  英语: 'en',
  中文: 'zh-Hans',
  德文: 'de',
  德语: 'de',
  法文: 'fr',
  法语: 'fr',
  西班牙文: 'es',
  西班牙语: 'es',
  意大利文: 'it',
  意大利语: 'it',
  葡萄牙语: 'pt',
  俄文: 'ru',
  俄语: 'ru',
  日文: 'ja',
  日语: 'ja',
  韩文: 'ko',
  韩语: 'ko',
  阿拉伯文: 'ar',
  阿拉伯语: 'ar',
  english: 'en',
  chinese: 'zh-Hans',
  german: 'de',
  french: 'fr',
  spanish: 'es',
  italian: 'it',
  portuguese: 'pt',
  russian: 'ru',
  japanese: 'ja',
  korean: 'ko',
  arabic: 'ar',
}
