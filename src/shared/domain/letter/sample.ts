const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** So many characters of six bits each decide. */
const CHARACTERS = 5

/**
 * Whether a closed thread is one of those that a supervisor reads. The same token decides the same way for ever, and
 * nobody without the key can tell beforehand.
 *
 * @param token a keyed digest of the thread's id, in base64url
 */
export function isSampled(token: string, percent: number): boolean {
  let value = 0
  for (const character of token.slice(0, CHARACTERS)) value = value * 64 + ALPHABET.indexOf(character)
  return value / 64 ** CHARACTERS < percent / 100
}
