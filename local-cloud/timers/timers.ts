import { Cron } from 'croner'
import type { MovableClock } from '../clock/movableClock'
import type { FunctionHost, TimerTrigger } from '../host/functionHost'

export interface TimersOptions {
  readonly host: Pick<FunctionHost, 'invoke' | 'timers'>
  readonly clock: Pick<MovableClock, 'now' | 'onMove'>
  /** Where a tick that failed is told. */
  readonly log?: (line: string) => void
}

export interface Timers {
  stop(): void
}

/** The longest sleep; a machine that slept wakes up to the right time at most this much later. */
const longestSleepMs = 60_000

/**
 * Fires the timer triggers of every config.json on the cloud's clock: at most one run of a trigger at a time;
 * ticks that were passed over, because a run was long or the clock was moved, come as one.
 */
export function startTimers({ host, clock, log = console.error }: TimersOptions): Timers {
  const stops = host.timers().map((trigger) => startTimer(trigger, { host, clock, log }))
  return {
    stop() {
      for (const stop of stops) stop()
    },
  }
}

function startTimer(trigger: TimerTrigger, { host, clock, log }: Required<TimersOptions>): () => void {
  const pattern = new Cron(trigger.cron, { timezone: 'Asia/Shanghai', paused: true })
  const after = (at: number): number => pattern.nextRun(new Date(at))?.getTime() ?? Number.POSITIVE_INFINITY

  let dueAt = after(clock.now())
  let seenAt = clock.now()
  let running = false
  let stopped = false
  let sleep: NodeJS.Timeout | undefined

  const tick = async (at: number): Promise<void> => {
    const event = {
      Type: 'Timer',
      TriggerName: trigger.triggerName,
      Time: new Date(at).toISOString(),
      Message: '',
    }
    try {
      await host.invoke(trigger.functionName, event, { source: 'wx_trigger' })
    } catch (error) {
      log(`timer ${trigger.functionName}/${trigger.triggerName} failed: ${(error as Error).message}`)
    }
  }

  const look = (): void => {
    clearTimeout(sleep)
    if (running) return
    const now = clock.now()
    if (now < seenAt) dueAt = after(now)
    seenAt = now
    if (dueAt <= now) {
      const at = dueAt
      dueAt = after(now)
      running = true
      void tick(at).finally(() => {
        running = false
        if (!stopped) look()
      })
      return
    }
    sleep = setTimeout(look, Math.min(dueAt - now, longestSleepMs))
    sleep.unref()
  }

  const stopListening = clock.onMove(look)
  look()
  return () => {
    stopped = true
    stopListening()
    clearTimeout(sleep)
  }
}
