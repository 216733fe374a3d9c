import { readCursor, readPlace, writeCursor, writePlace } from '@server/kernel/cursor'

test.each([
  '',
  'x',
  '{}',
  Buffer.from('1.short').toString('base64url'),
  Buffer.from('-1.aaaaaaaaaaaaaaaaaaaa').toString('base64url'),
  Buffer.from('1.$ne$ne$ne$ne$ne$ne$').toString('base64url'),
])('a cursor that is not ours is refused: %s', (text) => {
  expect(readCursor(text)).toBeNull()
})

test('a cursor comes back as it was written', () => {
  const position = { at: 1_795_000_000_000, id: 'abcdefghijklmnopqrstuv' }
  expect(readCursor(writeCursor(position))).toEqual(position)
})

test('a cursor of several numbers comes back as it was written, and is none of a list of fewer or more', () => {
  const place = { by: [1, 1_795_000_000_000, Number.MAX_SAFE_INTEGER], id: 'abcdefghijklmnopqrstuv' }
  const text = writePlace(place)
  expect(readPlace(text, 3)).toEqual(place)
  for (const count of [1, 2, 4]) expect(readPlace(text, count)).toBeNull()
})
