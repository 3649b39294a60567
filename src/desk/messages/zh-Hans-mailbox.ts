/** What is said while a mailbox is set up, tried or mended, in simplified Chinese. */
import type { enMailbox } from './en-mailbox.ts'

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> }

export const zhHansMailbox: Words<typeof enMailbox> = {
  step: {
    resolve: '查找服务器',
    'connect-imap': '连接收信服务器（IMAP）',
    'sign-in-imap': '登录收信服务器',
    select: '打开收件箱',
    drafts: '查找草稿箱',
    sent: '查找已发送',
    junk: '查找垃圾邮件',
    'connect-smtp': '连接发信服务器（SMTP）',
    'sign-in-smtp': '登录发信服务器',
    'send-to-self': '给自己发送测试邮件',
    arrives: '测试邮件送达',
    'sent-copy': '由谁保存已发送副本',
  },
  reason: {
    'no-such-host': '找不到这个名称的服务器。请检查拼写；不用代理时也请检查本机的 DNS。',
    certificate:
      '服务器证书不可信，因此没有发送密码。请检查主机名；若是自签证书，请用 NODE_EXTRA_CA_CERTS 启动 amends。',
    'smtp-switched-off': '此邮箱未开启 SMTP 发信。请在邮箱设置中开启，或联系管理员。',
    quota: '已达到服务商的发信上限，请稍后再试。',
    'sender-refused': '服务器不允许此账户用该地址发信。请使用账户本身的地址。',
    'no-drafts': '没有找到草稿箱。请在账户设置的 folders 中填写其名称。',
    'no-sent': '没有找到“已发送”文件夹。请在 folders 中填写其名称，或把 sentCopy 设为 off。',
    'no-junk': '需要查看垃圾邮件，但没有找到该文件夹。请在 folders 中填写其名称。',
    'not-arrived': '测试邮件已被接收，但还没有回到收件箱。请几分钟后查看收件箱和垃圾邮件。',
    'arrived-in-junk': '测试邮件进了垃圾邮件。请标记为非垃圾邮件，并检查域名的 SPF 和 DKIM。',
    'copy-twice': '服务商会自动保存已发送副本。请把 sentCopy 设为 provider，否则会有两份。',
    'copy-missing': '服务商没有保存已发送副本。请把 sentCopy 设为 append。',
  },
  oauth: {
    'sign-in-again': '服务商不再接受此授权，请重新登录。邮件不会丢失，待发的回复仍按计划保留。',
    declined: '授权被拒绝。如是误操作，请重新开始。',
    'too-late': '代码已过期，请重新开始。',
    pending: '正在等待授权。',
    slower: '正在等待授权。',
    'set-up': '服务商不接受此应用注册。请检查客户端 ID、客户端密钥、租户和权限。',
    proxy: '该账户的代理无法连通外网，请检查代理地址或代理本身。',
    unreachable: '暂时无法连接服务商的登录服务，请重试。',
  },
  oauthEnds: {
    'consent-ends': '此邮箱的授权即将到期，请提前重新登录。Google 应用停留在“测试”状态时授权只有七天：请发布应用。',
    unused: '此邮箱的授权因长期未使用即将失效。请启动 amends，或重新登录。',
  },
  via: { direct: '直接连接', proxy: '通过代理' },
}
