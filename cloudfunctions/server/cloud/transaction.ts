import { isDuplicate, rawDatabase } from './database'

const CONFLICT = /TransactionConflict|TransactionBusy|DATABASE_TRANSACTION_CONFLICT/
const MAX_TRIES = 8

/** The single-document operations that really carry the transaction; `where().update()` would run outside it. */
export interface Transaction {
  get<D>(collection: string, id: string): Promise<D | null>
  /** Throws on a duplicate `_id`. */
  insert(collection: string, document: { readonly _id: string }): Promise<void>
  update(collection: string, id: string, changes: Readonly<Record<string, unknown>>): Promise<void>
  remove(collection: string, id: string): Promise<void>
}

/** Thrown when the document was changed by others on every try. */
export class TransactionGaveUp extends Error {}

/**
 * Runs `work` in a snapshot transaction and commits. Retries conflicts itself, because the SDK's own retry
 * looks for a code that its errors do not carry. `work` may run several times: no sends, no ids made inside.
 */
export async function inTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(work)
    } catch (error) {
      if (isDuplicate(error) || !isConflict(error)) throw error
      if (attempt === MAX_TRIES) throw new TransactionGaveUp('conflict on every try')
      await pause(attempt)
    }
  }
}

/**
 * Null when a document of that name is there already: somebody else was first, or this very call has been here before.
 * What is there is looked at anew.
 */
export async function unlessThere<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return null
  }
}

export function isConflict(error: unknown): boolean {
  const { code, errMsg, message } = (error ?? {}) as { code?: string; errMsg?: string; message?: string }
  return CONFLICT.test(`${code ?? ''} ${errMsg ?? ''} ${message ?? ''}`)
}

interface RawTransaction {
  collection(name: string): {
    doc(id: string): {
      get(): Promise<{ data: unknown }>
      update(options: { data: unknown }): Promise<unknown>
      remove(): Promise<unknown>
    }
    add(options: { data: unknown }): Promise<unknown>
  }
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

async function once<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const raw = (await rawDatabase().startTransaction()) as RawTransaction
  const doc = (collection: string, id: string) => raw.collection(collection).doc(id)
  let result: T
  try {
    result = await work({
      get: async <D>(collection: string, id: string) =>
        ((await doc(collection, id).get()).data ?? null) as D | null,
      insert: async (collection, document) => void (await raw.collection(collection).add({ data: document })),
      update: async (collection, id, changes) => void (await doc(collection, id).update({ data: changes })),
      remove: async (collection, id) => void (await doc(collection, id).remove()),
    })
  } catch (error) {
    // The platform ends a conflicting transaction by itself; a rollback that fails must not hide the reason.
    await raw.rollback().catch(() => undefined)
    throw error
  }
  await raw.commit()
  return result
}

/** Doubling waits, spread by the clock's low digits so that equals do not meet again. */
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, 2 ** attempt * (5 + (process.hrtime()[1] % 10))))
