/**
 * `npm run -s score`: reads JSON lines {"scale", "answers"[, "version"]} on standard input, answers as in the
 * vector files, and prints one JSON line for each, so that the n-th reply answers the n-th line. A line that
 * cannot be scored gives {"error": code, ...}; the command goes on and ends with 0.
 */
import { createInterface } from 'node:readline'
import { scoreLine } from './scoreLine'

async function main(): Promise<void> {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', () => process.exit(0))
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
  for await (const line of lines) {
    const flushed = process.stdout.write(`${JSON.stringify(scoreLine(line))}\n`)
    if (!flushed) await new Promise((resolve) => process.stdout.once('drain', resolve))
  }
}

void main()
