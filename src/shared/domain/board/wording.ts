/** Seven figures or more in a row, however they are spaced: a telephone, an account, an identity card. */
const NUMBER = /(?:[0-9零〇一二三四五六七八九][\s\-—–.·()]*){7,}/
const ADDRESS = /[\w.+-]+@[\w-]+\.\w+|https?:\/\//i

/**
 * Whether a text that everybody may read still points at somebody: a number, an address, or the name that the
 * writer chose. Names in general cannot be told by a rule; the writer and the expert look at those.
 */
export function pointsAtSomebody(text: string, alias: string): boolean {
  const folded = text.normalize('NFKC')
  const named = alias.length > 1 && folded.includes(alias.normalize('NFKC'))
  return named || NUMBER.test(folded) || ADDRESS.test(folded)
}
