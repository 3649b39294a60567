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

/** The key of the two certificates below; it protects nothing either. */
export const OTHER_KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgWpk0Kd1g58ydncyl
tVbwNiXK6uox5thZVIzARxcm8ZOhRANCAAS7gLwyPftOrFl/QJNOe9eaXu6yvkLe
DVcqi0oTjklXDOn93KGqe25ZBrJSrphk2CNz0Oofh/Fvlxy6l5K5JoJF
-----END PRIVATE KEY-----`

/** For another host, other.example. */
export const OTHER_HOST_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBoTCCAUegAwIBAgIUNBdfadmNFhoL21ks3uNXZoBO6YMwCgYIKoZIzj0EAwIw
GDEWMBQGA1UEAwwNb3RoZXIuZXhhbXBsZTAgFw0yNjExMjIxMDE0MTZaGA8yMTI2
MTAyOTEwMTQxNlowGDEWMBQGA1UEAwwNb3RoZXIuZXhhbXBsZTBZMBMGByqGSM49
AgEGCCqGSM49AwEHA0IABLuAvDI9+06sWX9Ak05715pe7rK+Qt4NVyqLShOOSVcM
6f3coap7blkGslKumGTYI3PQ6h+H8W+XHLqXkrkmgkWjbTBrMB0GA1UdDgQWBBQy
5Dw5yzAPQ5U6DYvR6nmtrn5m1DAfBgNVHSMEGDAWgBQy5Dw5yzAPQ5U6DYvR6nmt
rn5m1DAPBgNVHRMBAf8EBTADAQH/MBgGA1UdEQQRMA+CDW90aGVyLmV4YW1wbGUw
CgYIKoZIzj0EAwIDSAAwRQIgQZZH9nL8WNwBEuLkdOM1R7CoZe3NaplYBHKyH9YU
EB0CIQD7twhFYHDBoEve94iWQFIx6WJYSyzMsULhZB6srpXr6w==
-----END CERTIFICATE-----`

/** For 127.0.0.1, but expired in February 2020. */
export const EXPIRED_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBaDCCAQ+gAwIBAgIBATAKBggqhkjOPQQDAjAWMRQwEgYDVQQDDAthbWVuZHMg
dGVzdDAeFw0yMDAxMDEwMDAwMDBaFw0yMDAyMDEwMDAwMDBaMBYxFDASBgNVBAMM
C2FtZW5kcyB0ZXN0MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEu4C8Mj37TqxZ
f0CTTnvXml7usr5C3g1XKotKE45JVwzp/dyhqntuWQayUq6YZNgjc9DqH4fxb5cc
upeSuSaCRaNOMEwwGgYDVR0RBBMwEYcEfwAAAYIJbG9jYWxob3N0MA8GA1UdEwEB
/wQFMAMBAf8wHQYDVR0OBBYEFDLkPDnLMA9DlToNi9Hqea2ufmbUMAoGCCqGSM49
BAMCA0cAMEQCICz2X3PE4GThVPf8N1TJOPLv8vxtGbqKxXT5TvIA8TyZAiAjYP9l
iPaykRVg3bF2Nwfa8+3goyrwpYDoOm1jhqsiuA==
-----END CERTIFICATE-----`

/** From here on this process trusts the tests' certificate, as an operator's machine trusts its provider's. */
export function trustTestCertificate(certificate = CERTIFICATE): () => void {
  const before = tls.getCACertificates()
  tls.setDefaultCACertificates([...before, certificate])
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
