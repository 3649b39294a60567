/** The thread of `runAside`: posts each part that the named generator gives. */
import { parentPort, workerData } from 'node:worker_threads'

const { module, name, input }: { module: string; name: string; input: unknown } = workerData
const loaded: Record<string, (input: unknown) => AsyncIterable<unknown>> = await import(module)
for await (const part of loaded[name]?.(input) ?? []) parentPort?.postMessage(part)
