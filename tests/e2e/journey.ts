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

/** Says how long something took to appear. Timings decide no test: they say as much of the machine as of the work. */
export async function timed(what: string, appears: () => Promise<unknown>): Promise<void> {
  const from = Date.now()
  await appears()
  process.stdout.write(`${what}: ${Date.now() - from} ms\n`)
}
