/** Chance, for tokens and jitter: handed to the rooms, which never roll dice themselves. */
import { randomBytes } from 'node:crypto'

/** `size` unpredictable bytes. */
export const randomBytesOf = (size: number): Uint8Array => randomBytes(size)

/** Unpredictable text of `size` bytes, base64url. */
export const randomToken = (size: number): string => randomBytes(size).toString('base64url')

/** A number in [0, 1), for back-off. */
export const randomShare = (): number => randomBytes(4).readUInt32BE() / 2 ** 32
