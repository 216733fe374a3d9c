import type { AppInfoPort } from './appInfo.port'

const asks = (query: string): MediaQueryList => window.matchMedia(query)
const darkQuery = '(prefers-color-scheme: dark)'

export const appInfo: AppInfoPort = {
  frame: () => ({ top: 0, bar: 0, right: 0 }),
  systemFontScale: () => 1,
  systemDark: () => asks(darkQuery).matches,
  onSystemDark(listener) {
    asks(darkQuery).addEventListener('change', (event) => listener(event.matches))
  },
  calm: () => asks('(prefers-reduced-motion: reduce)').matches,
  paint(theme) {
    document.body.classList.remove('theme-system', 'theme-light', 'theme-dark')
    document.body.classList.add(`theme-${theme}`)
  },
}
