/** The desk's own style and script, named by their content so that a browser may keep them for good. */
import { createHash } from 'node:crypto'

export interface Asset {
  readonly path: string
  readonly type: string
  readonly text: string
}

export interface Assets {
  readonly css: Asset
  readonly script: Asset
}

/** @throws where desk.css or desk.js is missing from the texts that the caller read */
export function assetsFrom(texts: ReadonlyMap<string, string>): Assets {
  const asset = (name: string, type: string): Asset => {
    const text = texts.get(name)
    if (text === undefined) throw new Error(`src/desk/assets/${name} is missing`)
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
    return { path: `/assets/${hash}/${name}`, type, text }
  }
  return {
    css: asset('desk.css', 'text/css; charset=utf-8'),
    script: asset('desk.js', 'text/javascript; charset=utf-8'),
  }
}
