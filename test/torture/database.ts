/** A database of its own for a run on PostgreSQL. */
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/** @param serverUrl where databases can be made; null runs on SQLite */
export async function withDatabase<T>(serverUrl: string | null, work: (url: string | null) => Promise<T>): Promise<T> {
  if (serverUrl === null) return work(null)
  const name = `amends_torture_${randomBytes(6).toString('hex')}`
  await ask(serverUrl, `create database ${name} encoding 'UTF8' template template0`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  try {
    return await work(url.href)
  } finally {
    await ask(serverUrl, `drop database if exists ${name} with (force)`)
  }
}

async function ask(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
