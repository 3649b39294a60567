/** Chinese words of who is away and who stands in. */
import type { AbsenceWords, enRosterDone } from './en-roster.ts'

export const zhHansRosterDone: typeof enRosterDone = {
  'absence-saved': '已保存，届时新客诉将转给代理人。',
  'absence-ended': '已结束，新客诉重新归原负责人。',
}

export const zhHansAbsence: AbsenceWords = {
  title: '请假',
  link: '请假与代理',
  lead: '请假期间，其客户的新客诉转给代理人；其未结客诉和任务也出现在代理人的“我的”之中。其余新客诉由在岗人员处理。',
  who: '人员',
  first: '首日',
  last: '末日',
  deputy: '代理人',
  nobody: '不指定',
  enter: '登记请假',
  save: '保存',
  again: '同一人再次登记，将替换之前的登记。',
  list: '正在或即将请假',
  empty: '没有人请假。',
  acts: '代理人',
  act: '操作',
  end: '结束',
  read: '我已看过',
  badDays: '末日不能早于首日，也不能已经过去。',
  badDeputy: '不能由本人代理本人。',
  came: '请假期间的新客诉',
  cameNone: '请假期间，您的客户没有新客诉。',
  cameLead: '这些客诉仍由代理人负责；需要时可在客诉页面接手。',
  youAreAway: (until, deputy) =>
    deputy === null ? `您已登记请假至${until}，无人代理。` : `您已登记请假至${until}，由${deputy}代理。`,
  youAreBack: '您请假期间的新客诉，请查看。',
  youActFor: (names) => `您正在代理：${names}。`,
  change: '修改',
  owner: (name, deputy) => (deputy === null ? `${name}（请假）` : `${name}（请假，${deputy}代理）`),
}
