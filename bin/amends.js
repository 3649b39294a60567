#!/usr/bin/env node
// Plain JavaScript on purpose: an old Node must be able to read this file and say why it can't go on.
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 24 || (major === 24 && minor < 18)) {
  console.error(
    `amends needs Node 24.18 or later, and this is Node ${process.versions.node}: ` +
      'start it with "npm start" or "npm run amends -- <command>" (npm brings its own Node 26), or install a newer Node.',
  )
  process.exit(1)
}
// What Node makes of the sources is kept beside the packages: the next start is a second shorter, and the program smaller.
// Where the folder can't be written nothing is kept.
module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/amends', import.meta.url)))
import('../src/main.ts').then((main) => main.main(process.argv.slice(2)))
