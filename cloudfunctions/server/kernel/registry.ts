import { type ActionName, type Contracts, contracts, type Declared, type Output } from '@shared/contracts'
import type { ActionRow } from '@shared/contracts/action'
import type * as z from 'zod'
import type { ActionContext } from './context'
import type { Refusal } from './refuse'

/** What a handler is given: its input after parsing. */
export type ParsedInput<A extends ActionName> = z.output<Contracts[A]['input']>

/** Answers, or refuses with a code that its contract row declares. */
export type Handler<A extends ActionName> = (
  input: ParsedInput<A>,
  context: ActionContext,
) => Promise<Output<A> | Refusal<Declared<A> | 'BAD_INPUT'>>

/** The actions of one area; a missing handler is a type error. */
export type ModuleHandlers<Area extends string> = {
  readonly [A in Extract<ActionName, `${Area}.${string}`>]: Handler<A>
}

export type Host = ActionRow['host']

/** A contract row with its handler, types erased: the kernel treats all alike. */
export interface Entry {
  readonly name: string
  readonly row: ActionRow
  readonly handle: (input: unknown, context: ActionContext) => Promise<unknown>
}

/**
 * Pairs every row of this function with its handler. Throws when a row has no handler or no audience, or a
 * handler no row: the function then does not start.
 */
export function registryOf(
  host: Host,
  handlers: Readonly<Record<string, unknown>>,
  rows: Readonly<Record<string, ActionRow>> = contracts,
): ReadonlyMap<string, Entry> {
  const mine = Object.entries(rows).filter(([, row]) => row.host === host)
  for (const name of Object.keys(handlers))
    if (!mine.some(([known]) => known === name))
      throw new Error(`${name} has a handler but no contract on ${host}`)
  return new Map(
    mine.map(([name, row]) => {
      const handle = handlers[name]
      if (typeof handle !== 'function') throw new Error(`${name} has no handler`)
      if (!row.audience?.length) throw new Error(`${name} has no audience`)
      return [name, { name, row, handle: handle as Entry['handle'] }]
    }),
  )
}
