/** What chat robots are told: a ticket, and what happened to it; never a customer's words unless a robot asks for them. */
import type { Instant } from '../mail/message.ts'

export const NOTICE_EVENTS = ['critical', 'clock', 'sending', 'customer'] as const
export type NoticeEvent = (typeof NOTICE_EVENTS)[number]

export const ROBOT_FORMATS = ['wecom', 'dingtalk', 'feishu', 'slack'] as const
export type RobotFormat = (typeof ROBOT_FORMATS)[number]

/** One thing that happened, before it is told to any robot. */
export interface Happening {
  /** The same for the same thing, so that nothing is told twice: 'critical:<ticket>'. */
  readonly key: string
  readonly event: NoticeEvent
  readonly ticketId: string
}

/** A happening on its way to one robot. */
export interface Notice extends Happening {
  readonly robot: string
  readonly createdAt: Instant
  readonly attempts: number
}
