import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOMS = [
  'intake',
  'understanding',
  'resolution',
  'drafting',
  'approval',
  'sending',
  'aftercare',
  'insight',
  'orders',
]

/** Who may import whom. A room also imports itself. */
const ALLOWED: Record<string, readonly string[]> = {
  limits: [],
  mail: ['limits'],
  ticket: ['mail', 'limits'],
  craft: ['ticket', 'mail', 'limits'],
  ports: ['craft', 'ticket', 'mail', 'limits'],
  ...Object.fromEntries(ROOMS.map((room) => [room, ['ports', 'craft', 'ticket', 'mail', 'limits']])),
  edge: ['ports', 'craft', 'ticket', 'mail', 'limits'],
  rehearsal: ['ports', 'craft', 'ticket', 'mail', 'limits'],
  journey: [...ROOMS, 'ports', 'craft', 'ticket', 'mail', 'limits'],
  settings: ['ports', 'craft', 'ticket', 'mail', 'limits'],
  desk: ['journey', 'ports', 'craft', 'ticket', 'mail', 'limits'],
  cli: ['rehearsal', 'desk', 'journey', 'edge', 'settings', ...ROOMS, 'ports', 'craft', 'ticket', 'mail', 'limits'],
  main: ['cli', 'desk', 'journey', 'edge', 'settings', 'ports', 'craft', 'ticket', 'mail', 'limits'],
}

/** journey.ts and journey/ are one place on the map, and so are settings.ts, limits.ts, main.ts. */
const roomOf = (path: string): string => path.split('/')[0]?.replace(/\.ts$/, '') ?? ''

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
const texts = new Map(files.map((name) => [name, readFileSync(join('src', name), 'utf8')]))

function importsOf(file: string): string[] {
  const text = texts.get(file) ?? ''
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
}

/** The code without comments and strings, for looking at what it touches. */
function codeOf(file: string): string {
  return (texts.get(file) ?? '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
}

describe('the rooms', () => {
  test('arrows point one way', () => {
    const wrong: string[] = []
    for (const file of files) {
      const room = roomOf(file)
      for (const target of importsOf(file)) {
        if (!target.startsWith('.')) continue
        const other = roomOf(normalize(join(dirname(file), target)).replaceAll('\\', '/'))
        if (other !== room && !ALLOWED[room]?.includes(other)) wrong.push(`${file} imports ${target}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('only the edge touches files, network, processes and databases', () => {
    const outside =
      /^(node:(fs|net|tls|http|https|dgram|child_process|worker_threads|sqlite|dns)(\/.*)?|pg|imapflow|nodemailer|nodemailer\/lib\/(smtp-connection|xoauth2).*|socks|oauth4webapi|pino|@anthropic-ai\/sdk)$/
    const FILES = /^node:fs/
    const free = (file: string) => /^(edge|rehearsal)\//.test(file)
    const mayRead = (file: string, target: string) =>
      FILES.test(target) && (file === 'main.ts' || file.startsWith('cli/'))
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => outside.test(target) && !free(file) && !mayRead(file, target))
        .map((target) => `${file} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  test('only desk/serve.ts listens besides the rehearsal', () => {
    const listeners = files.filter((file) => importsOf(file).includes('@hono/node-server'))
    expect(listeners).toEqual(['desk/serve.ts'])
  })

  test('only the edge reads the clock, chance and environment', () => {
    const touch =
      /\bDate\.now\(|new Date\(\)|Math\.random\(|DateTime\.(now|local|utc)\(\)|process\.env|performance\.now\(|setTimeout\(|setInterval\(/
    const free = (file: string) =>
      /^(edge|rehearsal)\//.test(file) || file === 'main.ts' || file.startsWith('desk/assets/')
    const wrong = files.filter((file) => !free(file) && touch.test(codeOf(file)))
    expect(wrong).toEqual([])
  })

  test('the approved stage is written in one file', () => {
    const writers = files.filter(
      (file) => /stage:\s*'approved'/.test(texts.get(file) ?? '') && !file.startsWith('ticket/'),
    )
    expect(writers).toEqual(['approval/decide.ts'])
  })

  test('each file begins by saying what happens in it', () => {
    const silent = files.filter(
      (file) =>
        !/^(#!.*\n)?\s*(\/\*\*|\/\/)/.test(texts.get(file) ?? '') &&
        !file.startsWith('ports/') &&
        !file.startsWith('ticket/'),
    )
    expect(silent).toEqual([])
  })

  test('nothing is left for later, and no type is let through', () => {
    const wrong = files.filter((file) =>
      /\b(TODO|FIXME|XXX)\b|@ts-ignore|as unknown as|: any\b|as any\b/.test(texts.get(file) ?? ''),
    )
    expect(wrong).toEqual([])
  })
})
