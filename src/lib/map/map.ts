import { map, type Place } from '@/platform/map'

/** Whether this platform has a map of its own. */
export const hasMap = (): boolean => map.available()

export const showOnMap = (place: Place): Promise<void> => map.show(place)
