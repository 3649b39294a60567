/** 业务员在客诉单上指出模板、规则、日历或礼仪卡的问题，由负责人答复。 */
import type { enOwnerNotes } from './en-owner-notes.ts'

export const zhHansOwnerNotes: typeof enOwnerNotes = {
  title: '内容反馈',
  lead: '同事在处理客诉时发现的模板、规则、日历和礼仪卡问题，附对应的客诉单。',
  tell: {
    template: '这封信的模板有问题',
    rule: '这条规则有问题',
    calendar: '这个发送时间有问题',
    card: '这张礼仪卡有问题',
  },
  line: '用一句话说明问题',
  send: '告知负责人',
  kind: { template: '模板', rule: '规则', calendar: '日历', card: '礼仪卡' },
  state: { open: '等待答复', answered: '已答复', changed: '已修改' },
  answerLine: '用一句话答复',
  answer: '答复',
  changed: '我已修改',
  newVersion: '现用版本启用于',
  open: (count) => `等待答复：${count}`,
  settled: '已答复',
  none: '目前没有需要答复的反馈。',
  erased: '该内容已随客户数据一并删除。',
}
