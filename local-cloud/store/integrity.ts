import type { IndexSpec } from '../../cloudfunctions/schema'
import type { Engine } from './engine'
import { indexKeys } from './indexKeys'

export interface IntegrityReport {
  readonly documents: number
  readonly entries: number
  /** Entries whose document is gone or does not have that key. */
  readonly orphanEntries: readonly string[]
  /** Keys of a document that have no entry. */
  readonly missingEntries: readonly string[]
}

/** Compares every index entry with its document and the reverse. */
export function checkIntegrity(
  engine: Engine,
  indexesOf: (collection: string) => readonly IndexSpec[],
): IntegrityReport {
  const expected = new Set<string>()
  let documents = 0
  for (const { collection, document } of engine.allDocuments()) {
    documents += 1
    for (const index of indexesOf(collection))
      for (const key of indexKeys(index, document))
        expected.add(JSON.stringify([collection, index.name, ...key.flat(), document._id]))
  }
  const found = new Set<string>()
  for (const { key } of engine.allEntries()) found.add(JSON.stringify(key))
  return {
    documents,
    entries: found.size,
    orphanEntries: [...found].filter((name) => !expected.has(name)),
    missingEntries: [...expected].filter((name) => !found.has(name)),
  }
}
