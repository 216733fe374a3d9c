import { wordsLine } from '../../../scripts/wordsLine'

test('a line that cannot be read gets a code, and the next is answered', () => {
  expect(wordsLine('nope')).toEqual({ error: 'BAD_JSON' })
  expect(wordsLine('[]')).toEqual({ error: 'BAD_JSON' })
  expect(wordsLine('{"x":1}')).toEqual({ error: 'TEXT_MISSING' })
  expect(wordsLine('{"text":5}')).toEqual({ error: 'TEXT_MISSING' })
  expect(wordsLine('{"text":""}')).toEqual({ card: false, page: false, kinds: [] })
  expect(wordsLine('{"text":"我不想活了"}')).toEqual({ card: true, page: true, kinds: ['direct'] })
})
