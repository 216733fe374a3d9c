import { readdirSync } from 'node:fs'
import path from 'node:path'
import sds from '@catalog/scales/sds/v1.json'
import { answerWords } from '@/features/assessment/taking/question'
import { questionsOf } from '@/features/assessment/taking/questions'

const scales = path.resolve(__dirname, '../../../catalog/scales')
const load = (id: string) => require(path.join(scales, id, 'v1.json'))
const ids = readdirSync(scales).filter((name) => !name.includes('.'))

test('SDS is twenty questions with the four answers of its scale', () => {
  const questions = questionsOf(sds)
  expect(questions).toHaveLength(20)
  expect(questions?.[0]?.text).toBe('我觉得闷闷不乐，情绪低沉')
  expect(questions?.[0]?.options.map((option) => option.label)).toEqual([
    '没有或很少时间',
    '小部分时间',
    '相当多时间',
    '绝大部分或全部时间',
  ])
})

test('an answer has its words, and a foreign code has none', () => {
  const first = questionsOf(sds)?.[0]
  if (first === undefined) throw new Error('SDS has a first question')
  expect(answerWords(first, 2)).toBe('小部分时间')
  expect(answerWords(first, 9)).toBeNull()
})

test.each(ids)('%s is either whole or refused: never a question without words', (id) => {
  const scale = load(id)
  const questions = questionsOf(scale)
  if (scale.licence.ship_wording === 'no') expect(questions).toBeNull()
  else expect(questions?.length).toBe(scale.items.length)
})
