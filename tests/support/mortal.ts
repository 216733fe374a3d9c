import { AsyncLocalStorage } from 'node:async_hooks'

/** How many more points of a piece of work are passed before it dies. */
export interface Life {
  left: number
  /** Points passed so far. */
  passed: number
}

const lives = new AsyncLocalStorage<Life & { readonly die: () => void }>()

/**
 * One effect of mortal work, with a point at which to die before it and one after it. Whoever dies there is never heard
 * of again: no catch, no finally, nothing, as when the process is killed.
 */
export async function mortal<T>(effect: () => Promise<T>): Promise<T> {
  await point()
  const result = await effect()
  await point()
  return result
}

async function point(): Promise<void> {
  const life = lives.getStore()
  if (!life) return
  if (life.left === 0) {
    life.die()
    await new Promise<never>(() => undefined)
  }
  life.left -= 1
  life.passed += 1
}

type Effects = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>

/** The same object, each of its methods a mortal effect. */
export const mortalMethods = <T extends object>(methods: T): T =>
  Object.fromEntries(
    Object.entries(methods as unknown as Effects).map(([name, method]) => [
      name,
      (...args: never[]) => mortal(() => method(...args)),
    ]),
  ) as unknown as T

/** Runs work that dies after `left` points; returns how many it passed, and whether it died. */
export async function liveFor(left: number, work: () => Promise<unknown>): Promise<Life & { died: boolean }> {
  const life: Life = { left, passed: 0 }
  let die = (): void => undefined
  const dying = new Promise<'died'>((resolve) => {
    die = () => resolve('died')
  })
  // The two share one count, so that a relay that goes on in the background dies too.
  const shared = Object.assign(life, { die: () => die() })
  const end = await Promise.race([lives.run(shared, work), dying])
  return { ...life, died: end === 'died' }
}
