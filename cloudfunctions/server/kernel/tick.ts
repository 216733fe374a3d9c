import { readCaller } from '../cloud/caller'
import { now } from '../cloud/clock'
import { newId } from '../cloud/ids'
import { claimLease, releaseLease } from './leaseRepo'
import { log, traceOf } from './log'
import { start } from './start'

export interface JobContext {
  readonly region: string
  readonly at: number
}

/** Must do the same thing when it runs twice, and a bounded amount of it; returns how much it did. */
export type Job = (context: JobContext) => Promise<number>

export type JobOutcome = 'ok' | 'held' | 'INTERNAL'

export type TickReply =
  | { readonly refused: 'NOT_ALLOWED' }
  | { readonly jobs: Readonly<Record<string, { readonly outcome: JobOutcome; readonly count: number }>> }

/** Longer than the function may run, so that nobody claims the job of one that is alive. */
const LEASE_MS = 90_000

type Jobs = Readonly<Record<string, Job>>

/** The trigger that runs once a night, as config.json names it; every other one is the minute's. */
export const NIGHTLY = 'nightly'

/**
 * Makes the entry of the function that the clock calls: each minute, and once a night for what may wait and is read
 * only then. Every cloud function can be called by name by any client, so it refuses all sources but the platform's
 * trigger. Two ticks may overlap: each job has a lease.
 */
export function tick(
  everyMinute: Jobs,
  nightly: () => Promise<Jobs> = async () => ({}),
): (event?: { readonly TriggerName?: unknown }) => Promise<TickReply> {
  const { region } = start()
  return async (event) => {
    const requestId = newId()
    const { source } = readCaller()
    if (source !== 'wx_trigger') {
      log({ requestId, action: 'tick', ms: 0, outcome: 'NOT_ALLOWED', person: null })
      return { refused: 'NOT_ALLOWED' }
    }
    const done: Record<string, { outcome: JobOutcome; count: number }> = {}
    const jobs = event?.TriggerName === NIGHTLY ? await nightly() : everyMinute
    for (const [name, job] of Object.entries(jobs)) done[name] = await runJob(requestId, name, job, region)
    return { jobs: done }
  }
}

/**
 * Does the work for each of these, one after the other. One that fails does not keep the others from their turn; its
 * fault is the job's when all have had theirs.
 */
export async function forEachApart<T>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const faults: unknown[] = []
  for (const item of items)
    try {
      await work(item)
    } catch (error) {
      faults.push(error)
    }
  if (faults.length > 0) throw faults[0]
}

/** One job's fault does not keep the others from running. */
async function runJob(requestId: string, name: string, job: Job, region: string) {
  const at = now()
  let outcome: JobOutcome = 'ok'
  let count = 0
  let fault: unknown
  try {
    if (await claimLease(name, requestId, at, at + LEASE_MS)) {
      count = await job({ region, at }).finally(() => releaseLease(name, requestId))
    } else outcome = 'held'
  } catch (error) {
    outcome = 'INTERNAL'
    fault = error
  }
  const trace = fault === undefined ? {} : { fault: traceOf(fault) }
  log({ requestId, action: `job:${name}`, ms: now() - at, outcome, person: null, count, ...trace })
  return { outcome, count }
}
