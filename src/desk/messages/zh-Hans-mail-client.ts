/** What the desk says of drafts that also lie in a person's mail client, in Chinese. */
import type { MailClientWords } from './en-mail-client.ts'

export const zhHansMailClient: MailClientWords = {
  placed: (account) => `这份草稿也在 ${account} 的“草稿箱”里。`,
  held: (account) => `它在 ${account} 的批准文件夹里，尚未批准。`,
  deletedLead: '它已在邮件客户端里被删除。可在下方退回，或者：',
  putBack: '放回草稿箱',
  keptBody: '正文保持邮件客户端里的原样，将逐字节发出。',
  refusedLead: '已移入批准文件夹，但未获批准：',
  partlyLead: '已从邮件客户端接收，但以下内容除外：',
  problem: {
    'mail-client-deleted': '这份草稿已在邮件客户端里被删除。要怎样处理？',
    'mail-client-changed':
      '批准已撤回：邮件客户端里有这封信改动过的副本，或另有一份同一回复的草稿。请在那里发出或删除它，或在这里重新批准。',
    'mail-client-vanished': '批准已撤回：这封信的副本已不在草稿箱里，去向不明。如果没有从那里发出，请重新批准。',
  },
  reason: {
    bcc: '其中有密送（Bcc）。这里从不发密送。',
    'changed-from': '发件人被改动。信件只从本账号的地址发出。',
    'changed-reply-to': '回复会寄到另一个地址（Reply-To）。',
    'added-recipients': '那里添加了以下收件人。如确认无误，请在“收件人”中添加',
    stale: '这封信放到邮件客户端之后，又在这里改动过。',
    'too-large': '内容太大。',
    binary: '其正文无法原样通过邮件服务器，文字已接收过来。',
    'long-line': '其正文有过长的行，会被邮件服务器截断，文字已接收过来。',
    'bare-line-end': '其正文的换行会被邮件服务器改动，文字已接收过来。',
    'strange-parts': '各邮件客户端对其正文（分段、类型或编码）的解读可能不同，文字已接收过来。',
    'body-not-kept': '下面的信是按其文字重新生成的。请阅读后在这里批准。',
    'two-texts': 'HTML 与纯文本内容不一致。请用“修改”重写。',
    'hidden-text': 'HTML 里有读者看不见的文字。请用“修改”重写。',
    'strange-html':
      '其 HTML 可能显示与下文不同的文字（表单、图形、样式规则、只给某个客户端看的文字）。请用“修改”重写。',
  },
}
