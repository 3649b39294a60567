/** 每个警报的含义和处理办法。 */
import type { Alarm } from '../../journey/condition.ts'
import type { MailClientTrouble } from '../../ports/ledger/marks.ts'
import { zhHansModel } from './zh-Hans-model.ts'
import { zhHansSendReasons } from './zh-Hans-send-reasons.ts'

const MAIL_CLIENT: Readonly<Record<MailClientTrouble, string>> = {
  'staff-unknown':
    '“mailClient”所写的登录名不存在，草稿不会进入邮件客户端，也不能在那里批准。请更正登录名或添加该人员。',
  'staff-inactive': '“mailClient”所写的人员已不能登录，草稿不会进入其邮件客户端，也不能在那里批准。请改为其他人员。',
  'staff-blind': '“mailClient”所写的人员看不到此账号，草稿不会进入其邮件客户端。请授权或改为其他人员。',
  'no-drafts': '邮件服务器没有说明哪个是草稿箱，草稿不会进入邮件客户端。',
  'no-approved': '批准用的文件夹不存在，也无法创建，因此不能在邮件客户端批准。请在那里新建该文件夹。',
  'no-uidplus': '邮件服务器不能单独删除一封邮件（没有 UIDPLUS），草稿不会进入邮件客户端。请在工作台批准。',
}

export function zhHansAlarm(alarm: Alarm, mailReason: Readonly<Record<string, string>>): string {
  switch (alarm.name) {
    case 'not-polled':
      return `${alarm.account}：已超过 15 分钟没有查看邮箱。程序在运行吗？`
    case 'mailbox':
      return alarm.reason === null
        ? `${alarm.account}：${alarm.said}`
        : `${alarm.account}：${mailReason[alarm.reason] ?? ''}（${alarm.said}）`
    case 'mail-client':
      return `${alarm.account}：${MAIL_CLIENT[alarm.reason]}`
    case 'sending':
      return `${alarm.account}：${zhHansSendReasons[alarm.reason]}`
    case 'missed':
      return `${alarm.account}：全面核对 ${alarm.mailbox} 时发现漏收 ${alarm.count} 封邮件，现已补收。`
    case 'triage':
      return `服务器重新编号后，有 ${alarm.count} 封邮件无法判断是否为新邮件，请主管登录后决定。`
    case 'uncertain':
      return `${alarm.count} 个客诉单的回信不能确定是否已发出，请人工核实。`
    case 'failed':
      return `${alarm.count} 个客诉单的回信被拒收或被拦下，请人工处理。`
    case 'late':
      return `${alarm.count} 个客诉单已超过承诺时限，请先处理队列最上面的。`
    case 'papers':
      return `${alarm.count} 份内部单据逾期未答复，或不确定是否发出；请查看“内部协作”，或运行“amends papers”。`
    case 'model':
      return `${zhHansModel.title}：${zhHansModel.failure[alarm.why]}`
    case 'forgetful':
      return `断电时数据库可能丢失已确认的数据：${alarm.said}；请开启该设置。`
    case 'disk':
      return `磁盘只剩 ${((alarm.figure ?? 0) / 1024).toFixed(1)} GiB：请腾出空间；写满后将无法收取邮件。`
    case 'clock':
      return `本机时钟比邮件服务器慢 ${alarm.figure} 秒：请用时间服务器（NTP）校准，否则回信会在错误的时间发出。`
    case 'time-zones':
      return '世界时区数据过旧：请更新 Node，否则在近期调整过时间的地区，回信会在错误的时间发出。'
    case 'certificate':
      return `${alarm.subject} 的证书将在 ${Math.max(0, alarm.figure ?? 0)} 天后到期：请其管理者更新，否则无法收发邮件。`
    case 'token':
      return `${alarm.subject}：邮箱授权将在 ${Math.max(0, alarm.figure ?? 0)} 天后到期，请重新登录授权。`
    case 'templates':
      return `${alarm.figure} 封模板信有错误，目前使用最近一个正确的版本。运行“amends templates check”可查看。`
    case 'backup':
      return alarm.figure === null
        ? '还没有备份：请运行“amends backup <文件>”，最好每晚一次。'
        : `上次备份已是 ${alarm.figure} 天前：请运行“amends backup <文件>”，最好每晚一次。`
  }
}
