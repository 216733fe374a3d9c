import { faultOfPicture, MAX_PICTURE_BYTES } from '@shared/kit/picture'

const jpeg = [0xff, 0xd8, 0xff, 0xe0]
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]
const sized = (length: number) => Uint8Array.from({ length }, (_, at) => jpeg[at] ?? 0)

test.each([
  ['nothing', []],
  ['a beginning that stops', [0xff, 0xd8]],
  ['a page', [...Buffer.from('<html>')]],
  ['a drawing that can hold a script', [...Buffer.from('<svg xmlns="">')]],
  ['a moving picture', [...Buffer.from('GIF89a')]],
])('%s is no picture', (_what, bytes) => {
  expect(faultOfPicture(Uint8Array.from(bytes))).toBe('type')
})

test('one byte too many is too large, and that is said first', () => {
  expect(faultOfPicture(sized(MAX_PICTURE_BYTES + 1))).toBe('size')
  expect(faultOfPicture(sized(MAX_PICTURE_BYTES))).toBeNull()
})

test.each([[jpeg], [png]])('%j begins a picture', (bytes) => {
  expect(faultOfPicture(Uint8Array.from(bytes))).toBeNull()
})
