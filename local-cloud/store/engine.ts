import { statfsSync } from 'node:fs'
import { type Database, open, type RootDatabase, type Transaction } from 'lmdb'
import { Encoder } from 'msgpackr'
import type { IndexSpec } from '../../cloudfunctions/schema'
import type { Document, DocumentId, Meter } from './document'
import { dataFile } from './folder'
import { indexKeys, type KeyPart, pathsWithSeveral } from './indexKeys'
import type { Plan } from './plan'

type Key = (string | number)[]
const keyOf = (collection: string, index: string, parts: readonly KeyPart[]): Key => [
  collection,
  index,
  ...(parts.flat() as Key),
]
/** Sorts after every string and number. */
const LAST = Buffer.from([0xff]) as unknown as string

const multikeyName = (collection: string, index: string): string => `multikey ${collection} ${index}`

/** A moment of the data: the present, or the snapshot of a transaction. */
export type Snapshot = Transaction | undefined

const at = (snapshot: Snapshot): { transaction?: Transaction } => (snapshot ? { transaction: snapshot } : {})

/**
 * Documents and index entries on LMDB. Every commit is on the disk before it is acknowledged; readers see a
 * snapshot. It knows nothing of queries beyond a plan.
 */
export class Engine {
  private readonly root: RootDatabase
  private readonly documents: Database<Document, Key>
  private readonly entries: Database<DocumentId, Key>
  readonly meta: Database<unknown, string>

  constructor(
    private readonly dataDir: string,
    /** Bytes that must stay free on the disk; a commit below that is refused before it starts. */
    private readonly reserve = 16 << 20,
  ) {
    this.root = open({ path: dataFile(dataDir), noSubdir: true, maxDbs: 10, overlappingSync: false })
    // lmdb keeps the encoder of the realm that loaded it first, where a test's Date is no date; so it is given one.
    const format: object = { encoder: { Encoder } }
    this.documents = this.root.openDB<Document, Key>('documents', { ...format, useVersions: true })
    this.entries = this.root.openDB<DocumentId, Key>('indexes', { ...format })
    this.meta = this.root.openDB<unknown, string>('meta', { encoding: 'json' })
  }

  /** True while a commit would leave too little room on the disk. */
  isFull(): boolean {
    const { bavail, bsize } = statfsSync(this.dataDir)
    return bavail * bsize < this.reserve
  }

  snapshot(): Transaction {
    // biome-ignore lint/correctness/useHookAtTopLevel: a method of lmdb, not a React hook
    return this.documents.useReadTransaction()
  }

  get(collection: string, id: DocumentId, snapshot?: Snapshot): Document | undefined {
    return this.documents.get([collection, id], at(snapshot))
  }

  version(collection: string, id: DocumentId, snapshot?: Snapshot): number {
    return this.documents.getEntry([collection, id], at(snapshot) as never)?.version ?? 0
  }

  *scan(collection: string, meter: Meter, snapshot?: Snapshot): Generator<Document> {
    for (const { value } of this.documents.getRange({
      start: [collection],
      end: [collection, LAST],
      ...at(snapshot),
    })) {
      meter.scanned += 1
      yield value
    }
  }

  /** The candidates of a plan, each once, in the order of the plan. */
  *candidates(collection: string, plan: Plan, meter: Meter, snapshot?: Snapshot): Generator<Document> {
    if (plan.kind === 'scan') {
      yield* this.scan(collection, meter, snapshot)
      return
    }
    const seen = new Set<DocumentId>()
    for (const id of this.ids(collection, plan, snapshot)) {
      if (seen.has(id)) continue
      seen.add(id)
      const document = this.get(collection, id, snapshot)
      meter.scanned += 1
      if (document) yield document
    }
  }

  private *ids(collection: string, plan: Plan, snapshot: Snapshot): Generator<DocumentId> {
    if (plan.kind === 'ids') yield* plan.ids as readonly DocumentId[]
    if (plan.kind === 'union') for (const part of plan.plans) yield* this.ids(collection, part, snapshot)
    if (plan.kind !== 'index') return
    for (const prefix of plan.prefixes) {
      const base = keyOf(collection, plan.index.name, prefix)
      // A bound speaks of one type only, so an open end stops where that type stops.
      const { low, high } = plan.range ?? {}
      const type = (low ?? high)?.[0]
      const start: Key = type === undefined ? base : ([...base, ...(low ?? [type])] as Key)
      const end: Key = type === undefined ? [...base, LAST] : ([...base, ...(high ?? [type]), LAST] as Key)
      const range = plan.reverse ? { start: end, end: start, reverse: true } : { start, end }
      for (const { value } of this.entries.getRange({ ...range, ...at(snapshot) })) yield value
    }
  }

  /** Another document than `id` under this key of a unique index, if there is one. */
  holder(collection: string, index: string, key: readonly KeyPart[], id: DocumentId): DocumentId | undefined {
    const start = keyOf(collection, index, key)
    for (const { value } of this.entries.getRange({ start, end: [...start, LAST], limit: 2 }))
      if (value !== id) return value
    return undefined
  }

  /** Writes one document and its entries; only inside `commit`. */
  put(
    collection: string,
    indexes: readonly IndexSpec[],
    id: DocumentId,
    document: Document | null,
    version: number,
  ): void {
    const before = this.get(collection, id)
    if (before)
      for (const index of indexes)
        for (const key of indexKeys(index, before))
          this.entries.removeSync([...keyOf(collection, index.name, key), id])
    if (document) this.addEntries(collection, indexes, { ...document, _id: id })
    if (document) this.documents.putSync([collection, id], document, version)
    else this.documents.removeSync([collection, id])
  }

  /** Adds a document to new indexes; only inside `commit`. */
  addEntries(collection: string, indexes: readonly IndexSpec[], document: Document): void {
    for (const index of indexes) {
      const keys = indexKeys(index, document)
      if (keys.length > 1) this.markMultikey(collection, index, pathsWithSeveral(index, document))
      for (const key of keys)
        this.entries.putSync([...keyOf(collection, index.name, key), document._id], document._id)
    }
  }

  /** The paths of this index at which a document has ever held a list. */
  multikeyPaths(collection: string, index: IndexSpec): ReadonlySet<string> {
    const paths = this.meta.get(multikeyName(collection, index.name))
    return new Set(Array.isArray(paths) ? paths : [])
  }

  private markMultikey(collection: string, index: IndexSpec, paths: readonly string[]): void {
    const known = this.multikeyPaths(collection, index)
    if (paths.every((path) => known.has(path))) return
    this.meta.putSync(multikeyName(collection, index.name), [...new Set([...known, ...paths])])
  }

  /** Runs the work in one durable write transaction. */
  commit<T>(work: () => T): T {
    return this.root.transactionSync(work) as T
  }

  /** Removes every entry of an index. */
  dropIndex(collection: string, index: string): void {
    const start: Key = [collection, index]
    for (const key of [...this.entries.getKeys({ start, end: [...start, LAST] })])
      this.entries.removeSync(key)
    this.meta.removeSync(multikeyName(collection, index))
  }

  *allEntries(): Generator<{ key: Key; id: DocumentId }> {
    for (const { key, value } of this.entries.getRange({})) yield { key, id: value }
  }

  *allDocuments(): Generator<{ collection: string; document: Document }> {
    for (const { key, value } of this.documents.getRange({}))
      yield { collection: String(key[0]), document: value }
  }

  async close(): Promise<void> {
    await this.root.close()
  }
}
