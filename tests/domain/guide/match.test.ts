import { topics } from '@shared/domain/content/types'
import { type Known, matchText } from '@shared/domain/guide/match'
import fc from 'fast-check'
import home from '../../../catalog/dialogue/home-v2.json'
import shelf from '../../../catalog/dialogue/shelf.json'
import vocabulary from '../../../catalog/dialogue/words-v1.json'
import type { Exercise } from '../../../catalog/exercises/exercise'
import scales from '../../../catalog/scales/index.json'
import { filesOf } from '../content/catalogFiles'

const known: Known = {
  topics: vocabulary.topics,
  ways: vocabulary.ways,
  scales: [
    { id: 'sds', names: ['SDS', '抑郁自评'] },
    { id: 'gad7', names: ['GAD-7', '焦虑自评'] },
    { id: 'phq9', names: ['PHQ-9'] },
  ],
  articles: shelf.articles,
}
const nothing = { because: [], ways: [], scales: [], exercises: [], articles: [] }

test.each(['', '   ', '！？……', '今天', 'https://example.org/?q=<script>'])(
  'nothing known stands in %j: nothing is offered',
  (text) => {
    expect(matchText(text, known)).toEqual(nothing)
  },
)

test('what it offers, it can give the reason for, in the words that were written', () => {
  const found = matchText('最近睡不着，快考试了', known)
  expect(found.because).toEqual(['睡不着', '考试'])
  expect(found.exercises).toEqual(['wind-down'])
  expect(found.articles.length).toBe(2)
})

test('a test that is named is offered first; one that this place does not offer is not', () => {
  expect(matchText('想做一下 sds', known).scales).toEqual(['sds'])
  expect(matchText('我想测一下焦虑自评', known).scales[0]).toBe('gad7')
  expect(matchText('失眠', known).scales).toEqual([])
})

test('whoever asks where to go is shown where, before anything to read', () => {
  expect(matchText('想去医院看看，挂号怎么挂', known)).toMatchObject({
    ways: ['directory'],
    because: ['医院', '挂号'],
  })
})

test('a full-width or spaced spelling is found as well, and a longer word hides the one inside it', () => {
  expect(matchText('ＳＤＳ', known).because).toEqual(['SDS'])
  expect(matchText('不想上学了', known).because).toEqual(['不想上学'])
})

test('any text: a reason whenever something is offered, never more cards than fit a screen, and no throw', () => {
  const anyText = fc.oneof(fc.string(), fc.constantFrom(...vocabulary.topics.flatMap(({ words }) => words)))
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 8 }), (parts) => {
      const { because, ...offers } = matchText(parts.join(''), known)
      const count = Object.values(offers).reduce((sum, all) => sum + all.length, 0)
      expect(count).toBeLessThanOrEqual(6)
      expect(because.length > 0).toBe(count > 0)
    }),
  )
})

test('the vocabulary names topics, tests, exercises and replies that exist, and no word twice', () => {
  expect(vocabulary.topics.map(({ topic }) => topic).sort()).toEqual([...topics].sort())
  const scaleIds = scales.map(({ id }) => id)
  const exercises = filesOf('exercises', '.json').map(({ text }) => (JSON.parse(text) as Exercise).id)
  for (const { topic, scales: ids, exercise, words } of vocabulary.topics) {
    expect({ topic, unknown: ids.filter((id) => !scaleIds.includes(id)) }).toEqual({ topic, unknown: [] })
    expect(exercises).toContain(exercise)
    expect({ topic, short: words.filter((word) => word.length < 2) }).toEqual({ topic, short: [] })
  }
  for (const { reply } of vocabulary.ways) expect(Object.keys(home.replies)).toContain(reply)
  const all = [...vocabulary.topics, ...vocabulary.ways].flatMap(({ words }) => words)
  expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([])
})
