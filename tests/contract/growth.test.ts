import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { narrowings, type RowShape } from './compatibility'
import { currentShapes } from './shapes'

const file = path.join(__dirname, 'published.json')
const published = JSON.parse(readFileSync(file, 'utf8')) as Record<string, RowShape>
const current = JSON.parse(JSON.stringify(currentShapes())) as Record<string, RowShape>

test('a phone that is days old is shut out: contracts only grow', () => {
  expect(narrowings(published, current)).toEqual([])
})

test('growth is written down: XINYU_PUBLISH=1 npm test -- contract', () => {
  if (process.env.XINYU_PUBLISH && narrowings(published, current).length === 0)
    writeFileSync(file, `${JSON.stringify(current, null, 2)}\n`)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(current)
})
