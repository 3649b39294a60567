/** Reads config/notices.yaml: which chat robots are told of what. Addresses of robots are passwords and stand in .env. */
import { IANAZone } from 'luxon'
import { z } from 'zod'
import { ConfigError, lineIn, readYaml } from '../craft/config-file.ts'
import type { DayHours, DutyRoster } from '../ticket/duty.ts'
import { NOTICE_EVENTS, type NoticeEvent, ROBOT_FORMATS, type RobotFormat } from '../ticket/notice.ts'
import type { Environment } from './accounts.ts'
import { unfitAddress } from './web-address.ts'

/** A robot of a chat group, ready to be told. */
export interface Robot {
  readonly name: string
  readonly format: RobotFormat
  readonly url: string
  /** Signs what is told (DingTalk 加签, Feishu 签名校验); null where the group asks for no signature. */
  readonly secret: string | null
  readonly language: string
  /** IANA zone in which its instants are told. */
  readonly timeZone: string
  readonly events: readonly NoticeEvent[]
  /** ISO 3166-1; null: all. */
  readonly markets: readonly string[] | null
  /** The customer's name and what it is about are told too. */
  readonly withText: boolean
  /** Hours in which it hears of danger and of letters gone wrong alone, and of promises where somebody is on duty. */
  readonly quiet: DayHours | null
}

export interface NoticeSettings {
  readonly robots: readonly Robot[]
  /** A promise is told of so many hours before it breaks. */
  readonly warnHours: number
  /** Null: nobody is on duty. */
  readonly duty: DutyRoster | null
}

const variable = z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'write the name of a variable of .env, as AMENDS_ROBOT_SALES')
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
const hours = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-3]):[0-5]\d$/, 'write hours as "18:00-09:00"')
  .transform((text): DayHours => ({ from: minutesOf(text.slice(0, 5)), to: minutesOf(text.slice(6)) }))
const day = z.iso.date('write a day as 2027-02-06')
const zone = z
  .string()
  .refine((name) => IANAZone.isValidZone(name), 'no time zone that this Node knows; write one as Asia/Shanghai')
  .default('Asia/Shanghai')
const duty = z.strictObject({
  timeZone: zone,
  people: z.record(
    z.string().min(1).max(60),
    z
      .string()
      .regex(/^\+?\d{6,15}$/, 'digits of a mobile')
      .nullable(),
  ),
  week: z.array(z.strictObject({ days: z.array(z.enum(DAYS)).min(1), hours, person: z.string() })).default([]),
  holidays: z
    .array(
      z
        .strictObject({ from: day, to: day, person: z.string() })
        .refine(({ from, to }) => from <= to, 'the last day lies before the first'),
    )
    .default([]),
  escalate: z
    .strictObject({
      minutes: z
        .int()
        .min(5)
        .max(24 * 60),
      to: z.array(z.string()).min(1).max(10),
    })
    .optional(),
})
const file = z.strictObject({
  duty: duty.optional(),
  warnHours: z.number().min(0.5).max(48).default(4),
  robots: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'a short name: a–z, 0–9, -'),
        format: z.enum(ROBOT_FORMATS),
        urlFrom: variable,
        secretFrom: variable.optional(),
        timeZone: zone,
        quiet: hours.optional(),
        language: z.enum(['zh-Hans', 'en']).default('zh-Hans'),
        events: z
          .array(z.enum(NOTICE_EVENTS))
          .min(1)
          .default([...NOTICE_EVENTS]),
        markets: z
          .array(z.string().regex(/^[A-Z]{2}$/, 'two letters, as DE'))
          .min(1)
          .optional(),
        withText: z.boolean().default(false),
      }),
    )
    .max(20),
})

/**
 * @param path as people know the file
 * @param text null where there is no such file: nobody is told
 * @throws ConfigError with file and line, or the variable that is missing
 */
export function readNotices(path: string, text: string | null, environment: Environment): NoticeSettings {
  if (text === null) return { robots: [], warnHours: 4, duty: null }
  const { robots, warnHours, duty: roster } = readYaml(path, text, file)
  const twice = robots.find(({ name }, at) => robots.findIndex((one) => one.name === name) !== at)
  if (twice) throw new ConfigError(`${path}: two robots are called ${twice.name}; give each a name of its own.`)
  return {
    warnHours,
    duty: roster === undefined ? null : rosterOf(path, text, roster),
    robots: robots.map(({ urlFrom, secretFrom, markets, quiet, ...robot }) => ({
      ...robot,
      quiet: quiet ?? null,
      markets: markets ?? null,
      url: addressFrom(path, robot.name, urlFrom, environment),
      secret: secretFrom === undefined ? null : secretOf(path, robot.name, secretFrom, environment),
    })),
  }
}

/** @throws ConfigError where somebody is on duty whom `people` doesn't name */
function rosterOf(
  path: string,
  text: string,
  { timeZone, people, week, holidays, escalate }: z.infer<typeof duty>,
): DutyRoster {
  const personOf = (name: string, ...at: readonly PropertyKey[]) => {
    const mobile = Object.hasOwn(people, name) ? people[name] : undefined
    if (mobile === undefined)
      throw new ConfigError(
        `${path}:${lineIn(text, ['duty', ...at])}: duty: ${name} is on duty and not among people; write ${name}: and a mobile there.`,
      )
    return { name, mobile }
  }
  return {
    timeZone,
    week: week.map(({ days, hours: at, person }, index) => ({
      days: new Set(days.map((name) => DAYS.indexOf(name) + 1)),
      hours: at,
      person: personOf(person, 'week', index, 'person'),
    })),
    holidays: holidays.map(({ person, ...days }, index) => ({
      ...days,
      person: personOf(person, 'holidays', index, 'person'),
    })),
    escalation: escalate
      ? { minutes: escalate.minutes, to: escalate.to.map((name, index) => personOf(name, 'escalate', 'to', index)) }
      : null,
  }
}

function secretOf(path: string, robot: string, name: string, environment: Environment): string {
  const value = environment[name]?.trim()
  if (!value) throw new ConfigError(`${path}: robot ${robot}: ${name} is not set; write it into .env.`)
  return value
}

function addressFrom(path: string, robot: string, name: string, environment: Environment): string {
  const url = secretOf(path, robot, name, environment)
  // Not repeated: whoever knows it can write into the group.
  if (unfitAddress(url) !== null)
    throw new ConfigError(`${path}: robot ${robot}: ${name} is no web address; copy it whole from the group's robot.`)
  return url
}
