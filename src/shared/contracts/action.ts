import type * as z from 'zod'
import type { RefusalCode } from './refusals'

/** Who may call. There is no default: a row without an audience is a type error and does not start. */
export type Audience = 'citizen' | 'expert' | 'supervisor' | 'volunteer' | 'editor' | 'admin' | 'timer'

/** Purposes that need their own unticked box (PIPL 29). Further areas add theirs. */
export type ConsentScope = 'results' | 'letters' | 'booking' | 'activities'

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
  /** The first version of its text that speaks of this; every one that is in force when left out. */
  readonly consentFrom?: string
  readonly rate: RateRule
  /** `required`: the caller sends a key, and one key means one effect. */
  readonly idempotency: 'required' | 'none'
  readonly input: I
  readonly output: O
  /** Refusals of the handler itself, beside those that the kernel may give to any action. */
  readonly errors: readonly E[]
}

/** A row as it is written: its schemas are functions, because a call needs two of the hundreds there are. */
type Written<I extends z.ZodType, O extends z.ZodType, E extends RefusalCode> = Omit<
  ActionRow<I, O, E>,
  'input' | 'output'
> & { readonly input: () => I; readonly output: () => O }

/** Keeps the literal types of a row, and builds its schemas when the first call asks for them. */
export function action<I extends z.ZodType, O extends z.ZodType, const E extends RefusalCode>(
  written: Written<I, O, E>,
): ActionRow<I, O, E> {
  let input: I | undefined
  let output: O | undefined
  return {
    ...written,
    get input() {
      input ??= written.input()
      return input
    },
    get output() {
      output ??= written.output()
      return output
    },
  }
}
