/** What stands in the command palette, beside reasons, in the editor and on the page of approvals together. */
import type { enVerbs } from './en-verbs.ts'

export const zhHansVerbs: typeof enVerbs = {
  palette: '命令',
  paletteHint: '想做什么？输入词语或客诉单号',
  paletteList: '操作与页面',
  paletteNone: '本页没有这样的操作。',
  find: '按这些词查找客诉单',
  reasons: '一键选择原因',
  ownWords: '自己填写',
  rejectReason: {
    tone: '语气不合适',
    facts: '事实不对',
    remedy: '处理方案不对',
    incomplete: '没有答全',
    wording: '语种或措辞不对',
    wait: '先等内部答复',
  },
  holdReason: {
    factory: '等工厂答复',
    forwarder: '等货代答复',
    colleague: '等同事答复',
    manager: '等主管决定',
    evidence: '等照片或资料',
  },
  wroteAgain: '客户又来信了。',
}
