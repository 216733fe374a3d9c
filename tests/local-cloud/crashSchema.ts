import type { CollectionSpec } from '../../cloudfunctions/schema'

/** A unique, a compound and a multikey index, so that a torn write would leave a trace. */
export const crashCollections: Readonly<Record<string, CollectionSpec>> = {
  letters: {
    permission: 'closed',
    indexes: [
      { name: 'by_code', keys: [['code', 1]], unique: true },
      {
        name: 'by_tags',
        keys: [
          ['tags', 1],
          ['at', -1],
        ],
      },
    ],
  },
}
