import { fitOf, pairOf, piecesToFind, type SearchKeys } from '@shared/domain/content/search'
import { refuse } from '../../kernel/refuse'
import type { Handler } from '../../kernel/registry'
import { articlesWith, type ListedArticle } from './articleRepo'
import { presentSummary } from './present'

/** The articles that one lookup may read: with six pieces the work grows neither with the articles nor with the words. */
const EACH = 15
const SHOWN = 20

export const search: Handler<'content.search'> = async ({ words }, { region }) => {
  const pieces = piecesToFind(words)
  if (pieces.length === 0) return refuse('NOTHING_TO_FIND')
  const hits = await Promise.all(pieces.map((piece) => lookUp(region, piece)))
  const found = new Map(pieces.map((piece, at) => [piece, byArticle(hits[at] ?? []).size]))
  const ranked = [...byArticle(hits.flat()).values()]
    .map(({ article, said }) => ({ article, fits: fitOf(pieces, { ...article, said }, found) }))
    .sort((a, b) => b.fits - a.fits || b.article.publishedAt - a.article.publishedAt)
  return { articles: ranked.slice(0, SHOWN).map(({ article }) => presentSummary(article)) }
}

interface Hit {
  readonly article: ListedArticle
  /** The piece, when it was its text that held it. */
  readonly said: string | null
}

async function lookUp(region: string, piece: string): Promise<Hit[]> {
  const pair = pairOf(piece)
  const lookups: readonly (readonly [keyof SearchKeys, string])[] = [
    ['titled', piece],
    ['tagged', piece],
    ...(pair === null ? [] : [['said', pair] as const]),
  ]
  const found = await Promise.all(
    lookups.map(async ([where, key]) =>
      (await articlesWith(region, where, key, EACH)).map((article) => ({
        article,
        said: where === 'said' ? piece : null,
      })),
    ),
  )
  return found.flat()
}

function byArticle(hits: readonly Hit[]): ReadonlyMap<string, { article: ListedArticle; said: Set<string> }> {
  const found = new Map<string, { article: ListedArticle; said: Set<string> }>()
  for (const { article, said } of hits) {
    const one = found.get(article._id) ?? { article, said: new Set<string>() }
    if (said !== null) one.said.add(said)
    found.set(article._id, one)
  }
  return found
}
