/** “商机”页面的文字。 */
import type { enChances } from './en-chances.ts'

export const zhHansChances: typeof enChances = {
  title: '商机',
  lead: '客户在投诉中提到、而我们还没有的需求，附客户原话。是不是商机由人确认。',
  toSay: '待确认',
  confirmed: '已确认（按类别和产品）',
  noneToSay: '没有待确认的原话。',
  noneConfirmed: '还没有确认的商机。',
  dropped: '已排除',
  kind: '类别',
  product: '产品',
  wish: '客户想买什么',
  sentence: '原话',
  ticket: '客诉',
  count: '次数',
  noProduct: '未提到产品',
  confirm: '是商机',
  drop: '不是商机',
  edit: '修改',
  kinds: { product: '其他产品', feature: '功能', size: '尺寸', price: '价格', market: '市场' },
}
