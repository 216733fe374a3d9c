import { sdk } from './sdk'

/** A stored document. Every collection has text ids made by us. */
export interface Stored {
  readonly _id: string
}

export type Conditions = Readonly<Record<string, unknown>>
export type Changes = Readonly<Record<string, unknown>>

export interface FindOptions {
  readonly order?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[]
  /** The SDK sends 100 when unset and cuts at 1000 in silence, so it is always given. */
  readonly limit: number
  /** Only these fields and `_id`. */
  readonly fields?: readonly string[]
}

/** One collection, with the SDK's surprises behind it. */
export interface Collection<D extends Stored> {
  /** Null when there is none. */
  get(id: string): Promise<D | null>
  find(where: Conditions, options: FindOptions): Promise<D[]>
  /** False when a document with this `_id` or unique value is already there. */
  insert(document: D): Promise<boolean>
  /** Conditional update in one step; returns how many documents met the conditions. */
  update(where: Conditions, changes: Changes): Promise<number>
  /** Returns how many documents were removed. */
  remove(where: Conditions): Promise<number>
}

let database: ReturnType<ReturnType<typeof sdk>['database']> | undefined

/** Loaded once: without `throwOnNotFound: false` a missing document is an error. */
export function rawDatabase(): NonNullable<typeof database> {
  // The option is real; the typings lack it.
  const options: Parameters<ReturnType<typeof sdk>['database']>[0] & { throwOnNotFound: boolean } = {
    throwOnNotFound: false,
  }
  database ??= sdk().database(options)
  return database
}

/** The platform's operators: `command().lt(3)`, `command().inc(1)` … */
export const command = () => rawDatabase().command

const DUPLICATE = /E11000|DUPLICATE_WRITE/

export function isDuplicate(error: unknown): boolean {
  const { message, errMsg } = (error ?? {}) as { message?: string; errMsg?: string }
  return DUPLICATE.test(`${errMsg ?? ''} ${message ?? ''}`)
}

function collection<D extends Stored>(name: string): Collection<D> {
  const all = () => rawDatabase().collection(name)
  return {
    async get(id) {
      const answer = (await all().doc(id).get()) as unknown as { data: D | null }
      return answer.data ?? null
    },
    async find(where, { order = [], limit, fields }) {
      let query = all().where(where)
      for (const [field, direction] of order) query = query.orderBy(field, direction)
      if (fields) query = query.field(Object.fromEntries(fields.map((field) => [field, true])))
      const answer = (await query.limit(limit).get()) as unknown as { data: D[] }
      return answer.data
    },
    async insert(document) {
      try {
        await all().add({ data: document })
        return true
      } catch (error) {
        if (isDuplicate(error)) return false
        throw error
      }
    },
    async update(where, changes) {
      const answer = (await all().where(where).update({ data: changes })) as { stats: { updated: number } }
      return answer.stats.updated
    },
    async remove(where) {
      const answer = (await all().where(where).remove()) as { stats: { removed: number } }
      return answer.stats.removed
    },
  }
}

/** Repositories say `db.collection<Document>('name')`; nothing else names a collection. */
export const db = { collection }
