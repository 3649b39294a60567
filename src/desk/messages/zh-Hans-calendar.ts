/** Chinese words of the calendars of both sides. */
import type { CalendarWords } from './en-calendar.ts'

export const zhHansCalendar: CalendarWords = {
  detail: {
    'office-closed': '公司放假，恢复上班',
    'factory-closed': '工厂停工，恢复生产',
    'warehouse-closed': '仓库停止发货，恢复发货',
    'bank-closed': '银行休息，恢复营业',
  },
  because: {
    calendar: '日历已修改',
    zones: '时区数据已更新',
    clock: '本机时钟曾经偏快',
    late: '原定时间已过，当时无法发出',
  },
}
