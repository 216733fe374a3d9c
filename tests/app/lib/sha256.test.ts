import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sha256 } from '@/lib/digest/sha256'

test('the published vector of FIPS 180-4', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('the same digest as node:crypto for any text, Chinese and emoji included', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 200 })
  fc.assert(
    fc.property(texts, (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
    }),
    { numRuns: 300, seed: 20261123 },
  )
})
