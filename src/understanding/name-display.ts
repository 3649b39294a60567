/** The sender's display name tells which line of the signature is the name. */
import { bare, LONGEST, looksLikePerson, looksSigned, type NameInput, piecesOf } from './name-shape.ts'
import { CLOSINGS, NOT_A_PERSON } from './name-words.ts'
import { fold } from './place-atlas.ts'

export function displayTokens(display: string): string[] {
  const clean = display.replace(/\([^)]{0,40}\)|["'«»„“”]/gu, ' ').replace(/[,_]/gu, ' ')
  return fold(clean)
    .split(/[\s@]+/u)
    .filter((token) => token.length >= 2 && !NOT_A_PERSON.test(token))
}

const FREE =
  /^(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|mac|aol|gmx|web|t-online|freenet|posteo|mailbox|proton|protonmail|orange|laposte|free|wanadoo|sfr|libero|virgilio|tiscali|alice|wp|onet|o2|interia|op|mail|yandex|ya|rambler|inbox|list|bk|ukr|i|meta|seznam|centrum|email|azet|freemail|citromail|abv|qq|163|126|sina|naver|hanmail|daum|nate|docomo|ezweb|softbank|bigpond|rogers|bell|shaw|telus|telefonica|terra|uol|bol|sapo|ziggo|kpnmail|planet|telia|bredband|comhem|online|luukku|kolumbus|elisa|walla|netvision)\./u

/** Addresses of a desk, not of a person. */
const ROLE =
  /^(?:info|sales|office|contact|kontakt|contacto|contato|contatti|hello|hallo|hola|mail|post|admin|shop|store|order|orders|import|export|purchas\p{L}*|procurement|buying|accounts?|accounting|finance|service|support|compras|ventas|administracion|contabilidad|achats|compta\p{L}*|commande\p{L}*|einkauf|buchhaltung|laden|lager|bestellung\p{L}*|acquisti|ordini|ufficio|amministrazione|inkoop|magazijn|winkel|zakupy|biuro|sklep|ksiegowosc|zakupki|snab|zakaz|satinalma|bilgi|muhasebe|inkop|indkob|innkjop|ordre|butik\p{L}*|osto\p{L}*|myynti|toimisto|nakup|obchod|beszerzes|iroda|achizitii|comenzi|hesabdari|comex|logistics|warehouse|receiving|kefu|caigou)(?:[.\d_-]|$)/u

/** A person's name as the mail program shows it; false where it is a firm's, or nothing tells. */
export function showsPerson({ display, address }: NameInput): boolean {
  const tokens = displayTokens(display).filter((token) => token.length > 2)
  if (tokens.length === 0 || NOT_A_PERSON.test(display) || !address) return false
  const [local = '', host = ''] = address.toLowerCase().split('@')
  if (ROLE.test(local)) return false
  const squeezed = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '')
  const inside = (text: string) => tokens.some((token) => squeezed(text).includes(squeezed(token)))
  if (inside(local)) return true
  return FREE.test(host) || !inside(host.replace(/\.[^.]+$/u, '')) ? displayTokens(display).length > 1 : false
}

/** A firm's name stands there: the person is somebody else. */
export function showsFirm(input: NameInput): boolean {
  return input.display !== '' && !showsPerson(input)
}

/** The person of the display name, as they sign: all its words side by side on one of the last lines. */
export function asShown(lines: readonly string[], input: NameInput): string | null {
  const tokens = displayTokens(input.display)
  if (tokens.length < 2 || tokens.length > 4 || !showsPerson(input)) return null
  for (const line of lines.toReversed()) {
    if (/@|https?:/u.test(line)) continue
    const words = line.slice(-160).split(/[\s,،;|/·•–—()]+/u)
    for (let at = words.length - tokens.length; at >= 0; at--) {
      const beside = words.slice(at, at + tokens.length)
      if (!beside.every((word, index) => fold(word).replace(/[.!?:]+$/u, '') === tokens[index])) continue
      const own = piecesOf(line, input.language)
        .map((piece) => withoutClosing(bare(piece).split(/\s+/u)).join(' '))
        .find((piece) => tokens.every((token) => fold(piece).includes(token)))
      // The signature may have a name more than the display.
      const name = own && looksSigned(own) && own.length > beside.join(' ').length ? own : bare(beside.join(' '))
      const above = personAbove(lines, line, input)
      if (above) return above
      if (looksLikePerson(name)) return name
    }
  }
  return null
}

/** The person above the line of the firm that the display name shows: "Wiebke Zinßer" above "Spielkiste, Mainzer Gasse 7". */
export function aboveFirm(tail: readonly string[], input: NameInput): string | null {
  if (!showsFirm(input)) return null
  const tokens = displayTokens(input.display).filter((token) => token.length > 3)
  const fits = (line: string) => tokens.filter((token) => fold(line).includes(token)).length
  const most = Math.max(0, ...tail.map(fits))
  if (most === 0) return null
  const at = tail.findLastIndex((line) => fits(line) === most && line.length < 2 * LONGEST && !/@|https?:/u.test(line))
  const above = tail[at - 1] ?? ''
  if (at < 1 || above.length > LONGEST || /[.!?。！？।…:]$/u.test(above)) return null
  const name =
    piecesOf(above, input.language)
      .map(bare)
      .find((piece) => !CLOSINGS.test(piece)) ?? ''
  return looksSigned(name) && /\s|[\p{Script=Han}\p{Script=Hangul}]/u.test(name) ? name : null
}

