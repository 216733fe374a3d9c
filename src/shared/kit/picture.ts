/** The most that one picture weighs, in bytes; phones make them smaller before they send them. */
export const MAX_PICTURE_BYTES = 2 * 1024 * 1024

export type PictureFault = 'size' | 'type'

/** What the first bytes say, whatever a file is called. */
const beginnings: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
]

/** Why these bytes are no picture that may be stored; null when they are one. */
export function faultOfPicture(bytes: Uint8Array): PictureFault | null {
  if (bytes.length > MAX_PICTURE_BYTES) return 'size'
  const known = beginnings.some((beginning) => beginning.every((byte, at) => bytes[at] === byte))
  return known ? null : 'type'
}
