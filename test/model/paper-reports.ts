/** Reports and questions as a good colleague would write them, by grievance, in the papers' languages: each may stand. */
import type { PaperCase } from '../../src/drafting/paper.ts'
import type { PaperWords } from '../../src/ticket/model-job.ts'

export const GOOD_REPORTS: Readonly<Record<'en' | 'zh-Hans', readonly string[]>> = {
  en: [
    'The customer writes that the mixer started again after it was switched off and cut his hand. He says that he was treated in a hospital the same day. He keeps the mixer unplugged in his workshop.',
    'The customer writes that the cartons arrived wet and two of them were open. They found the broken pieces while unpacking. They have kept cartons and pieces and offer photos.',
    'The customer ordered the blue shade from the sample card. They received goods that are visibly greener. They say that their own customer has refused them.',
    'According to the customer the container left the port three weeks late. They have heard nothing since the booking. They write that their production line stands still for lack of these parts.',
    'The customer compares the invoice with the order confirmation. They found a higher unit price on the invoice than in the confirmation.',
    'The customer has written twice about the missing screws. They had no answer to the first mail.',
    'The customer needs the certificate of origin for customs. They say that the goods stand in the port until the paper arrives. The customer asks for a scan first.',
    'The customer cannot find how the timer is set. They say that the manual in the carton is in another language.',
  ],
  'zh-Hans': [
    '客户来信说，机器关掉开关后又自己转动，割伤了他的手。客户说他当天去了医院，机器拔了电源放在车间里。',
    '客户来信说，纸箱到货时是湿的，其中两箱已经裂开。客户拆箱时发现破损。客户表示保留了纸箱和破损件，并愿意提供照片。',
    '客户按色卡订的是蓝色款。客户收到的货明显偏绿。客户说下游买家已拒收。',
    '据客户说，货柜比预定晚了三周离港。客户订舱之后没有收到任何消息。客户说产线因缺料停产。',
    '客户对比了发票和订单确认。客户发现发票上的单价高于确认单上的单价。',
    '客户已两次来信说少了螺丝。客户说第一封邮件没有得到答复。',
    '客户清关时要用产地证。客户说单证没到之前，货物一直压在港口。客户希望先收到扫描件。',
    '客户不知道怎么设置定时。客户说箱内的说明书是另一种语言。',
  ],
}

export const GOOD_QUESTIONS: Readonly<Record<'en' | 'zh-Hans', readonly string[]>> = {
  en: [
    'Which version of the switch is built into this mixer?',
    'Was the container loaded in the rain?',
    'Is the shade of this batch known to differ from the sample card?',
    'On which vessel is the container now?',
  ],
  'zh-Hans': [
    '这台机器用的是哪一版开关？',
    '装柜当天是否下雨？',
    '这一批的颜色与色卡是否有色差记录？',
    '货柜现在在哪条船上？',
  ],
}

/** A model's words for a paper, beside words that do stand in the customer's mail. */
export function toldIn(
  { messages: [mail] }: PaperCase,
  { course, questions }: { readonly course: string; readonly questions: readonly string[] },
): PaperWords {
  const quote = (mail?.findings?.newText ?? '').trim().split(/\s+/u).slice(0, 4).join(' ')
  return { course: course === '' ? [] : [{ quote, says: course }], questions }
}
