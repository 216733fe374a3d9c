import Taro from '@tarojs/taro'
import { address, type Query, type Route, type Tab, tabRoute } from './routes'

/** The platform keeps ten pages at most; the last place is left free, so that a new page can always open. */
const DEEPEST = 9

/** Opens a page above this one; in a deep stack it takes this one's place. */
export async function go(route: Route, query?: Query): Promise<void> {
  if (Taro.getCurrentPages().length >= DEEPEST) return replace(route, query)
  await Taro.navigateTo({ url: address(route, query) })
}

/** Opens a page in place of this one: going back does not return here. */
export async function replace(route: Route, query?: Query): Promise<void> {
  await Taro.redirectTo({ url: address(route, query) })
}

export async function toTab(tab: Tab): Promise<void> {
  await Taro.switchTab({ url: address(tabRoute(tab)) })
}

/** Back always works: from the first page of a shared link it leads to the first tab. */
export async function back(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
  else await toTab('chat')
}
