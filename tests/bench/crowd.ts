import { newCitizen } from '../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../support/cloud'
import { newLetter } from '../support/letters'

export interface Crowd {
  readonly people: number
  readonly seconds: number
  readonly calls: number
  /** Answers that were neither ok nor a refusal that this walk can earn, and calls that were not answered. */
  readonly errors: number
  /** Milliseconds within which nineteen of twenty calls were answered: of one person alone, and in the crowd. */
  readonly p95Alone: number
  readonly p95: number
  readonly ratio: number
  /** Letters whose lines are stored other than each once, in order. */
  readonly broken: number
}

interface Walk {
  readonly until: () => boolean
  readonly pause: () => Promise<void>
  readonly waits: number[]
  /** What went wrong, in codes. */
  readonly faults: string[]
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** What one person does who writes: looks how the service stands, sends a letter, adds to it, looks for an answer. */
async function write(cloud: TestCloud, openid: string, walk: Walk): Promise<void> {
  let threadId: string | null = null
  for (let line = 0; walk.until(); line += 1) {
    const text = `第 ${line + 1} 句，等人的时候写的。`
    const send = newLetter({ threadId, text, topic: threadId === null ? 'sleep' : null })
    const sent = await timed(walk, () => cloud.call(openid, 'letter.send', send, { key: newKey() }))
    if (sent?.ok) threadId = sent.data.thread.id
    await walk.pause()
    if (!walk.until()) return
    await timed(walk, () => cloud.call(openid, line % 2 === 0 ? 'duty.status' : 'notice.list', {}))
    await walk.pause()
    if (threadId === null || !walk.until()) continue
    const read = { threadId, after: 0 }
    await timed(walk, () => cloud.call(openid, 'letter.read', read))
  }
}

async function timed<R extends { readonly ok: boolean; readonly error?: string }>(
  { waits, faults }: Walk,
  call: () => Promise<R>,
): Promise<R | null> {
  const from = performance.now()
  try {
    const reply = await call()
    waits.push(performance.now() - from)
    if (!reply.ok) faults.push(String(reply.error))
    return reply
  } catch (error) {
    faults.push(error instanceof Error ? error.name : 'unknown')
    return null
  }
}

const p95 = (waits: readonly number[]): number =>
  [...waits].sort((a, b) => a - b)[Math.ceil(waits.length * 0.95) - 1] ?? Number.NaN

/** Threads whose messages are not numbered from one on without a gap or a double. */
function brokenThreads({ local }: TestCloud): number {
  const seqs = new Map<unknown, number[]>()
  for (const { threadId, seq } of local.store.everything('messages'))
    seqs.set(threadId, [...(seqs.get(threadId) ?? []), Number(seq)])
  const whole = (found: number[]): boolean =>
    found.sort((a, b) => a - b).every((seq, index) => seq === index + 1)
  return [...seqs.values()].filter((found) => !whole(found)).length
}

/** Calls of one person alone, before the crowd comes. */
const ALONE = 40

/**
 * People who write at the same time, each with pauses of about `pauseMs`, while the minute's tick goes on. Times depend
 * on the machine; their ratio, the errors and what is stored do not.
 */
export async function measureCrowd({ people = 300, seconds = 120, pauseMs = 12_000 } = {}): Promise<Crowd> {
  const cloud = await startTestCloud({ quiet: true })
  try {
    const alone: Walk = {
      until: () => alone.waits.length < ALONE,
      pause: async () => {},
      waits: [],
      faults: [],
    }
    // The functions are warm, as they are in a service that people use.
    await cloud.call(await newCitizen(cloud), 'duty.status', {})
    await write(cloud, await newCitizen(cloud), alone)
    const openids = await Promise.all(Array.from({ length: people }, () => newCitizen(cloud)))
    const endAt = performance.now() + seconds * 1000
    const pause = (): Promise<void> =>
      sleep(Math.min(pauseMs * (0.5 + Math.random()), Math.max(0, endAt - performance.now())))
    const crowd: Walk = { until: () => performance.now() < endAt, pause, waits: [], faults: [] }
    const ticks = setInterval(
      () => void cloud.local.invoke('timer', {}, { source: 'wx_trigger' }).catch(() => undefined),
      30_000,
    )
    try {
      await Promise.all(
        openids.map(async (openid) => {
          await sleep(Math.random() * Math.min(pauseMs, (seconds * 1000) / 4))
          await write(cloud, openid, crowd)
        }),
      )
    } finally {
      clearInterval(ticks)
    }
    const faults = [...alone.faults, ...crowd.faults]
    if (faults.length > 0) console.error(`a crowd was answered: ${[...new Set(faults)].join(', ')}`)
    return {
      people,
      seconds,
      calls: crowd.waits.length,
      errors: faults.length,
      p95Alone: p95(alone.waits),
      p95: p95(crowd.waits),
      ratio: p95(crowd.waits) / p95(alone.waits),
      broken: brokenThreads(cloud),
    }
  } finally {
    await cloud.stop()
  }
}
