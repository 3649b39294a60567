/** 客诉单页面上的词：线索、照片、附件。 */
import type { Messages } from './en.ts'

export const zhHansTicketPage: Messages['page'] = {
  showsFinding: (names) => `（说明：${names}）`,
  photos: (count) => `${count} 张照片`,
  allFiles: (count) => `全部 ${count} 个附件打包下载（ZIP）`,
  photoFrom: (name) => `照片 ${name}`,
  notAPicture: '文件里不是图片，或图片过大无法显示，请下载查看。',
  hiddenBadge: '含隐藏文字',
  promise: { sum: '金额', day: '日期', share: '比例', span: '时长' },
  offers: (remedies) => `提出：${remedies}。`,
  offersNothing: '暂未提出补救方案。',
  sums: (sums) => `写明 ${sums}。`,
  limits: (agent, manager) => `业务员可批准至 ${agent}，主管可批准至 ${manager}。`,
  similar: '类似的已结案客诉',
  sameProduct: '同一产品',
  offered: (remedies) => `当时方案：${remedies}。`,
  cost: (sum) => `费用：${sum}。`,
  ended: (how) => `结果：${how}。`,
  satisfied: {
    content: '客户满意',
    'so-so': '客户觉得一般',
    discontent: '客户不满意',
    '5': '5 分',
    '4': '4 分',
    '3': '3 分',
    '2': '2 分',
    '1': '1 分',
  },
}
