import { find as mingoFind, update as mingoUpdate, Query } from 'mingo'
import type { CollectionSpec, IndexSpec } from '../../cloudfunctions/schema'
import type { Clock } from '../types'
import { runAggregate } from './aggregate'
import { type Change, copyOf, type Document, type DocumentId, type Meter } from './document'
import { Engine } from './engine'
import { noCollection, refused, scanRefused } from './errors'
import { checkDataFile, holdFolder } from './folder'
import { elemMatchPaths, guardDocument, guardElemMatch, guardQuery, guardUpdate } from './guards'
import { newId } from './ids'
import { fits, keyPart, MAX_KEY_BYTES } from './indexKeys'
import { checkIntegrity, type IntegrityReport } from './integrity'
import { type Plan, planQuery, type Sort } from './plan'
import { type OpenTransaction, Transactions } from './transactions'
import { type Operation, Writer } from './writer'

type Fields = Record<string, unknown>

export interface StoreOptions {
  readonly dataDir: string
  readonly collections: Readonly<Record<string, CollectionSpec>>
  readonly clock: Clock
  /** Collections come into being when they are first named, so that a foreign test suite can run. */
  readonly anyCollection?: boolean
  /** A query that no index serves is refused instead of slow. */
  readonly failOnScan?: boolean
  /** Bytes that must stay free on the disk. */
  readonly reserveBytes?: number
}

export interface FindOptions {
  readonly sort?: Sort
  readonly skip?: number
  readonly limit?: number
  readonly projection?: Fields
  readonly transactionId?: string
  readonly meter?: Meter
}

export interface UpdateOptions {
  readonly multi?: boolean
  /** Creates the document when nothing matches. */
  readonly upsert?: boolean
  /** The change is the whole new document, not a set of operators. */
  readonly replace?: boolean
  readonly transactionId?: string
  readonly meter?: Meter
}

export interface UpdateResult {
  readonly updated: number
  readonly upsertedId: DocumentId | null
  /** The first document after the update, or null. */
  readonly document: Document | null
}

function guardId(id: unknown): void {
  if (typeof id !== 'string' && typeof id !== 'number') throw refused('_id must be a string or a number')
  if (!fits([keyPart(id)])) throw refused(`_id is longer than ${MAX_KEY_BYTES} bytes`)
}

/** Of the keys in an index; another number makes the next start build all of them anew. */
const INDEX_FORMAT = 2

/** The database of the local cloud: MongoDB's semantics on a durable engine, with the platform's words. */
export class Store {
  private readonly engine: Engine
  private readonly transactions: Transactions
  private readonly writer: Writer
  private readonly collections = new Map<string, readonly IndexSpec[]>()
  private readonly listeners = new Set<(changes: readonly Change[]) => void>()
  private readonly letGo: () => void
  /** Documents read by all requests since the start. */
  readonly total: Meter = { scanned: 0 }

  /** @throws Error in plain words when the folder is held, damaged or cannot be written. */
  constructor(private readonly options: StoreOptions) {
    this.letGo = holdFolder(options.dataDir)
    try {
      checkDataFile(options.dataDir)
      this.engine = new Engine(options.dataDir, options.reserveBytes)
    } catch (error) {
      this.letGo()
      throw error
    }
    for (const [name, spec] of Object.entries(options.collections)) this.collections.set(name, spec.indexes)
    this.transactions = new Transactions(this.engine)
    this.writer = new Writer(
      this.engine,
      (name) => this.collections.get(name) ?? [],
      (changes) => this.announce(changes),
    )
    this.renewIndexes()
  }

