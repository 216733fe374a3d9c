import type { WidthPort } from './width.port'

const query = '(min-width: 900px)'

export const width: WidthPort = {
  isWide: () => window.matchMedia(query).matches,
  onChange(listener) {
    const list = window.matchMedia(query)
    list.addEventListener('change', listener)
    return () => list.removeEventListener('change', listener)
  },
  spread: (on) => void document.body.classList.toggle('spread', on),
}
