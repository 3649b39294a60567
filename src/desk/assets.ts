/** The desk's own style and script, named by their content so that a browser may keep them for good. */
import { createHash } from 'node:crypto'

export interface Asset {
  readonly path: string
  readonly type: string
  readonly text: string
}

export interface Assets {
  readonly css: Asset
  /** The script that a page loads; it imports the others by their names beside it. */
  readonly script: Asset
  readonly imported: readonly Asset[]
}

/** @throws where desk.css or desk.js is missing from the texts that the caller read */
export function assetsFrom(texts: ReadonlyMap<string, string>): Assets {
  const names = [...texts.keys()].filter((name) => name.endsWith('.js')).sort()
  const scripts = hashOf(names.map((name) => texts.get(name) ?? '').join('\n'))
  const asset = (name: string, folder: string, type: string): Asset => {
    const text = texts.get(name)
    if (text === undefined) throw new Error(`src/desk/assets/${name} is missing`)
    return { path: `/assets/${folder}/${name}`, type, text }
  }
  const script = (name: string): Asset => asset(name, scripts, 'text/javascript; charset=utf-8')
  return {
    css: asset('desk.css', hashOf(texts.get('desk.css') ?? ''), 'text/css; charset=utf-8'),
    script: script('desk.js'),
    imported: names.filter((name) => name !== 'desk.js').map(script),
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)
