import { createInterface } from 'node:readline'

/** Prints one JSON line for each line of standard input, so that the n-th reply answers the n-th line; ends with 0. */
export async function answerLines(reply: (line: string) => unknown): Promise<void> {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', () => process.exit(0))
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
  for await (const line of lines) {
    const flushed = process.stdout.write(`${JSON.stringify(reply(line))}\n`)
    if (!flushed) await new Promise((resolve) => process.stdout.once('drain', resolve))
  }
}

/** The object that a line holds, or null. */
export function objectOf(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line.replace(/^\uFEFF/, ''))
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    return value as Record<string, unknown>
  } catch {
    return null
  }
}
