import type { IndexSpec } from '../../cloudfunctions/schema'
import type { Change, Document, DocumentId } from './document'
import type { Engine } from './engine'
import { CloudError, diskFull, duplicateKey, refused } from './errors'
import { indexKeys, type KeyPart } from './indexKeys'

/** One document to write. `document: null` removes it; `mustBeNew` refuses an id that is taken. */
export interface Operation {
  readonly collection: string
  readonly id: DocumentId
  readonly document: Document | null
  readonly mustBeNew?: boolean
}

/** What one request wants: its operations are decided inside the write transaction, so nothing can come between. */
export interface WriteRequest<T> {
  readonly decide: () => { readonly operations: readonly Operation[]; readonly result: T }
}

interface Waiting {
  readonly request: WriteRequest<unknown>
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

type IndexesOf = (collection: string) => readonly IndexSpec[]

/**
 * Commits writes in groups: requests that wait at the same moment share one durable transaction, which is what
 * makes a synced write affordable. Each request is whole or not at all, and a refused one does not touch the others.
 */
export class Writer {
  private waiting: Waiting[] = []
  private scheduled = false

  constructor(
    private readonly engine: Engine,
    private readonly indexesOf: IndexesOf,
    private readonly announce: (changes: readonly Change[]) => void,
  ) {}

  write<T>(request: WriteRequest<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ request, resolve: resolve as (value: unknown) => void, reject })
      if (this.scheduled) return
      this.scheduled = true
      setImmediate(() => this.flush())
    })
  }

  private flush(): void {
    this.scheduled = false
    const group = this.waiting
    this.waiting = []
    const outcomes: { settle: () => void; changes: readonly Change[] }[] = []
    try {
      if (this.engine.isFull()) throw diskFull()
      this.engine.commit(() => {
        let version = Number(this.engine.meta.get('version') ?? 0)
        for (const one of group) {
          version += 1
          outcomes.push(this.apply(one, version))
        }
        this.engine.meta.putSync('version', version)
      })
    } catch (error) {
      // The whole group is undone: nobody was told yes, and nothing is half-written.
      const told =
        error instanceof CloudError
          ? error
          : refused(`[local-cloud] the store cannot write: ${(error as Error).message}`)
      for (const { reject } of group) reject(told)
      return
    }
    for (const { settle } of outcomes) settle()
    const changes = outcomes.flatMap((outcome) => outcome.changes)
    if (changes.length > 0) this.announce(changes)
  }

  private apply(one: Waiting, version: number): { settle: () => void; changes: readonly Change[] } {
    let decided: { operations: readonly Operation[]; result: unknown }
    try {
      decided = one.request.decide()
      this.check(decided.operations)
    } catch (error) {
      return { settle: () => one.reject(error), changes: [] }
    }
    for (const { collection, id, document } of decided.operations)
      this.engine.put(collection, this.indexesOf(collection), id, document, version)
    return {
      settle: () => one.resolve(decided.result),
      changes: decided.operations.map(({ collection, id, document }) => ({ collection, id, document })),
    }
  }

  /** Every refusal comes before the first write of the request. */
  private check(operations: readonly Operation[]): void {
    const taken = new Map<string, DocumentId>()
    const touched = new Set(operations.map(({ collection, id }) => JSON.stringify([collection, id])))
    const created = new Set<string>()
    for (const { collection, id, document, mustBeNew } of operations) {
      if (!document) continue
      const self = JSON.stringify([collection, id])
      if (mustBeNew && (this.engine.get(collection, id) || created.has(self)))
        throw duplicateKey(collection, '_id_', id)
      created.add(self)
      for (const index of this.indexesOf(collection))
        for (const key of indexKeys(index, document))
          if (index.unique) this.claim(collection, index, key, id, taken, touched)
    }
  }

  private claim(
    collection: string,
    index: IndexSpec,
    key: KeyPart[],
    id: DocumentId,
    taken: Map<string, DocumentId>,
    touched: ReadonlySet<string>,
  ): void {
    const name = JSON.stringify([collection, index.name, key])
    const mine = taken.get(name)
    const holder = this.engine.holder(collection, index.name, key, id)
    const heldByOther = holder !== undefined && !touched.has(JSON.stringify([collection, holder]))
    if (heldByOther || (mine !== undefined && mine !== id)) throw duplicateKey(collection, index.name, key)
    taken.set(name, id)
  }
}
