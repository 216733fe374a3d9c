import { readFileSync } from 'node:fs'
import path from 'node:path'
import { noticeText, scaleIndex } from '../../catalog/derived'
import { shelfOf } from '../../catalog/dialogue/shelf'
import type { Exercise } from '../../catalog/exercises/exercise'
import { filesOf } from './content/catalogFiles'

const read = (file: string): string => readFileSync(path.resolve(__dirname, '../../catalog', file), 'utf8')

test('the index for lists is in step with the scale files; else run `npm run catalog`', () => {
  expect(JSON.parse(read('scales/index.json'))).toEqual(scaleIndex())
})

test('the notice of licences is in step with the scale files; else run `npm run catalog`', () => {
  expect(read('NOTICE.md')).toBe(noticeText())
})

test('what the guide can name is in step with the articles and the exercises; else run `npm run catalog`', () => {
  const exercises = filesOf('exercises', '.json').map(({ text }) => JSON.parse(text) as Exercise)
  const articles = filesOf('articles', '.md').map(({ text }) => text)
  expect(JSON.parse(read('dialogue/shelf.json'))).toEqual(shelfOf(articles, exercises))
})
