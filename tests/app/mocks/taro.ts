/** Taro's runtime for component tests: pages show at once, navigation is written down. */
import { useEffect } from 'react'

/** Where the app went, in order, as `navigateTo /packages/…`. */
export const journeys: string[] = []
let query: Record<string, string> = {}

/** The query of the page under test. */
export function openedWith(next: Record<string, string>): void {
  query = next
}

export const useDidShow = (onShow: () => void): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page under test shows once
  useEffect(() => onShow(), [])
}
export const useDidHide = (_onHide: () => void): void => {}
export const useLaunch = (onLaunch: () => void): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: an app under test starts once
  useEffect(() => onLaunch(), [])
}
export const useLoad = (onLoad: (query: Record<string, string>) => void): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page under test loads once
  useEffect(() => onLoad(query), [])
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
