/**
 * One run through a battery: several scales in a row under one run id, as pure functions over a value that is
 * kept with the draft. Scores live in results; the run only knows how far it is.
 */

/** Why a scale of a battery is not asked of this person. */
export type SkipReason = 'age' | 'off' | 'no-text'

export type Leg =
  | { readonly scale: string; readonly items: number; readonly state: 'open' }
  | { readonly scale: string; readonly items: number; readonly state: 'done'; readonly result: ResultRef }
  | { readonly scale: string; readonly items: number; readonly state: 'skipped'; readonly reason: SkipReason }

/** Where a finished leg's result can be read: on the server by id, or in a sheet that is kept on the phone. */
export interface ResultRef {
  readonly kind: 'stored' | 'sheet'
  readonly id: string
}

export interface BatteryRun {
  readonly battery: string
  readonly runId: string
  /** 只存在我手机里, for every sheet of the run. */
  readonly localOnly: boolean
  readonly legs: readonly Leg[]
}

/** What the catalogue and the region say about one scale of a battery for this person. */
export interface LegPlan {
  readonly scale: string
  readonly items: number
  /** Null: it will be asked. */
  readonly skip: SkipReason | null
}

export function startRun(
  { battery, runId, localOnly }: Omit<BatteryRun, 'legs'>,
  plans: readonly LegPlan[],
): BatteryRun {
  const legs = plans.map(
    ({ scale, items, skip }): Leg =>
      skip === null ? { scale, items, state: 'open' } : { scale, items, state: 'skipped', reason: skip },
  )
  return { battery, runId, localOnly, legs }
}

/** The scale to take next, or null when the run is over. */
export function openLeg(run: BatteryRun): string | null {
  return run.legs.find((leg) => leg.state === 'open')?.scale ?? null
}

/** Closes a leg with its result. A leg that is not open stays as it is. */
export function finishLeg(run: BatteryRun, scale: string, result: ResultRef): BatteryRun {
  return withLeg(run, scale, ({ items }) => ({ scale, items, state: 'done', result }))
}

/** Leaves out a leg, for example because the region switched the scale off meanwhile. */
export function skipLeg(run: BatteryRun, scale: string, reason: SkipReason): BatteryRun {
  return withLeg(run, scale, ({ items }) => ({ scale, items, state: 'skipped', reason }))
}

/** Points a finished leg at its stored result once the outbox has sent the sheet. */
export function resultSent(run: BatteryRun, sheetId: string, resultId: string): BatteryRun {
  const legs = run.legs.map(
    (leg): Leg =>
      leg.state === 'done' && leg.result.kind === 'sheet' && leg.result.id === sheetId
        ? { ...leg, result: { kind: 'stored', id: resultId } }
        : leg,
  )
  return { ...run, legs }
}

export interface RunProgress {
  /** Number of the scale being taken, from 1, among those that are asked. */
  readonly part: number
  readonly parts: number
  /** Answered items of the whole run, `answeredNow` of them in the open leg. */
  readonly answered: number
  readonly of: number
}

/** One progress over all scales that are asked. Skipped ones do not count. */
export function runProgress(run: BatteryRun, answeredNow: number): RunProgress {
  const asked = run.legs.filter((leg) => leg.state !== 'skipped')
  const done = asked.filter((leg) => leg.state === 'done')
  const before = done.reduce((sum, leg) => sum + leg.items, 0)
  return {
    part: Math.min(done.length + 1, asked.length),
    parts: asked.length,
    answered: before + (done.length < asked.length ? answeredNow : 0),
    of: asked.reduce((sum, leg) => sum + leg.items, 0),
  }
}

function withLeg(run: BatteryRun, scale: string, change: (leg: Leg) => Leg): BatteryRun {
  const legs = run.legs.map((leg) => (leg.scale === scale && leg.state === 'open' ? change(leg) : leg))
  return { ...run, legs }
}
