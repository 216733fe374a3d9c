import type { PhoneScale } from '@catalog/phoneForm'
import { scaleCatalog } from '@catalog/scales/all'

export type { PhoneScale }

/** Newest version of each scale. The build reduces the files to their phone form, so no more than that is typed. */
const newest = new Map<string, PhoneScale>(scaleCatalog.map((scale) => [scale.id, scale]))
const published = new Map<string, PhoneScale>(
  scaleCatalog.map((scale) => [nameOf(scale.id, scale.version), scale]),
)

/** A scale by id, or null: its newest version, or the one that an older result was taken with. */
export function scaleOf(id: string, version?: number): PhoneScale | null {
  const found = version === undefined ? newest.get(id) : published.get(nameOf(id, version))
  return found ?? null
}

function nameOf(id: string, version: number): string {
  return `${id}/${version}`
}
