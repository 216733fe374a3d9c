import { fitOf, gramsOf } from '@shared/domain/board/grams'
import type { Handler } from '../../kernel/registry'
import { entriesWith } from './entryRepo'
import { presentEntry } from './present'

/** The entries one search may read at most, of all its pairs: the work grows neither with the board nor with the words. */
const READ = 48
const GRAMS = 4
const SHOWN = 20

/** At most four pairs, spread over all that was typed: neighbouring pairs share a character and find much the same. */
const spread = (grams: readonly string[]): string[] => {
  const step = Math.max(1, grams.length / GRAMS)
  return grams.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step)).slice(0, GRAMS)
}

export const search: Handler<'board.search'> = async ({ words }, { region }) => {
  const grams = gramsOf(words)
  const pairs = spread(grams)
  const each = Math.min(SHOWN, Math.floor(READ / (2 * pairs.length)))
  const found = await Promise.all(
    pairs.flatMap((gram) =>
      (['asks', 'says'] as const).map((where) => entriesWith(region, where, gram, each)),
    ),
  )
  const distinct = [...new Map(found.flat().map((entry) => [entry._id, entry])).values()]
  const ranked = distinct
    .map((entry) => ({ entry, fits: fitOf(grams, entry) }))
    .sort((a, b) => b.fits - a.fits || b.entry.publishedAt - a.entry.publishedAt)
  return { entries: ranked.slice(0, SHOWN).map(({ entry }) => presentEntry(entry)) }
}
