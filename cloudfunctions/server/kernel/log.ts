/** What one line may say. There is no field for input, output, an openid or a message of somebody else's error. */
export interface LogLine {
  readonly requestId: string
  /** A known action, a job, or `unknown`; never the caller's words. */
  readonly action: string
  readonly ms: number
  /** `ok`, a refusal code, or `INTERNAL`. */
  readonly outcome: string
  /** HMAC of the person, or null. */
  readonly person: string | null
  readonly fault?: FaultTrace
  readonly count?: number
}

/** Where a fault arose. The message is left out, because it may quote what a citizen wrote. */
export interface FaultTrace {
  readonly name: string
  readonly code: string
  readonly frames: readonly string[]
}

const FRAME = /^\s+at (?:[\w$.<>[\] ]+ \()?[^()\s]+:\d+:\d+\)?$/

export function traceOf(error: unknown): FaultTrace {
  if (!(error instanceof Error) && !isErrorLike(error)) return { name: typeof error, code: '', frames: [] }
  const { name, stack, errCode, code } = error as {
    name?: string
    stack?: string
    errCode?: unknown
    code?: unknown
  }
  return {
    name: wordOf(name),
    code: wordOf(errCode ?? code),
    frames: (stack ?? '')
      .split('\n')
      .filter((line) => FRAME.test(line))
      .slice(0, 6)
      .map((line) => line.trim()),
  }
}

const isErrorLike = (error: unknown): boolean => typeof error === 'object' && error !== null

const wordOf = (value: unknown): string => (/^[\w.-]{1,60}$/.test(String(value ?? '')) ? String(value) : '')

/** One JSON line a call. */
export function log(line: LogLine): void {
  console.log(JSON.stringify(line))
}

/** The function does not start; `reason` names a setting, never its value. */
export function logNotStarted(reason: string): void {
  console.error(JSON.stringify({ outcome: 'NOT_STARTED', reason }))
}

/** The function starts, and something of it cannot work as it is set up; `reason` names settings, never a value. */
export function logDoubt(reason: string): void {
  console.error(JSON.stringify({ outcome: 'STARTED_IN_DOUBT', reason }))
}
