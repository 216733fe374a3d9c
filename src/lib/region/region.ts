import region from '@catalog/regions/taizhou.json'

/** One telephone line of the region. `verifiedOn` is null until the operator has confirmed number and hours. */
export interface Hotline {
  readonly name: string
  readonly number: string
  readonly hours: string
  readonly verifiedOn: string | null
}

/** The national lines; in every build, never dependent on a region's file. */
export const nationalLines = { support: '12356', police: '110', ambulance: '120' } as const

/** The region that this build was made for. */
export const regionName: string = region.name
export const brand: string = region.brand
/** Who answers for the service here; an example of a region has nobody yet. */
export const operator: { readonly confirmedOn: string | null } = region.operator

const lines: readonly Hotline[] = region.hotlines

/** The region's own lines that were confirmed; an unconfirmed number is never shown to anyone. */
export const verifiedLines: readonly Hotline[] = lines.filter(
  (line) => line.verifiedOn !== null && line.number !== '',
)

const on: readonly string[] = region.scales.on
const off: readonly string[] = region.scales.off

/**
 * Whether this region offers a scale, by the switch of the catalogue: a free one unless the region took it off, a
 * conditional one when its operator switched it on, one without its wording never. The server has the last word.
 */
export function offersScale(scale: { readonly id: string; readonly switch: string }): boolean {
  if (off.includes(scale.id) || scale.switch === 'no') return false
  return scale.switch === 'yes' || on.includes(scale.id)
}
