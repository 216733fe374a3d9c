import { randomBytes } from 'node:crypto'
import type { Transaction as LmdbSnapshot } from 'lmdb'
import type { Document, DocumentId } from './document'
import type { Engine } from './engine'
import { noTransaction, refused, transactionConflict } from './errors'
import type { Operation } from './writer'

const DEADLINE_MS = 30_000
const LOCK_WAIT_MS = 5_000

/** An open transaction: a snapshot taken at its first operation, and its own writes on top. */
export interface OpenTransaction {
  readonly id: string
  readonly writes: Map<string, Operation>
  snapshot: LmdbSnapshot | null
  readonly timer: NodeJS.Timeout
}

const nameOf = (collection: string, id: DocumentId): string => JSON.stringify([collection, id])

/**
 * Snapshot isolation, first writer wins: a second transaction that writes the same document fails at once, a plain
 * write waits until the lock is free. A transaction ends by itself after 30 seconds.
 */
export class Transactions {
  private readonly open = new Map<string, OpenTransaction>()
  private readonly locks = new Map<string, OpenTransaction>()
  private readonly freed = new Set<() => void>()

  constructor(private readonly engine: Engine) {}

  begin(): string {
    const id = randomBytes(12).toString('hex')
    const timer = setTimeout(() => this.end(id), DEADLINE_MS)
    timer.unref()
    this.open.set(id, { id, writes: new Map(), snapshot: null, timer })
    return id
  }

  /** The transaction with its snapshot taken. */
  use(id: string): OpenTransaction & { snapshot: LmdbSnapshot } {
    const transaction = this.open.get(id)
    if (!transaction) throw noTransaction()
    transaction.snapshot ??= this.engine.snapshot()
    return transaction as OpenTransaction & { snapshot: LmdbSnapshot }
  }

  read(transaction: OpenTransaction, collection: string, id: DocumentId): Document | undefined {
    const own = transaction.writes.get(nameOf(collection, id))
    if (own) return own.document ?? undefined
    return this.engine.get(collection, id, transaction.snapshot ?? undefined)
  }

  /** Keeps the write for the commit, or ends the transaction with the platform's conflict. */
  stage(transaction: OpenTransaction, operation: Operation): void {
    const { collection, id } = operation
    const name = nameOf(collection, id)
    const holder = this.locks.get(name)
    const moved =
      this.engine.version(collection, id, transaction.snapshot ?? undefined) !==
      this.engine.version(collection, id)
    if ((holder && holder !== transaction) || moved) {
      this.end(transaction.id)
      throw transactionConflict()
    }
    this.locks.set(name, transaction)
    const before = transaction.writes.get(name)
    // New or not is said of what was there before the transaction: what it removed itself, it may add again.
    const mustBeNew = before ? before.mustBeNew : operation.mustBeNew
    transaction.writes.set(name, { ...operation, mustBeNew })
  }

  /** Ends it, committed or not, and lets waiting writes go on. */
  end(id: string): void {
    const transaction = this.open.get(id)
    if (!transaction) return
    this.open.delete(id)
    clearTimeout(transaction.timer)
    transaction.snapshot?.done()
    for (const [name, holder] of this.locks) if (holder === transaction) this.locks.delete(name)
    for (const wake of this.freed) wake()
    this.freed.clear()
  }

  isLocked(collection: string, id: DocumentId): boolean {
    return this.locks.size > 0 && this.locks.has(nameOf(collection, id))
  }

  /** Resolves when some transaction ended; rejects after five seconds, as a plain write on the platform does. */
  async whenFreed(): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    try {
      await new Promise<void>((resolve, reject) => {
        this.freed.add(resolve)
        timer = setTimeout(
          () => reject(refused('timeout while waiting for the lock of a transaction')),
          LOCK_WAIT_MS,
        )
      })
    } finally {
      clearTimeout(timer)
    }
  }

  close(): void {
    for (const id of [...this.open.keys()]) this.end(id)
  }
}
