import type { Place } from '@catalog/dialogue/dialogue'
import { openHelp } from '@/lib/help/help'
import { go, toTab } from '@/lib/navigation/navigation'
import type { Route, Tab } from '@/lib/navigation/routes'

/** Goes where the dialogue says. The sweep proves that every page and tab in it is there. */
export function openPlace(place: Place): void | Promise<void> {
  if ('help' in place) return openHelp('button')
  return 'page' in place ? go(place.page as Route) : toTab(place.tab as Tab)
}
