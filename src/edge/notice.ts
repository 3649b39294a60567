/** Tells another program on the web that something needs an operator: one POST, no personal data. */
const SECONDS = 15

/**
 * @param body JSON
 * @returns whether it was taken (a status of 2xx)
 */
export async function postNotice(url: string, body: string): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(SECONDS * 1000),
    })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}
