// Prints the ten slowest parts of the last test run and its closing line.
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'

let report
try {
  report = JSON.parse(readFileSync('coverage/vitest.json', 'utf8'))
} catch {
  console.error('no test report: types, lint or the test runner failed before any test ran')
  process.exit(1)
}
const parts = report.testResults.map((file) => ({
  name: relative(process.cwd(), file.name),
  seconds: (file.endTime - file.startTime) / 1000,
}))
parts.sort((one, other) => other.seconds - one.seconds)
console.log('the ten slowest parts:')
for (const part of parts.slice(0, 10)) console.log(`  ${part.seconds.toFixed(1).padStart(6)} s  ${part.name}`)

const skipped = report.numPendingTests + report.numTodoTests
if (skipped > 0) console.error(`${skipped} tests were skipped; here every test must run`)
console.log(`${report.numPassedTests} passed, ${report.numFailedTests} failed`)
process.exit(report.numFailedTests > 0 || skipped > 0 || report.numPassedTests === 0 ? 1 : 0)
