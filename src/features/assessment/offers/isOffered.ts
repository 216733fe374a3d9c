import index from '@catalog/scales/index.json'
import { offersScale } from '@/lib/region/region'
import type { Offers } from './offers'

/** Whether a scale can be taken here today: as the service last said, or, unheard, as this build's region has it. */
export function isOffered(id: string, said: Offers | null): boolean {
  if (said === null) return index.some((entry) => entry.id === id && offersScale(entry))
  return said.scales.some(({ scale }) => scale === id)
}
