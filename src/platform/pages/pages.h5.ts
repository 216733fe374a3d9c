import type { PagesPort } from './pages.port'

/** A page as Taro's router in the browser knows it; `load` starts to fetch its files. */
interface RouterPage {
  readonly path?: string
  readonly load?: (context: object, params: object) => readonly [Promise<unknown>, ...unknown[]]
}

function routerPages(): readonly RouterPage[] {
  const config = (window as { __taroAppConfig?: { routes?: readonly RouterPage[] } }).__taroAppConfig
  return config?.routes ?? []
}

/** In a browser every page is a file of its own that is fetched when it is first opened. */
export const pages: PagesPort = {
  fetchAhead(route) {
    const page = routerPages().find(({ path }) => path?.replace(/^\//, '') === route)
    page?.load?.({}, {})[0].catch(() => undefined)
  },
}
