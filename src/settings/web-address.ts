/** Which addresses of the web amends may be told to call: an operator writes them into .env; no mail and no page can. */

/** Services of a cloud that give whoever asks the machine's own keys; no order system, robot or alarm lives there. */
const NEVER =
  /^(?:169\.254\.\d+\.\d+|\[fe[89ab][\da-f]:.*|\[fd00:ec2::254\]|\[::ffff:a9fe:.*|100\.100\.100\.200|metadata\.google\.internal)\.?$/

/**
 * @param text as it was written; the host is compared as WHATWG URL writes it, so that 0xA9FEA9FE is 169.254.169.254
 * @returns null where it may be called; else why not: no address with http or https, or one that is never called
 */
export function unfitAddress(text: string): 'no-web-address' | 'link-local' | null {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol)) return 'no-web-address'
  return NEVER.test(url.hostname) ? 'link-local' : null
}
