import { definitionsInForce, isOn } from '../../catalog/scales'
import type { Handler } from '../../kernel/registry'
import { presentOffer } from './present'

export const catalog: Handler<'assessment.catalog'> = async (_input, { person, region, at }) => ({
  scales: definitionsInForce()
    .filter((definition) => isOn(definition, region))
    .map((definition) => presentOffer(definition, person.lastTaken[definition.id], at, region)),
})
