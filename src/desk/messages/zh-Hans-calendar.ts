/** Chinese words of the calendars of both sides. */
import type { CalendarWords } from './en-calendar.ts'

export const zhHansCalendar: CalendarWords = {
  detail: {
    'office-closed': '公司放假，恢复上班',
    'factory-closed': '工厂停工，恢复生产',
    'warehouse-closed': '仓库停止发货，恢复发货',
    'bank-closed': '银行休息，恢复营业',
  },
  moved: (from, because) => `系统已调整，原定${from}：${because}。`,
  because: {
    calendar: '日历已修改',
    zones: '时区数据已更新',
    clock: '本机时钟曾经偏快',
    late: '原定时间已过，当时无法发出',
    hours: '按客户希望的时段',
  },
  hours: { morning: '上午', afternoon: '下午', late: '傍晚（16点后）' },
  setHours: {
    title: '客户希望的时段',
    lead: '客户提出时填写。在不违反时限的前提下，信件等到该时段再发，最多等四天。',
    label: '客户当地时间',
    any: '任何合适时段',
    save: '保存',
  },
}
