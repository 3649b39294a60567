/** “信里写什么”一栏：各部分的标题，以及不能勾选的原因。 */
import type { enSays } from './en-says.ts'

export const zhHansSays: typeof enSays = {
  title: '信里写什么',
  lead: '按信的顺序排列。勾选后，该句以信的语言写入信中；取消勾选，该句就去掉。',
  byHand: '此信经人工修改过。重新拟稿会替换这些文字；原文保留在以前的版本中。',
  replaceEdits: '替换人工修改的内容',
  block: {
    grievance: '我们了解到的情况',
    remedy: '我们怎么做',
    ask: '我们要问的',
    dates: '何时办妥，如何联系',
    close: '怎样结尾',
  },
  notHere: (block) => `这里不能用：${block}`,
  closing: '结尾的问句',
  ownClosing: '用信中原有的',
  day: (sentence) => `日期：${sentence}`,
  dayChange: '改为另一天',
  callAt: '通话时间（客户当地）',
  callHours: (there, here) => `当地${there} = 我处${here}`,
  helper: '这位同事的姓名',
  declines: '拒绝一项要求',
  why: {
    language: '该语言尚未写好这一句',
    letter: '这种信不写这一项',
    policy: '政策在此不允许',
    fixed: '无论如何都会写',
    safety: '可能伤人的情况下不能写',
    'no-photos': '客户没有发照片',
    'no-sentence': '来信中没有适合引用的句子',
    'no-asks': '信中没有提问',
    'no-remedy': '信中没有提出方案',
    'no-choice': '没有可供选择的方案',
    'goods-come-back': '货物要退回',
    'zone-unknown': '不清楚客户当地时间',
  },
}
