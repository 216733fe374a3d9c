import Taro from '@tarojs/taro'
import { address, type Query, type Route, type Tab, tabRoute } from './routes'

/** The platform keeps ten pages at most; the last place is left free, so that a new page can always open. */
const DEEPEST = 9

/**
 * In a browser the router takes a page down 300 ms after it was left, whatever page carries its route by then: one
 * opened or left before that would go instead of it, and leave a blank screen. It hides the page under a new one 350 ms
 * after that one opened, also when somebody is back on it by then. So each step waits for the last.
 */
const TAKEN_DOWN_MS = process.env.TARO_ENV === 'h5' ? 400 : 0
let steady: Promise<void> = Promise.resolve()
let opened: Promise<void> = Promise.resolve()

const takenDown = (): Promise<void> =>
  TAKEN_DOWN_MS === 0 ? Promise.resolve() : new Promise((done) => setTimeout(done, TAKEN_DOWN_MS))

/** Opens a page above this one; in a deep stack it takes this one's place. */
export async function go(route: Route, query?: Query): Promise<void> {
  await steady
  if (Taro.getCurrentPages().length >= DEEPEST) return replace(route, query)
  await Taro.navigateTo({ url: address(route, query) })
  // What opens next may open at once; only the way back has to wait.
  opened = takenDown()
}

/** Opens a page in place of this one: going back does not return here. */
export async function replace(route: Route, query?: Query): Promise<void> {
  await steady
  await Taro.redirectTo({ url: address(route, query) })
}

export async function toTab(tab: Tab): Promise<void> {
  await steady
  await Taro.switchTab({ url: address(tabRoute(tab)) })
}

/** Back always works: from the first page of a shared link it leads to the first tab. */
export function back(): Promise<void> {
  const step = steady.then(() => opened).then(leave)
  steady = step.catch(() => undefined)
  return step
}

async function leave(): Promise<void> {
  if (Taro.getCurrentPages().length <= 1)
    return void (await Taro.switchTab({ url: address(tabRoute('chat')) }))
  await Taro.navigateBack()
  await takenDown()
}
