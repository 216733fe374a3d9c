/**
 * What waits on this phone and is not among what the service has: a line that arrived stands there once, also while its
 * receipt is still on the way or was lost.
 */
export function stillWaiting<E extends { readonly key: string }>(
  waiting: readonly E[],
  arrived: readonly { readonly key: string | null }[],
): readonly E[] {
  const known = new Set(arrived.map(({ key }) => key))
  return waiting.filter(({ key }) => !known.has(key))
}
