import { readFileSync } from 'node:fs'
import path from 'node:path'
import { noticeText, scaleIndex } from '../../catalog/derived'

const read = (file: string): string => readFileSync(path.resolve(__dirname, '../../catalog', file), 'utf8')

test('the index for lists is in step with the scale files; else run `npm run catalog`', () => {
  expect(JSON.parse(read('scales/index.json'))).toEqual(scaleIndex())
})

test('the notice of licences is in step with the scale files; else run `npm run catalog`', () => {
  expect(read('NOTICE.md')).toBe(noticeText())
})
