import type { BandSet, ScaleDefinition, ScorableScale } from '@shared/domain/assessment/types'

/**
 * A scale as the phone carries it: everything that taking, scoring and the fold of the result need. The research
 * behind it (evidence, disagreements, wording checks, staff's reasons) stays in the repository.
 */
export interface PhoneScale
  extends ScorableScale,
    Pick<
      ScaleDefinition,
      'name' | 'citation' | 'recall' | 'instruction' | 'admin' | 'higher_is' | 'retest' | 'population'
    > {
  readonly licence: Pick<ScaleDefinition['licence'], 'status' | 'ship_wording' | 'holder' | 'attribution'>
}

/** Of the norms that are not shown first, what deciding and naming them needs. */
function phoneBandSet(set: BandSet): BandSet {
  if (set.primary) return set
  const { source: _source, note: _note, ...kept } = set
  return kept
}

/** Pure; a phone form scores exactly as the full definition does. */
export function phoneForm(scale: ScaleDefinition): PhoneScale {
  const { status, ship_wording, holder, attribution } = scale.licence
  return {
    id: scale.id,
    version: scale.version,
    name: scale.name,
    citation: scale.citation,
    licence: { status, ship_wording, holder, attribution },
    population: scale.population,
    recall: scale.recall,
    instruction: scale.instruction,
    admin: scale.admin,
    higher_is: scale.higher_is,
    retest: scale.retest,
    option_sets: scale.option_sets,
    items: scale.items.map(({ no, text, reverse, critical, options }) => ({
      no,
      text,
      reverse,
      critical,
      options,
    })),
    scoring: scale.scoring,
    band_sets: scale.band_sets.map(phoneBandSet),
    critical_items: scale.critical_items.map(({ item, op, value, level }) => ({ item, op, value, level })),
    subscale_thresholds: scale.subscale_thresholds,
    validity: scale.validity,
  }
}
