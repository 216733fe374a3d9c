import type { ActionName, Contracts, Declared, Output } from '@shared/contracts'
import type { ActionRow } from '@shared/contracts/action'
import { type Area, areas } from '@shared/contracts/areas'
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

type AreaOf<H extends Host> = H extends 'staff'
  ? Extract<Area, `staff.${string}`>
  : Exclude<Area, `staff.${string}`>

/** The areas of one function; one that is missing is a type error. Each is read when it is first called. */
export type Areas<H extends Host> = { readonly [A in AreaOf<H>]: () => Promise<ModuleHandlers<A>> }

/** A contract row with its handler, types erased: the kernel treats all alike. */
export interface Entry {
  readonly name: string
  readonly row: ActionRow
  readonly handle: (input: unknown, context: ActionContext) => Promise<unknown>
}

export interface Registry {
  /** The action of that name, or nothing. Rejects when the area that it is of does not fit its contract. */
  find(action: string): Promise<Entry | undefined>
}

type Rows = Readonly<Record<string, ActionRow>>
type Handlers = Readonly<Record<string, unknown>>

const areaOf = (action: string): string => action.slice(0, Math.max(action.lastIndexOf('.'), 0))

/** Knows the actions of these areas. */
export function registryOf(
  handlersOf: Readonly<Record<string, () => Promise<Handlers>>>,
  rowsOf: Readonly<Record<string, () => Promise<Rows>>> = areas,
): Registry {
  const read = async (area: string): Promise<ReadonlyMap<string, Entry>> => {
    const [rows, handlers] = await Promise.all([rowsOf[area]?.() ?? {}, handlersOf[area]?.() ?? {}])
    return entriesOf(area, rows, handlers)
  }
  const known = new Map<string, Promise<ReadonlyMap<string, Entry>>>()
  return {
    async find(action) {
      const area = areaOf(action)
      // What a caller sends is no name of a property before it is one of ours.
      if (!Object.hasOwn(handlersOf, area)) return undefined
      const entries = known.get(area) ?? read(area)
      known.set(area, entries)
      return (await entries).get(action)
    },
  }
}

/** Pairs every row of an area with its handler. Throws when a row has no handler or no audience, or a handler no row. */
export function entriesOf(area: string, rows: Rows, handlers: Handlers): ReadonlyMap<string, Entry> {
  const mine = Object.entries(rows).filter(([name]) => areaOf(name) === area)
  for (const name of Object.keys(handlers))
    if (!mine.some(([known]) => known === name)) throw new Error(`${name} has a handler but no contract`)
  return new Map(
    mine.map(([name, row]) => {
      const handle = handlers[name]
      if (typeof handle !== 'function') throw new Error(`${name} has no handler`)
      if (!row.audience?.length) throw new Error(`${name} has no audience`)
      return [name, { name, row, handle: handle as Entry['handle'] }]
    }),
  )
}
