import type * as z from 'zod'
import type { RefusalCode } from './refusals'

/** Who may call. There is no default: a row without an audience is a type error and does not start. */
export type Audience = 'citizen' | 'expert' | 'supervisor' | 'volunteer' | 'editor' | 'admin' | 'timer'

/** Purposes that need their own unticked box (PIPL 29). Further areas add theirs. */
export type ConsentScope = 'results' | 'letters' | 'booking'

/** At most `limit` calls per person in `windowSeconds`, counted in the database. */
export interface RateRule {
  readonly limit: number
  readonly windowSeconds: number
}

/** One action of the service, as data. The name is `<area>.<action>` and mirrors the handler's file. */
export interface ActionRow<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  E extends RefusalCode = RefusalCode,
> {
  /** Which cloud function answers. `staff.*` areas answer on `staff`, everything else on `api`. */
  readonly host: 'api' | 'staff'
  readonly audience: readonly [Audience, ...Audience[]]
  /** Consent that must be in force before the handler runs. */
  readonly consent?: ConsentScope
  readonly rate: RateRule
  /** `required`: the caller sends a key, and one key means one effect. */
  readonly idempotency: 'required' | 'none'
  readonly input: I
  readonly output: O
  /** Refusals of the handler itself, beside those that the kernel may give to any action. */
  readonly errors: readonly E[]
}

/** Keeps the literal types of a row. */
export function action<I extends z.ZodType, O extends z.ZodType, const E extends RefusalCode>(
  row: ActionRow<I, O, E>,
): ActionRow<I, O, E> {
  return row
}
