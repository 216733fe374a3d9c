import type { ScaleEntry } from '@catalog/derived'
import region from '@catalog/regions/taizhou.json'

const on = new Set<string>(region.scales.on)
const off = new Set<string>(region.scales.off)

/** What this build's region had switched on, for the time until the service says how it is today. */
export function onHere({ id, switch: wording }: ScaleEntry): boolean {
  return wording !== 'no' && !off.has(id) && (wording === 'yes' || on.has(id))
}
