/** Papers for users of our goods (manual, care, drawing), by product and language: which of them go with a letter. */
import { ConfigError } from '../craft/config-file.ts'
import { nameKey } from '../craft/order-book.ts'
import type { Findings } from '../ticket/findings.ts'
import { type OrdersSeen, ownOrders } from '../ticket/order.ts'
import type { RecordAttachment } from '../ticket/turn.ts'

/** Below config/. */
export const PRODUCT_PAPERS_FOLDER = 'product-papers'

export interface ProductPaper extends RecordAttachment {
  /** Name or article number of the goods, as the folder is called. */
  readonly product: string
  /** BCP 47. */
  readonly language: string
  readonly bytes: Uint8Array
}

export interface PaperBounds {
  readonly fileBytes: number
  readonly allBytes: number
}

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
}

/**
 * The files of config/product-papers by their path below it: `<product>/<language>/<file>`.
 * @param hashOf SHA-256 in hex
 * @throws ConfigError for the first file that lies wrong
 */
export function readProductPapers(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  bounds: PaperBounds,
  hashOf: (bytes: Uint8Array) => string,
): ProductPaper[] {
  let all = 0
  return [...files].map(([path, bytes]) => {
    const wrong = (what: string) => new ConfigError(`${folder}/${path}: ${what}`)
    const [product = '', language = '', name = '', ...rest] = path.split('/')
    if (name === '' || rest.length > 0 || nameKey(product) === '')
      throw wrong('put it into <product or article number>/<language>/, for example lamp 12/de/manual.pdf')
    const type = TYPES[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '']
    if (!type) throw wrong(`no paper that customers can open: use ${Object.keys(TYPES).join(', ')}`)
    all += bytes.length
    if (bytes.length > bounds.fileBytes || all > bounds.allBytes)
      throw wrong(
        `too large: ${bounds.fileBytes / 1024 / 1024} MB each and ${bounds.allBytes / 1024 / 1024} MB together at most`,
      )
    return { product, language: tagOf(language, wrong), name, type, sha256: hashOf(bytes), bytes }
  })
}

function tagOf(language: string, wrong: (what: string) => ConfigError): string {
  try {
    return new Intl.Locale(language).toString()
  } catch {
    throw wrong(`"${language}" is no language: name the folder like de, pt or zh-Hans`)
  }
}

/** A product that the mail is read to speak of; a wrong manual is worse than none. */
const SURE_PRODUCT = 0.6

/** The papers of these goods in the letter's language; `elsewhere`: there are some, but in other languages only. */
export function papersFor(
  papers: readonly ProductPaper[],
  { findings, orders }: { readonly findings: Findings; readonly orders?: OrdersSeen },
  language: string,
): { readonly papers: readonly ProductPaper[]; readonly elsewhere: boolean } {
  const keys = new Set(namesOf(findings, orders).map(nameKey))
  const ofProduct = papers.filter(({ product }) => keys.has(nameKey(product)))
  const spoken = spokenIn(language)
  const fitting = ofProduct.filter((paper) => spokenIn(paper.language) === spoken)
  return { papers: fitting, elsewhere: ofProduct.length > 0 && fitting.length === 0 }
}

/** As the order book names the goods of the writer's one order, else as the writer does. */
function namesOf({ product }: Findings, orders: OrdersSeen | undefined): string[] {
  const [order, ...others] = ownOrders(orders)
  if (order && others.length === 0 && order.lines.length < 2) {
    const names = [order.sku, order.product, ...Object.values(order.names ?? {})]
    const booked = names.filter((name) => name !== undefined)
    if (booked.length > 0) return booked
  }
  return product.value !== null && product.confidence >= SURE_PRODUCT ? [product.value] : []
}

/** Language and script: Chinese of the other script is another paper, Portuguese of Portugal the same. */
function spokenIn(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize()
  return `${language}-${script}`
}
