import { fitOf, gramsOf } from '@shared/domain/board/grams'
import type { Handler } from '../../kernel/registry'
import { entriesWith } from './entryRepo'
import { presentEntry } from './present'

/** So many pairs are looked up, and so many entries of each: the work does not grow with the board. */
const GRAMS = 8
const EACH = 20
const SHOWN = 20

export const search: Handler<'board.search'> = async ({ words }, { region }) => {
  const grams = gramsOf(words).slice(0, GRAMS)
  const found = await Promise.all(
    grams.flatMap((gram) =>
      (['asks', 'says'] as const).map((where) => entriesWith(region, where, gram, EACH)),
    ),
  )
  const each = [...new Map(found.flat().map((entry) => [entry._id, entry])).values()]
  const ranked = each
    .map((entry) => ({ entry, fits: fitOf(grams, entry) }))
    .sort((a, b) => b.fits - a.fits || b.entry.publishedAt - a.entry.publishedAt)
  return { entries: ranked.slice(0, SHOWN).map(({ entry }) => presentEntry(entry)) }
}
