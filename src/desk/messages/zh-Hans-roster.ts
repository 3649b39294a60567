/** Chinese words of who is away and who stands in. */
import type { AbsenceWords, enHandOver, enRosterDone } from './en-roster.ts'

export const zhHansRosterDone: typeof enRosterDone = {
  'absence-saved': '已保存，届时新客诉将转给代理人。',
  'handed-over': '已移交：客诉、任务和客户现归接手人。',
  'absence-ended': '已结束，新客诉重新归原负责人。',
}

export const zhHansHandOver: typeof enHandOver = {
  title: '工作移交',
  link: '全部移交给接手人',
  counts: (tickets, tasks) => `未结客诉（含草稿）：${tickets}；未完成任务：${tasks}。`,
  lead: '以上全部立即转给接手人，其客户的新客诉也归接手人；此人在所有设备上退出登录。交接说明写入每个客诉的记录。',
  to: '接手人',
  brief: '交接说明',
  off: '同时停用账号（离职）',
  act: '移交',
  refused: '接手人须为另一位同事，并有权查看全部这些客诉。没有任何改动。',
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
