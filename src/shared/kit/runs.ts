/** Everything that is neither a letter, a digit nor a Chinese character separates. */
const APART = /[^0-9a-z\u4e00-\u9fff]+/

/** The unbroken stretches of a text in one form of each character; Chinese has no spaces that would show its words. */
export const runsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(APART)
    .filter((run) => run !== '')

/** Every stretch of exactly `length` neighbouring characters of a run; the run itself when it is shorter. */
export const piecesOf = (run: string, length: number): string[] =>
  run.length <= length
    ? [run]
    : Array.from({ length: run.length - length + 1 }, (_, at) => run.slice(at, at + length))
