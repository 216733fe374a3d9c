export type Step = (name: string, walk: () => Promise<void> | void) => void

/** A journey's steps, one test each. After one that failed the rest has nowhere to stand, and says so at once. */
export function journey(): Step {
  let broken: string | null = null
  return (name, walk) => {
    test(name, async () => {
      if (broken) throw new Error(`not walked: ${broken} failed`)
      broken = name
      await walk()
      broken = null
    })
  }
}
