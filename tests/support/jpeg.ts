const JPEG = [0xff, 0xd8, 0xff, 0xe0]

/** The smallest thing that begins like a JPEG. */
export const jpeg = (size = 64): Buffer =>
  Buffer.concat([Buffer.from(JPEG), Buffer.alloc(size - JPEG.length)])
