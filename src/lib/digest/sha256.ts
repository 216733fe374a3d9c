/** SHA-256 of a text in UTF-8, as 64 hex digits. The mini-program has no `crypto.subtle`. */
export function sha256(text: string): string {
  const bytes = utf8(text)
  const words = padded(bytes)
  const state = [...initial]
  const schedule = new Array<number>(64).fill(0)
  for (let block = 0; block < words.length; block += 16) {
    for (let i = 0; i < 64; i += 1) schedule[i] = i < 16 ? at(words, block + i) : next(schedule, i)
    compress(state, schedule)
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

const at = (list: readonly number[], index: number): number => list[index] ?? 0
const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

function next(w: readonly number[], i: number): number {
  const a = at(w, i - 15)
  const b = at(w, i - 2)
  const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
  const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
  return (at(w, i - 16) + s0 + at(w, i - 7) + s1) | 0
}

function compress(state: number[], schedule: readonly number[]): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + at(constants, i) + at(schedule, i)) | 0
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = (at(state, i) + word) | 0
  })
}

function padded(bytes: readonly number[]): number[] {
  const words = new Array<number>(((bytes.length + 72) >> 6) * 16).fill(0)
  const set = (index: number, byte: number): void => {
    words[index >> 2] = at(words, index >> 2) | (byte << (24 - 8 * (index & 3)))
  }
  for (const [index, byte] of bytes.entries()) set(index, byte)
  set(bytes.length, 0x80)
  words[words.length - 1] = bytes.length * 8
  return words
}

function utf8(text: string): number[] {
  const bytes: number[] = []
  for (const part of encodeURIComponent(text).match(/%..|./g) ?? [])
    bytes.push(part.length === 3 ? Number.parseInt(part.slice(1), 16) : part.charCodeAt(0))
  return bytes
}

const primes: number[] = []
for (let n = 2; primes.length < 64; n += 1) if (primes.every((p) => n % p !== 0)) primes.push(n)

/** The first 32 bits of the fractional part of a root, as the standard defines its constants. */
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0
const constants: readonly number[] = primes.map((p) => fraction(Math.cbrt(p)))
const initial: readonly number[] = primes.slice(0, 8).map((p) => fraction(Math.sqrt(p)))
