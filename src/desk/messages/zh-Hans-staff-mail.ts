/** Chinese words of mail that amends writes to the staff, and of where they choose it. */
import type { StaffMailWords } from './en-staff-mail.ts'

export const zhHansStaffMail: StaffMailWords = {
  digestSubject: (tickets, tasks) => `今日待办：客诉 ${tickets} 件${tasks === 0 ? '' : `，任务 ${tasks} 项`}`,
  digestLead: '今天等您处理的事项如下。',
  section: {
    trouble: '发送异常，请查看',
    risk: '24 小时内到时限或已超时',
    waiting: '等您处理',
  },
  tasks: '今天到期的任务',
  held: (n) => `已暂缓：${n} 件`,
  warningSubject: (n, number) => (n === 1 ? `时限将到：${number}` : `${n} 件客诉时限将到`),
  warningLead: '如无人答复，以下客诉会在您下次上班前后超过时限。',
  warned: '时限将到',
  queue: (url) => `全部待办：${url}`,
  foot: '本邮件由系统自动发送，无需回复。可在客诉台“我的账号”中选择接收哪些邮件。',
  card: {
    title: '给我的邮件',
    lead: '工作日白天（按您当地时间）发送，其他时间仅在您值班时发送；不含客户的姓名和原话。',
    address: '您的邮箱地址',
    digest: '每个工作日的待办',
    never: '不发邮件',
    at: (hour) => `${String(hour).padStart(2, '0')}:00`,
    warnings: '我的客诉时限将到时提醒我',
    save: '保存',
    badAddress: '这不是个人邮箱地址，请按 li.na@example.com 的格式填写。',
    badHour: '请从列表中选择时间。',
    last: (when, state) => `最近一封：${when}，${state}。`,
    state: {
      nothing: '当天没有待办',
      queued: '即将发送',
      claimed: '正在发送',
      'may-have-sent': '正在发送',
      sent: '已发送',
      uncertain: '不确定是否送达',
      failed: '未送达，请检查邮箱地址',
      expired: '已过时段，没有发送',
      dropped: '已取消，没有发送',
    },
    mailbox: '没有发送：这是收客诉的邮箱，请填写您自己的地址',
  },
}
