import { useColours } from '@/lib/colours/colours'
import { usePreferences } from '@/lib/preferences/preferences'
import type { ChartColours } from './svg'

/** Drawing width in px of the 375 px design: the column less the page's and the card's padding. */
const WIDTH = 311

/** What every chart takes from the page: width, type size and the theme's colours. */
export function useChart(): {
  readonly width: number
  readonly fontScale: number
  readonly colours: ChartColours
} {
  const { fontScale } = usePreferences()
  const { text, textSoft, line, primary, primarySoft, surface } = useColours()
  return {
    width: WIDTH,
    fontScale,
    colours: { text, muted: textSoft, line, track: line, primary, primarySoft, surface },
  }
}
