/** A robot's address leads to the robot and nowhere else. */
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { postNotice } from '../../src/edge/notice.ts'
import { tellRobot } from '../../src/edge/robots.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function serving(respond: RequestListener): Promise<string> {
  const server = createServer(respond)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

const said = (url: string) =>
  tellRobot({ format: 'slack', url, secret: null, text: 'a complaint', mobiles: [], now: 0 })

test.each([301, 302, 307, 308])('a redirect (%i) is followed by neither robot nor alarm', async (status) => {
  let inside = 0
  const other = await serving((_request, response) => {
    inside += 1
    response.end('ok')
  })
  const url = await serving((_request, response) => response.writeHead(status, { location: other }).end())
  expect(await said(url)).toBe('unreachable')
  expect(await postNotice(url, '{}')).toBe(false)
  expect(inside).toBe(0)
})

test('what is no address of the web is not read', async () => {
  for (const url of ['file:///etc/passwd', 'ftp://127.0.0.1/x']) {
    expect(await said(url)).not.toBeNull()
    expect(await postNotice(url, '{}')).toBe(false)
  }
})
