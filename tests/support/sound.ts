/** One frame of silence: MPEG 1 layer III, 128 kbit/s, 44.1 kHz, mono, 1152 samples. */
const FRAME = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0xc0]), Buffer.alloc(413)])
const FRAME_SECONDS = 1152 / 44_100

/** An MP3 that can be played and says nothing, so many seconds long. */
export const mp3 = (seconds: number): Buffer =>
  Buffer.concat(Array.from({ length: Math.ceil(seconds / FRAME_SECONDS) }, () => FRAME))

const box = (name: string, ...inside: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(inside)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.length + 8)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, content])
}

/** The boxes of an M4A that say how long it is. */
export function m4a(seconds: number): Buffer {
  const header = Buffer.alloc(100)
  header.writeUInt32BE(1000, 12)
  header.writeUInt32BE(seconds * 1000, 16)
  return Buffer.concat([
    box('ftyp', Buffer.from('M4A \0\0\0\0', 'latin1')),
    box('free'),
    box('moov', box('mvhd', header)),
    box('mdat', Buffer.alloc(64)),
  ])
}
