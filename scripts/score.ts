/**
 * `npm run -s score`: reads JSON lines {"scale", "answers"[, "version"]} on standard input, answers as in the
 * vector files, and prints a JSON line for each. A line that cannot be scored gives {"error": code, ...}; the
 * command goes on and ends with 0, so that anyone can check any number of scores.
 */
import { createInterface } from 'node:readline'
import { answersFromVector } from '@shared/domain/assessment/answers'
import { scoreSheet } from '@shared/domain/assessment/score'
import { scaleCatalog } from '../catalog/scales/all'

type Reply = Readonly<Record<string, unknown>>

function parse(line: string): { scale: unknown; version: unknown; answers: unknown } | null {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    const { scale, version, answers } = value as Record<string, unknown>
    return { scale, version, answers }
  } catch {
    return null
  }
}

export function scoreLine(line: string): Reply {
  const request = parse(line)
  if (!request) return { error: 'BAD_JSON' }
  const versions = scaleCatalog.filter((one) => one.id === request.scale)
  if (versions.length === 0) return { error: 'SCALE_UNKNOWN' }
  const scale =
    request.version === undefined ? versions.at(-1) : versions.find((one) => one.version === request.version)
  if (!scale) return { error: 'SCALE_VERSION_UNKNOWN', scale: request.scale }
  const read = answersFromVector(scale, request.answers)
  const scored = read.ok ? scoreSheet(scale, read.answers) : read
  if (!scored.ok)
    return { error: 'ANSWERS_INVALID', scale: scale.id, reason: scored.error.code, where: scored.error.where }
  const { metrics, bands, critical, highSubscales } = scored.score
  return { metrics, bands, critical, high_subscales: highSubscales }
}

async function main(): Promise<void> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
  for await (const line of lines) {
    if (line.trim() === '') continue
    const flushed = process.stdout.write(`${JSON.stringify(scoreLine(line))}\n`)
    if (!flushed) await new Promise((resolve) => process.stdout.once('drain', resolve))
  }
}

void main()
