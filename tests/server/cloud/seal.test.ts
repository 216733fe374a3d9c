import { randomBytes } from 'node:crypto'
import { createSealer } from '@server/cloud/seal'

const oldKey = randomBytes(32)
const newKey = randomBytes(32)
const place = { collection: 'results', id: 'r1', field: 'sheet' }
const sealer = createSealer(new Map([['k1', oldKey]]))

test('a sealed text that was changed in any place does not open', () => {
  const parts = sealer.seal('我不想死', place).split(':')
  for (const index of [2, 3, 4]) {
    const changed = [...parts]
    const bytes = Buffer.from(changed[index] ?? '', 'base64url')
    bytes[0] = (bytes[0] ?? 0) ^ 1
    changed[index] = bytes.toString('base64url')
    expect(() => sealer.open(changed.join(':'), place)).toThrow()
  }
})

test.each([{ collection: 'letters' }, { id: 'r2' }, { field: 'note' }])(
  'a sealed text that was moved does not open: %o',
  (elsewhere) => {
    const sealed = sealer.seal('text', place)
    expect(() => sealer.open(sealed, { ...place, ...elsewhere })).toThrow()
  },
)

test('a short tag, an unknown version and an unknown key are refused', () => {
  const [version, keyId, iv, tag, text] = sealer.seal('text', place).split(':')
  const shortTag = Buffer.from(tag ?? '', 'base64url')
    .subarray(0, 4)
    .toString('base64url')
  expect(() => sealer.open([version, keyId, iv, shortTag, text].join(':'), place)).toThrow()
  expect(() => sealer.open(['v0', keyId, iv, tag, text].join(':'), place)).toThrow()
  expect(() => sealer.open([version, 'k9', iv, tag, text].join(':'), place)).toThrow()
})

test('the same text never looks the same, and its form names version and key', () => {
  const [one, two] = [sealer.seal('', place), sealer.seal('', place)]
  expect(one).toMatch(/^v1:k1:[\w-]{16}:[\w-]{22}:$/)
  expect(one).not.toBe(two)
  expect(sealer.open(one, place)).toBe('')
})

test('after a rotation old texts open and new ones carry the new key', () => {
  const rotated = createSealer(
    new Map([
      ['k2', newKey],
      ['k1', oldKey],
    ]),
  )
  expect(rotated.open(sealer.seal('心语', place), place)).toBe('心语')
  expect(rotated.seal('心语', place)).toMatch(/^v1:k2:/)
})
