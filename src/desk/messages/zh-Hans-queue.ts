/** 负责人，以及如何筛选客诉单列表。 */
import type { enQueue } from './en-queue.ts'

export const zhHansQueue: typeof enQueue = {
  owner: '负责人',
  nobody: '无人负责',
  mine: '我的',
  nobodys: '无人负责',
  anyone: '所有人的',
  atRisk: '4 小时内到期',
  anyTime: '不限剩余时间',
  market: '市场',
  allMarkets: '所有市场',
  allIssues: '所有问题',
  narrow: '筛选',
  narrowing: '筛选列表',
  clear: '取消筛选',
  views: '我的视图',
  saveView: '保存为视图',
  viewName: '视图名称',
  renameView: (name) => `重命名视图“${name}”`,
  newName: '新名称',
  removeView: (name) => `删除视图“${name}”`,
  assign: '转交同事',
  take: '由我负责',
  assignTo: '转给',
  assignNote: '需要说明的情况',
}
