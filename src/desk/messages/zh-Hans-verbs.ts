/** What stands in the command palette, beside reasons, in the editor and on the page of approvals together. */
import type { enVerbs } from './en-verbs.ts'

export const zhHansVerbs: typeof enVerbs = {
  present: (names) => `${names} 也打开着这张客诉单。`,
  byHand: '人工改动',
  sinceThen: (who, revision) => `您打开之后，${who} 保存了第 ${revision} 版：`,
  kept: '已暂存；保存之前只有您看得到。',
  keptOnPage: '连不上服务器，您写的内容暂存在本窗口。',
  signedOut: '您已退出登录，您写的内容暂存在本窗口。',
  signIn: '在新窗口登录',
  unsavedText: (at) => `您写的内容（${at}）还不在回复里。请保存为新版本，或放弃。`,
  otherDraft: '您开始修改之后，回复已有改动。与现在的回复相比，您的文字改动如下：',
  discard: '放弃我的文字',
  typedText: '您写的内容，请先复制再继续：',
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
