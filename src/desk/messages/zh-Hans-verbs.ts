/** What stands in the command palette, beside reasons, in the editor and on the page of approvals together. */
import type { enVerbs } from './en-verbs.ts'

export const zhHansVerbs: typeof enVerbs = {
  palette: '命令',
  paletteHint: '想做什么？输入词语或客诉单号',
  paletteList: '操作与页面',
  paletteNone: '本页没有这样的操作。',
  find: '按这些词查找客诉单',
  wroteAgain: '客户又来信了。',
}
