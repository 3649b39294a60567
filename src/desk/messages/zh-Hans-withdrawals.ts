/** 批准后、发出前被撤回的信。 */
import type { enWithdrawals } from './en-withdrawals.ts'

export const zhHansWithdrawals: typeof enWithdrawals = {
  takenBack: (why) => `此信已批准，但在发出前撤回：${why}。现已重新拟稿，请重新审阅。`,
  goods: '订单货物',
  nothing: '无',
  order: (number) => `订单 ${number}`,
  remedy: (remedy) => `已不允许：${remedy}`,
  approver: (role) => `现须由以下人员批准：${role}`,
  late: (what, day, leaves) => `${what}：承诺 ${day}，而信件要到 ${leaves} 才能发出`,
  recall: '用此模板的已批准信件',
  recallNone: '没有用此模板的已批准信件待发。',
  recallLead: (count) => `有 ${count} 封用此模板的已批准信件待发。无论模板如何修改，都按批准时的原文发出。`,
  recallDo: (count) => `全部召回（${count} 封）`,
}
