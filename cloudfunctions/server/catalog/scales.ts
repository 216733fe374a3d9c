import type { ScaleDefinition } from '@shared/domain/assessment/types'
import { type Refusal, refuse } from '../kernel/refuse'
import { regionSettings } from './region'

/** Read when first asked for: most cold starts answer something that needs no scale. */
const scaleCatalog = (): readonly ScaleDefinition[] =>
  (require('../../../catalog/scales/all') as typeof import('../../../catalog/scales/all')).scaleCatalog

/** A published version, or the refusal that says which half is unknown. */
export function findScale(
  id: string,
  version: number,
): ScaleDefinition | Refusal<'SCALE_UNKNOWN' | 'SCALE_VERSION_UNKNOWN'> {
  const versions = scaleCatalog().filter((definition) => definition.id === id)
  if (versions.length === 0) return refuse('SCALE_UNKNOWN')
  return versions.find((definition) => definition.version === version) ?? refuse('SCALE_VERSION_UNKNOWN')
}

/** The newest version of each scale. */
export const definitionsInForce = (): ScaleDefinition[] => [
  ...new Map(scaleCatalog().map((definition) => [definition.id, definition])).values(),
]

/**
 * Whether a region offers a scale: meant to be taken by oneself, licensed wording, the operator's sign-off, and
 * not switched off.
 */
export function isOn(
  { id, admin, licence }: Pick<ScaleDefinition, 'id' | 'admin' | 'licence'>,
  region: string,
): boolean {
  const { on, off } = regionSettings(region).scales
  if (!admin.mode.startsWith('self')) return false
  if (licence.ship_wording === 'no' || off.includes(id)) return false
  return licence.ship_wording === 'yes' || on.includes(id)
}
