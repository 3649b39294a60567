/** 群机器人所说的话。 */
import type { enNotices } from './en-notices.ts'

export const zhHansNotices: typeof enNotices = {
  event: {
    critical: '紧急客诉',
    clock: '时限将到',
    sending: '发送异常，需人工确认',
    customer: '客户又来信',
  },
  due: (dueAt) => `须在 ${dueAt} 前答复`,
  more: (count) => `另有 ${count} 条`,
  onDuty: (name) => `值班：${name}`,
  managers: (names) => `当前无人值班，请主管处理：${names}`,
  next: (names) => `尚无人处理，现通知：${names}`,
  noLink: '未设置 PUBLIC_URL，因此没有链接：请在工作台查看。',
}
