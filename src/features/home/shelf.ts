import type { Shelf, Vocabulary } from '@catalog/dialogue/dialogue'
import shelf from '@catalog/dialogue/shelf.json'
import vocabulary from '@catalog/dialogue/words-v1.json'
import index from '@catalog/scales/index.json'
import type { Known } from '@shared/domain/guide/match'
import { offersScale } from '@/lib/region/region'

const { articles, exercises }: Shelf = shelf
const { topics, ways }: Vocabulary = vocabulary

/** `抑郁自评量表（SDS）` is asked for as SDS, as 抑郁自评量表 and as 抑郁自评. */
const namesOf = (title: string, abbr: string): readonly string[] => {
  const name = title.replace(/（.*/, '')
  return [abbr, name, name.replace(/(自评).*/, '$1')]
}

/** What the guide finds something by, with the tests of this region only. */
export const known: Known = {
  topics,
  ways,
  scales: index.filter(offersScale).map(({ id, title, name }) => ({ id, names: namesOf(title, name.abbr) })),
  articles,
}

export const articleNamed = (id: string): Shelf['articles'][number] | undefined =>
  articles.find((article) => article.id === id)

export const exerciseNamed = (id: string): Shelf['exercises'][number] | undefined =>
  exercises.find((exercise) => exercise.id === id)
