/** Taro's runtime for component tests: pages show at once, navigation is written down. */
import { useEffect } from 'react'

/** Where the app went, in order, as `navigateTo /packages/…`. */
export const journeys: string[] = []
const hiders = new Set<() => void>()
const showers = new Set<() => void>()
let query: Record<string, string> = {}

/** The query of the page under test. */
export function openedWith(next: Record<string, string>): void {
  query = next
}

export const useDidShow = (onShow: () => void): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page under test shows once by itself
  useEffect(() => onShow(), [])
  useEffect(() => {
    showers.add(onShow)
    return () => {
      showers.delete(onShow)
    }
  })
}
/** The app goes to the back, as for a telephone call, and comes again. */
export const hideApp = (): void => {
  for (const hide of [...hiders]) hide()
}
export const showApp = (): void => {
  for (const show of [...showers]) show()
}
export const useDidHide = (onHide: () => void): void => {
  useEffect(() => {
    hiders.add(onHide)
    return () => {
      hiders.delete(onHide)
    }
  })
}
export const useLaunch = (onLaunch: () => void): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: an app under test starts once
  useEffect(() => onLaunch(), [])
}
export const useLoad = (onLoad: (query: Record<string, string>) => void): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page under test loads once
  useEffect(() => onLoad(query), [])
}
/** What the page under test would hand to another app. */
export let shareCard: () => unknown = () => null
export const useShareAppMessage = (make: () => unknown): void => {
  shareCard = make
}
export const useRouter = () => ({ params: query, path: '' })

const travel =
  (how: string) =>
  async ({ url = '' }: { url?: string } = {}): Promise<void> => {
    journeys.push(`${how} ${url}`.trim())
  }

const Taro = {
  useDidShow,
  useDidHide,
  useLaunch,
  useLoad,
  useRouter,
  getCurrentPages: (): unknown[] => [{}],
  navigateTo: travel('navigateTo'),
  redirectTo: travel('redirectTo'),
  switchTab: travel('switchTab'),
  navigateBack: travel('navigateBack'),
  reLaunch: travel('reLaunch'),
}

export const { getCurrentPages, navigateTo, redirectTo, switchTab, navigateBack, reLaunch } = Taro
export default Taro