  /** Hears of every commit. Returns the way to stop listening. */
  onCommit(listener: (changes: readonly Change[]) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  addCollection(name: string): void {
    if (this.collections.has(name)) return
    if (!this.options.anyCollection) throw noCollection(name)
    this.collections.set(name, [])
  }

  find(collection: string, query: Fields, options: FindOptions = {}): Document[] {
    const { sort = {}, skip = 0, limit = Number.POSITIVE_INFINITY, projection = {} } = options
    const transaction =
      options.transactionId === undefined ? undefined : this.transactions.use(options.transactionId)
    const plan = this.plan(collection, query, sort)
    const enough = plan.sorted && !transaction ? skip + limit : Number.POSITIVE_INFINITY
    const hits = this.matching(collection, query, plan, enough, options.meter, transaction)
    const cursor = mingoFind(hits, {}, projection)
    if (Object.keys(sort).length > 0 && (!plan.sorted || transaction)) cursor.sort(sort)
    const page = cursor.skip(skip)
    return (Number.isFinite(limit) ? page.limit(limit) : page).all() as Document[]
  }

  /** Every document of a collection, for tests that look at what is stored; the wire has no way here. */
  everything(collection: string): Document[] {
    return [...this.engine.scan(collection, { scanned: 0 })]
  }

  count(collection: string, query: Fields, meter?: Meter): number {
    const plan = this.plan(collection, query, {})
    return this.matching(collection, query, plan, Number.POSITIVE_INFINITY, meter).length
  }

  aggregate(collection: string, pipeline: readonly Fields[], meter?: Meter): unknown[] {
    const source = {
      find: (name: string, query: Fields, options: FindOptions) =>
        this.find(name, query, { ...options, meter }),
    }
    return runAggregate(source, collection, pipeline)
  }

  async insert(
    collection: string,
    documents: readonly Fields[],
    transactionId?: string,
  ): Promise<DocumentId[]> {
    this.indexes(collection)
    const operations = documents.map((fields): Operation => {
      guardDocument(fields)
      const id = (fields._id as DocumentId | undefined) ?? newId(this.options.clock.now())
      guardId(id)
      return { collection, id, document: { ...fields, _id: id }, mustBeNew: true }
    })
    await this.write(transactionId, () => ({ operations, result: undefined }))
    return operations.map((operation) => operation.id)
  }

  async update(
    collection: string,
    query: Fields,
    change: Fields,
    options: UpdateOptions = {},
  ): Promise<UpdateResult> {
    const plan = this.plan(collection, query, {})
    if (options.replace) guardDocument(change)
    else if (options.upsert) throw refused('[local-cloud] an upsert must give the whole document')
    return this.write<UpdateResult>(options.transactionId, (transaction) => {
      const limit = options.multi ? Number.POSITIVE_INFINITY : 1
      const hits = this.matching(collection, query, plan, limit, options.meter, transaction)
      const operations = hits.map(
        (hit): Operation => ({ collection, id: hit._id, document: this.changed(hit, change, options) }),
      )
      if (hits.length > 0 || !options.upsert)
        return {
          operations,
          result: { updated: hits.length, upsertedId: null, document: operations[0]?.document ?? null },
        }
      const id =
        typeof query._id === 'string' || typeof query._id === 'number'
          ? query._id
          : newId(this.options.clock.now())
      guardId(id)
      const document = { ...change, _id: id }
      return {
        operations: [{ collection, id, document, mustBeNew: true }],
        result: { updated: 0, upsertedId: id, document },
      }
    })
  }

  async remove(
    collection: string,
    query: Fields,
    options: Omit<UpdateOptions, 'upsert' | 'replace'> = {},
  ): Promise<number> {
    const plan = this.plan(collection, query, {})
    return this.write(options.transactionId, (transaction) => {
      const limit = options.multi ? Number.POSITIVE_INFINITY : 1
      const hits = this.matching(collection, query, plan, limit, options.meter, transaction)
      return {
        operations: hits.map((hit) => ({ collection, id: hit._id, document: null })),
        result: hits.length,
      }
    })
  }

  begin(): string {
    return this.transactions.begin()
  }

  async commit(transactionId: string): Promise<void> {
    const { writes } = this.transactions.use(transactionId)
    try {
      await this.writer.write({ decide: () => ({ operations: [...writes.values()], result: undefined }) })
    } finally {
      this.transactions.end(transactionId)
    }
  }

  abort(transactionId: string): void {
    this.transactions.use(transactionId)
    this.transactions.end(transactionId)
  }

  verifyIntegrity(): IntegrityReport {
    return checkIntegrity(this.engine, (name) => this.collections.get(name) ?? [])
  }

  async close(): Promise<void> {
    this.transactions.close()
    await this.engine.close()
    this.letGo()
  }

  private indexes(collection: string): readonly IndexSpec[] {
    if (!this.collections.has(collection)) this.addCollection(collection)
    return this.collections.get(collection) ?? []
  }

  private plan(collection: string, query: Fields, sort: Sort): Plan {
    const indexes = this.indexes(collection)
    guardQuery(query)
    const plan = planQuery(query, indexes, sort, (index) => this.engine.multikeyPaths(collection, index))
    if (plan.kind === 'scan' && this.options.failOnScan) throw scanRefused(collection, plan.fields)
    return plan
  }

  private matching(
    collection: string,
    query: Fields,
    plan: Plan,
    enough: number,
    meter: Meter = { scanned: 0 },
    transaction?: OpenTransaction,
  ): Document[] {
    const before = meter.scanned
    const test = new Query(query)
    const guarded = elemMatchPaths(query)
    const hits: Document[] = []
    const consider = (document: Document): void => {
      guardElemMatch(document, guarded)
      if (test.test(document)) hits.push(document)
    }
    const own = transaction
      ? [...transaction.writes.values()].filter((write) => write.collection === collection)
      : []
    const replaced = new Set(own.map((write) => write.id))
    for (const document of this.engine.candidates(
      collection,
      plan,
      meter,
      transaction?.snapshot ?? undefined,
    )) {
      if (hits.length >= enough) break
      if (!replaced.has(document._id)) consider(document)
      if (hits.length >= enough) break
    }
    for (const { document } of own) if (document && hits.length < enough) consider(copyOf(document))
    this.total.scanned += meter.scanned - before
    return hits
  }

  /** The document after the change. `hit` belongs to this request alone and is changed in place. */
  private changed(hit: Document, change: Fields, options: UpdateOptions): Document {
    if (options.replace) return { ...change, _id: hit._id }
    guardUpdate(hit, change)
    try {
      mingoUpdate(hit, change as never, [], {}, { cloneMode: 'deep' } as never)
    } catch (error) {
      throw refused((error as Error).message)
    }
    return hit
  }

  private async write<T>(
    transactionId: string | undefined,
    decide: (transaction?: OpenTransaction) => { operations: readonly Operation[]; result: T },
  ): Promise<T> {
    if (transactionId !== undefined) return this.writeInside(transactionId, decide)
    for (;;) {
      const outcome = await this.writer.write<{ done: true; result: T } | { done: false }>({
        decide: () => {
          const { operations, result } = decide()
          const locked = operations.some(({ collection, id }) => this.transactions.isLocked(collection, id))
          return locked
            ? { operations: [], result: { done: false } }
            : { operations, result: { done: true, result } }
        },
      })
      if (outcome.done) return outcome.result
      await this.transactions.whenFreed()
    }
  }

  private writeInside<T>(
    transactionId: string,
    decide: (transaction: OpenTransaction) => { operations: readonly Operation[]; result: T },
  ): T {
    const transaction = this.transactions.use(transactionId)
    const { operations, result } = decide(transaction)
    for (const operation of operations) {
      const taken =
        operation.mustBeNew && this.transactions.read(transaction, operation.collection, operation.id)
      if (taken)
        throw refused(
          `E11000 duplicate key error collection: ${operation.collection} index: _id_ dup key: ${JSON.stringify(operation.id)}`,
        )
      this.transactions.stage(transaction, operation)
    }
    return result
  }

  /** Builds indexes that are new in the schema and drops those that left it. */
  private renewIndexes(): void {
    const wanted = Object.fromEntries(this.collections)
    const kept = (this.engine.meta.get('indexes') ?? {}) as Record<string, readonly IndexSpec[]>
    const format = this.engine.meta.get('indexFormat')
    if (format === INDEX_FORMAT && JSON.stringify(kept) === JSON.stringify(wanted)) return
    const same = (a: IndexSpec, b: IndexSpec): boolean =>
      format === INDEX_FORMAT && a.name === b.name && JSON.stringify(a.keys) === JSON.stringify(b.keys)
    this.engine.commit(() => {
      for (const collection of new Set([...Object.keys(kept), ...Object.keys(wanted)])) {
        const before = kept[collection] ?? []
        const after = wanted[collection] ?? []
        for (const index of before)
          if (!after.some((one) => same(one, index))) this.engine.dropIndex(collection, index.name)
        const added = after.filter((index) => !before.some((one) => same(one, index)))
        if (added.length === 0) continue
        for (const document of this.engine.scan(collection, { scanned: 0 }))
          this.engine.addEntries(collection, added, document)
      }
      this.engine.meta.putSync('indexes', wanted)
      this.engine.meta.putSync('indexFormat', INDEX_FORMAT)
    })
  }

  private announce(changes: readonly Change[]): void {
    for (const listener of this.listeners) listener(changes)
  }
}
