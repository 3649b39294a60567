/** Runs work of seconds in a thread of its own, so that the daemon goes on; its answer comes in parts. */
import { Worker } from 'node:worker_threads'

/**
 * Calls an exported generator of a module with `input`; both go by structured clone.
 * @param seconds after which the thread is ended
 * @returns all parts
 * @throws where the work does, takes too long, or too much memory
 */
export async function runAside<T>(module: URL, name: string, input: unknown, seconds: number): Promise<T[]> {
  const worker = new Worker(new URL('./aside-thread.ts', import.meta.url), {
    workerData: { module: module.href, name, input },
    resourceLimits: { maxOldGenerationSizeMb: 1_024 },
  })
  const parts: T[] = []
  const timer = setTimeout(() => void worker.terminate(), seconds * 1_000)
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('message', (part: T) => parts.push(part))
      worker.once('error', reject)
      worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the thread ended with ${code}`))))
    })
    return parts
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
