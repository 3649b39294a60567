/** Tells a robot of a chat group: the message in its group's format, signed where the format knows it, the answer understood. */
import { createHmac } from 'node:crypto'
import type { RobotFormat } from '../ticket/notice.ts'

const SECONDS = 15
const ANSWER_BYTES = 4_096
/** UTF-8 bytes of one message: what WeCom takes as text (developer.work.weixin.qq.com/document/path/91770); the others take more. */
export const LONGEST_BYTES = 2_048

export interface RobotMessage {
  readonly format: RobotFormat
  readonly url: string
  readonly secret: string | null
  readonly text: string
  /** Of whoever is rung; null: nobody. Feishu and Slack know people by ids of their own, there the text names them. */
  readonly mobiles: readonly string[]
  /** Milliseconds since 1970. */
  readonly now: number
}

/** @returns null where the robot took it; else why not, in a few words without address or secret */
export async function tellRobot(message: RobotMessage): Promise<string | null> {
  const { url, body } = requestOf(message)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(SECONDS * 1000),
    })
    const said = await beginningOf(response)
    return response.ok ? refusalIn(message.format, said) : `status ${response.status}`
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? 'too slow' : 'unreachable'
  }
}

/** Whoever answers without an end does not fill the memory. */
async function beginningOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body ?? []) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes >= ANSWER_BYTES) break
  }
  return Buffer.concat(chunks).toString('utf8', 0, ANSWER_BYTES)
}

/** What goes where, by format: each group's own page on its robots is the source. */
export function requestOf({ format, url, secret, text, mobiles, now }: RobotMessage): { url: string; body: object } {
  switch (format) {
    case 'wecom':
      return {
        url,
        body: {
          msgtype: 'text',
          text: { content: text, ...(mobiles.length > 0 && { mentioned_mobile_list: mobiles }) },
        },
      }
    case 'dingtalk': {
      // open.dingtalk.com, "customize robot security settings": HMAC-SHA256 of timestamp and secret, in the address.
      const signed = new URL(url)
      if (secret !== null) {
        signed.searchParams.set('timestamp', String(now))
        signed.searchParams.set('sign', hmac(secret, `${now}\n${secret}`))
      }
      // open.dingtalk.com: who is rung stands in the text too.
      const at = mobiles.length === 0 ? {} : { at: { atMobiles: mobiles } }
      const content = [text, ...mobiles.map((mobile) => `@${mobile}`)].join('\n')
      return { url: signed.href, body: { msgtype: 'text', text: { content }, ...at } }
    }
    case 'feishu': {
      // A customer's name could call everybody by `<at user_id="all">`, which no escape keeps from it.
      // open.feishu.cn, "custom bot guide": seconds, and timestamp and secret as the key of an empty message.
      const timestamp = String(Math.floor(now / 1000))
      const signature = secret === null ? {} : { timestamp, sign: hmac(`${timestamp}\n${secret}`, '') }
      return { url, body: { ...signature, msg_type: 'text', content: { text: text.replaceAll('<', '＜') } } }
    }
    case 'slack':
      return { url, body: { text: text.replace(/[&<>]/g, (sign) => SLACK[sign] ?? sign), unfurl_links: false } }
  }
}

/** docs.slack.dev, "formatting message text": these three begin links and mentions. */
const SLACK: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const hmac = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('base64')

/**
 * These groups answer 200 and say in the body whether they took it: a page that asks to sign in to the network, or any other
 * answer that is none of a robot's, took nothing. Slack and what stands in for it say hardly anything.
 */
function refusalIn(format: RobotFormat, said: string): string | null {
  const told = answerIn(said)
  if (format === 'slack') return told?.ok === false || /^\s*</.test(said) ? NO_ROBOT : null
  const code = told?.errcode ?? told?.code ?? told?.StatusCode
  if (code === undefined) return NO_ROBOT
  return Number(code) === 0 ? null : `refused with ${/^-?\d{1,9}$/.test(String(code)) ? String(code) : 'a word'}`
}

const NO_ROBOT = 'no answer of a robot'

function answerIn(said: string): Readonly<Record<string, unknown>> | null {
  try {
    const answer: unknown = JSON.parse(said)
    return typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : null
  } catch {
    return null
  }
}
