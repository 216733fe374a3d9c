import { faultOfPicture, type PictureFault } from '../../kit/picture'

/** The most that one audio weighs, in bytes: half an hour of speech. */
export const MAX_AUDIO_BYTES = 8 * 1024 * 1024

export type MediaFile =
  | { readonly kind: 'image'; readonly seconds: null }
  | { readonly kind: 'audio'; readonly seconds: number }
  | { readonly fault: PictureFault }

/** What bytes are, whatever their file is called: a JPEG or PNG, or an MP3 or M4A with its length. Total. */
export function mediaFileOf(bytes: Uint8Array): MediaFile {
  const length = lengthOfMp3(bytes) ?? lengthOfM4a(bytes)
  if (length !== null)
    return bytes.length > MAX_AUDIO_BYTES
      ? { fault: 'size' }
      : { kind: 'audio', seconds: Math.max(1, Math.round(length)) }
  const fault = faultOfPicture(bytes)
  return fault ? { fault } : { kind: 'image', seconds: null }
}

const FIRST_RATES = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const SECOND_RATES = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const HERTZ = [44_100, 48_000, 32_000]
/** Fewer may be chance. */
const FEWEST_FRAMES = 4

/** Frames are counted one by one, so that a changing rate gives the true length. */
function lengthOfMp3(bytes: Uint8Array): number | null {
  let at = afterTag(bytes)
  let seconds = 0
  let frames = 0
  for (let frame = frameAt(bytes, at); frame; frame = frameAt(bytes, at)) {
    seconds += frame.seconds
    at += frame.bytes
    frames += 1
  }
  return frames < FEWEST_FRAMES ? null : seconds
}

/** What players write before the sound: the title, a cover. */
function afterTag(bytes: Uint8Array): number {
  if (String.fromCharCode(...bytes.subarray(0, 3)) !== 'ID3') return 0
  return 10 + [6, 7, 8, 9].reduce((size, at) => size * 128 + ((bytes[at] ?? 0) & 127), 0)
}

/** The frame of MPEG layer III that begins here; null when none does. */
function frameAt(bytes: Uint8Array, at: number): { readonly bytes: number; readonly seconds: number } | null {
  const [sync = 0, kind = 0, rates = 0] = bytes.subarray(at, at + 3)
  if (sync !== 255 || (kind & 0b1110_0110) !== 0b1110_0010) return null
  const version = (kind >> 3) & 3
  const kilobits = (version === 3 ? FIRST_RATES : SECOND_RATES)[rates >> 4]
  const hertz = HERTZ[(rates >> 2) & 3]
  if (version === 1 || !kilobits || !hertz) return null
  const rate = hertz / (version === 3 ? 1 : version === 2 ? 2 : 4)
  const samples = version === 3 ? 1152 : 576
  return {
    bytes: Math.floor((samples * 125 * kilobits) / rate) + ((rates >> 1) & 1),
    seconds: samples / rate,
  }
}

/** A box of an MPEG-4 file: where its content begins and where it ends. */
interface Box {
  readonly from: number
  readonly to: number
}

function lengthOfM4a(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!boxIn(view, { from: 0, to: Math.min(64, bytes.length) }, 'ftyp')) return null
  const film = boxIn(view, { from: 0, to: bytes.length }, 'moov')
  const header = film && boxIn(view, film, 'mvhd')
  if (!header || header.to - header.from < 32) return null
  const long = view.getUint8(header.from) === 1
  const scale = view.getUint32(header.from + (long ? 20 : 12))
  const length = long ? Number(view.getBigUint64(header.from + 24)) : view.getUint32(header.from + 16)
  return scale > 0 && length > 0 ? length / scale : null
}

/** The first box of this name among those that stand one after the other. */
function boxIn(view: DataView, { from, to }: Box, name: string): Box | null {
  let at = from
  while (at + 8 <= to) {
    const size = view.getUint32(at)
    const called = String.fromCharCode(...[4, 5, 6, 7].map((offset) => view.getUint8(at + offset)))
    if (called === name) return { from: at + 8, to: Math.min(to, at + Math.max(size, 8)) }
    // 0 and 1 say "to the end" and "longer than 4 GB": nothing that is wanted here.
    if (size < 8) return null
    at += size
  }
  return null
}