/** The line that shares most with the display name, from the end; the bit of it that is the name. */
export function matching(tail: readonly string[], tokens: readonly string[], input: NameInput): string | null {
  if (tokens.length === 0) return null
  let best: { name: string; points: number; at: number } | null = null
  for (const [at, line] of tail.entries()) {
    if (line.length > 3 * LONGEST || /@|https?:/u.test(line)) continue
    for (const piece of piecesOf(line, input.language)) {
      const name = within(bare(piece), tokens)
      if (!name || !looksLikePerson(name)) continue
      const folded = fold(name).replace(/\s/gu, '')
      const hits = tokens.filter((token) => folded.includes(token)).length
      const points =
        hits * 2 + (piece.length < LONGEST && line.length < 2 * LONGEST ? 1 : -3) - (NOT_A_PERSON.test(piece) ? 0.5 : 0)
      // Of two lines of one block the first is the person's: "Ann Lee", "Lee Brothers".
      const block = best !== null && at - best.at <= 2 && best.at >= tail.length - 6
      if (points > 1 && (best === null || points > best.points || (points === best.points && !block)))
        best = { name: personAbove(tail, line, input) ?? name, points, at }
    }
  }
  return best?.name ?? null
}

/** Where the display name is the company's, its line stands below the person's. */
function personAbove(tail: readonly string[], line: string, input: NameInput): string | null {
  const { display, language } = input
  if (
    fold(line)
      .replace(/[^\p{L}]/gu, '')
      .indexOf(fold(display).replace(/[^\p{L}]/gu, '')) !== 0
  )
    return null
  const lineAbove = tail[tail.indexOf(line) - 1] ?? ''
  if (lineAbove.length > LONGEST || /[.!?。！？।…]$/u.test(lineAbove)) return null
  const [above = ''] = piecesOf(lineAbove, language).map(bare)
  // "M. Arslan" above "Mehmet Arslan" is the same person, shorter.
  if (/^\p{Lu}\.\s/u.test(above)) return null
  return above.length <= 40 && looksSigned(above) && tail.indexOf(line) > 1 ? above : null
}

/** Cuts a longer piece down to the name: "大久保陶器株式会社 大久保 隆" and "새롬공구 김도현 과장입니다". */
function within(piece: string, tokens: readonly string[]): string | null {
  const words = withoutClosing(piece.split(/\s+/u))
  const hit = (word: string): boolean =>
    tokens.some(
      (token) => fold(word) === token || fold(word).replace(/\.$/u, '') === token || unspacedMatch(word, token),
    )
  const marked = words.map(hit)
  const first = marked.indexOf(true)
  if (first < 0) return null
  if (
    words.length <= 5 &&
    words.every(
      (word) =>
        /^\p{Lu}|^\p{Lo}|^(?:de|da|do|dos|das|del|della|la|le|van|von|der|den|bin|ibn|al|el|ben|bint|y|e|di|du|dela|st\.?)$/u.test(
          word,
        ) || marked[words.indexOf(word)],
    ) &&
    !NOT_A_PERSON.test(piece)
  )
    return words.join(' ')
  // One word out of a company's name is nobody's name.
  if (NOT_A_PERSON.test(piece) && !/[\p{Script=Han}\p{Script=Hangul}]/u.test(piece)) return null
  // "emre bulut": who writes all in small letters signs so too.
  if (first === 0 && words.length <= 3 && words.every((word) => /^\p{Ll}[\p{Ll}'’.-]*$/u.test(word)))
    return words.join(' ')
  const last = marked.lastIndexOf(true)
  return bare(words.slice(first, last + 1).join(' '))
}

/** "Vielen Dank Anna Berg": the name begins behind the closing. */
function withoutClosing(words: readonly string[]): readonly string[] {
  for (let length = Math.min(4, words.length - 1); length > 0; length--)
    if (!/^\p{Lu}\.$/u.test(words[0] ?? '') && CLOSINGS.test(words.slice(0, length).join(' ')))
      return words.slice(length)
  return words
}

/** Chinese, Japanese and Korean write the name of the display in one piece or with a space. */
function unspacedMatch(word: string, token: string): boolean {
  return (
    /[\p{Script=Han}\p{Script=Hangul}]/u.test(word) &&
    word.length >= 2 &&
    (token.startsWith(word) || token.endsWith(word))
  )
}

/** Chinese, Japanese and Korean names stand behind company and rank without a mark: the display name finds them. */
export function unspacedDisplay(tail: readonly string[], { display, language }: NameInput): string | null {
  const name = bare(display).replace(/[\s　]+/gu, '')
  if (!/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー]{2,8}$/u.test(name)) return null
  if (NOT_A_PERSON.test(name)) return null
  const [family] = bare(display).split(/[\s　]+/u)
  // The display has the family name alone, the signature the given one too: 安藤 正隆.
  const fuller =
    language === 'ja' && name.length <= 3
      ? lastMatch(tail, new RegExp(`(?<=^|[\\s　])${name}[ 　][\\p{Script=Han}\\p{Script=Hiragana}々]{1,3}$`, 'u'))
      : null
  const whole = fuller ?? lastMatch(tail, new RegExp([...name].join('[ 　]?'), 'u'))
  // Only the family name is signed: at the end of a line, behind the company.
  return (
    whole ?? (family && family !== name ? lastMatch(tail.slice(-4), new RegExp(`(?<=^|[\\s　])${family}$`, 'u')) : null)
  )
}

export function lastMatch(lines: readonly string[], shape: RegExp): string | null {
  for (const line of lines.toReversed()) {
    const found = shape.exec(line)
    if (found) return found[0]
  }
  return null
}
