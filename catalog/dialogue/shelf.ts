import { parseArticle } from '@shared/domain/content/article'
import type { Exercise } from '../exercises/exercise'
import type { Shelf } from './dialogue'

/** What the guide can name, from the files of the articles and the exercises. */
export const shelfOf = (articles: readonly string[], exercises: readonly Exercise[]): Shelf => ({
  articles: articles.map((source) => {
    const parsed = parseArticle(source)
    if (!parsed.ok) throw new Error('an article of the catalogue cannot be read')
    const { id, title, topic, tags } = parsed.article
    return { id, title, topic, tags }
  }),
  exercises: exercises.map(({ id, title, minutes }) => ({ id, title, minutes })),
})
