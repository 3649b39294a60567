/** A certificate for 127.0.0.1 that only these tests trust, and a TLS front that puts encryption before a plain server. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import tls from 'node:tls'

/** Made for these tests alone, valid for 100 years; the key protects nothing. */
export const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgo7MoupshkrdQU8gO
ZLDkwqBr7s/WF2TA31OGLjpAbSKhRANCAASBEXHznubqpT8tdpEiAo6Jc4aW50rJ
e/+9EmIiUIE00AmSAooXgJoJTHN+2eHs+Hp+j3DQwH8V1bt0aP4uwxeq
-----END PRIVATE KEY-----`

export const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBoDCCAUWgAwIBAgIUC2VLFZBE3yXVZDiWlg+RcZP9xwcwCgYIKoZIzj0EAwIw
FjEUMBIGA1UEAwwLYW1lbmRzIHRlc3QwIBcNMjYxMTIyMDczNjM5WhgPMjEyNjEw
MjkwNzM2MzlaMBYxFDASBgNVBAMMC2FtZW5kcyB0ZXN0MFkwEwYHKoZIzj0CAQYI
KoZIzj0DAQcDQgAEgRFx857m6qU/LXaRIgKOiXOGludKyXv/vRJiIlCBNNAJkgKK
F4CaCUxzftnh7Ph6fo9w0MB/FdW7dGj+LsMXqqNvMG0wHQYDVR0OBBYEFAaxpM/3
+VotyaOMwDM2DkM5BvWuMB8GA1UdIwQYMBaAFAaxpM/3+VotyaOMwDM2DkM5BvWu
MA8GA1UdEwEB/wQFMAMBAf8wGgYDVR0RBBMwEYcEfwAAAYIJbG9jYWxob3N0MAoG
CCqGSM49BAMCA0kAMEYCIQCpYBBya8mBX85Pv0PoMDQBI8U7HBAHs5B2nVwjD/Rz
4gIhAJpTsIuZUSwUE6kltHSY4x4PPTam5mbrPyyX1sraiVHg
-----END CERTIFICATE-----`

/** From here on this process trusts the tests' certificate, as an operator's machine trusts its provider's. */
export function trustTestCertificate(): () => void {
  const before = tls.getCACertificates()
  tls.setDefaultCACertificates([...before, CERTIFICATE])
  return () => tls.setDefaultCACertificates(before)
}

/** Listens with TLS from the first byte and hands everything on to `port`. */
export async function startTlsFront(port: number): Promise<{ port: number; stop(): Promise<void> }> {
  const sockets = new Set<Socket>()
  const front = tls.createServer({ key: KEY, cert: CERTIFICATE }, (client) => {
    const server = connect(port, '127.0.0.1')
    for (const socket of [client, server]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
    }
    client.pipe(server).pipe(client)
    client.on('close', () => server.destroy())
    server.on('close', () => client.destroy())
  })
  front.on('tlsClientError', () => {})
  front.listen(0, '127.0.0.1')
  await once(front, 'listening')
  const address = front.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    async stop() {
      for (const socket of sockets) socket.destroy()
      front.close()
      await once(front, 'close')
    },
  }
}
