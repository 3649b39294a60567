/** 客诉处理步骤，以及对承运人的索赔通知期限。 */
import type { enProcess } from './en-process.ts'

export const zhHansProcess: typeof enProcess = {
  title: '本单处理步骤',
  step: {
    register: '登记',
    acknowledge: '首次回复',
    'check-facts': '核实情况',
    decide: '内部决定',
    propose: '提出方案',
    agree: '达成一致',
    execute: '执行',
    confirm: '回访确认',
    close: '结案',
  },
  state: { done: '已完成', skipped: '已跳过', now: '当前步骤', ahead: '未到' },
  claimNotice: {
    sea: '索赔通知（海运）：须在当日前发出单据',
    air: '索赔通知（空运）：须在当日前发出单据',
    road: '索赔通知（陆运）：须在当日前发出单据',
    unknown: '索赔通知（运输方式不明，按最短期限）：须在当日前发出单据',
  },
}
