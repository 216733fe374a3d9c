import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ScaleDefinition } from '@shared/domain/assessment/types'
import { scaleCatalog } from '../../catalog/scales/all'

const folder = path.resolve(__dirname, '../../catalog/scales')
const vectors = path.join(__dirname, 'vectors')
const named = scaleCatalog.map((scale) => [`${scale.id} v${scale.version}`, scale] as const)

/** What a scale file lacks; empty when it may be published. */
function faultsOf(scale: ScaleDefinition): string[] {
  const faults: string[] = []
  const must = (holds: boolean, what: string): void => {
    if (!holds) faults.push(what)
  }
  const { items, option_sets, scoring, band_sets, licence, population } = scale
  const numbers = new Set(items.map((item) => item.no))
  const metrics = new Set(scoring.metrics.map((metric) => metric.id))
  const isNamed = scoring.custom === 'psqi' || scoring.custom === 'ssrs'

  must(/^[a-z0-9]{2,16}$/.test(scale.id), 'id')
  must(Number.isInteger(scale.version) && scale.version >= 1, 'version')
  must(scale.sources.length > 0 && scale.sources.every(({ ref }) => ref.trim() !== ''), 'source')
  must(['yes', 'conditional', 'no'].includes(licence.ship_wording), 'licence switch')
  must(licence.status !== '' && licence.terms !== '' && licence.evidence.length > 0, 'licence')
  must(licence.ship_wording === 'no' || Boolean(licence.attribution), 'attribution')
  // Only a scale that may not be shown may leave its ages open: nobody can be gated by what is not stated.
  must(population.age_min !== null || licence.ship_wording === 'no', 'age range')
  must(population.text !== '', 'population')
  must(
    population.age_max === null || population.age_min === null || population.age_min <= population.age_max,
    'age order',
  )
  must(existsSync(path.join(vectors, `${scale.id}.json`)), 'vectors')
  must(isNamed ? items.length === 0 : items.length === scale.item_count, 'item count')
  must(
    items.every((item, index) => item.no === index + 1),
    'item numbers',
  )
  must(
    items.every((item) => (option_sets[item.options]?.length ?? 0) >= 2),
    'option set',
  )
  for (const options of Object.values(option_sets))
    must(new Set(options.map(({ value }) => value)).size === options.length, 'option values')
  if (licence.ship_wording === 'no')
    must(
      items.every((item) => item.text === null),
      'item text without a licence',
    )
  else {
    must(
      items.every((item) => Boolean(item.text)),
      'item text',
    )
    must(Boolean(scale.instruction), 'instruction')
    must(
      Object.values(option_sets).every((options) => options.every(({ label }) => Boolean(label))),
      'option label',
    )
  }
  must(
    scale.critical_items.every(({ item, basis }) => numbers.has(item) && basis !== ''),
    'critical item',
  )
  must(
    items
      .filter((item) => item.critical)
      .every(({ no }) => scale.critical_items.some(({ item }) => item === no)),
    'critical mark',
  )
  must(band_sets.length === 0 || band_sets.some((set) => set.primary), 'primary norm')
  for (const set of band_sets) {
    const read = [set.metric, ...(set.rules ?? []).map(([metric]) => metric)].filter((id) => id !== undefined)
    must(isNamed || read.every((id) => metrics.has(id)), `metric of ${set.id}`)
    must(set.norm !== '' && set.verified !== '', `provenance of ${set.id}`)
    const bands = set.bands ?? []
    must(
      bands.every((band, index) => index === 0 || band.min > (bands[index - 1]?.min ?? band.min)),
      `order of ${set.id}`,
    )
  }
  for (const metric of scoring.metrics)
    if ('items' in metric && Array.isArray(metric.items))
      must(
        metric.items.every((no) => numbers.has(no)) && new Set(metric.items).size === metric.items.length,
        `items of ${metric.id}`,
      )
  must(scale.missing.rule === 'all_required', 'missing rule')
  return [...new Set(faults)]
}

test.each(named)('%s may be published', (_, scale) => {
  expect(faultsOf(scale)).toEqual([])
})

test('the sweep refuses each thing that a scale can lack', () => {
  const sds = scaleCatalog.find(({ id }) => id === 'sds')
  if (!sds) throw new Error('sds')
  const broken: readonly (readonly [Partial<ScaleDefinition>, string])[] = [
    [{ sources: [] }, 'source'],
    [{ licence: { ...sds.licence, evidence: [] } }, 'licence'],
    [{ licence: { ...sds.licence, ship_wording: 'no' } }, 'item text without a licence'],
    [{ licence: { ...sds.licence, attribution: null } }, 'attribution'],
    [{ population: { ...sds.population, age_min: null } }, 'age range'],
    [{ id: 'nosuch' }, 'vectors'],
    [{ items: sds.items.slice(1) }, 'item count'],
    [{ items: sds.items.map((item) => ({ ...item, text: null })) }, 'item text'],
    [{ option_sets: {} }, 'option set'],
    [{ critical_items: sds.critical_items.map((one) => ({ ...one, item: 21 })) }, 'critical item'],
    [{ critical_items: [] }, 'critical mark'],
    [{ band_sets: sds.band_sets.map((set) => ({ ...set, primary: false })) }, 'primary norm'],
    [{ scoring: { ...sds.scoring, metrics: [] } }, 'metric of cn_norm'],
  ]
  for (const [change, fault] of broken) expect(faultsOf({ ...sds, ...change })).toContain(fault)
})

test('scales without stated ages are known by name', () => {
  const open = scaleCatalog.filter(({ population }) => population.age_min === null).map(({ id }) => id)
  expect(open).toEqual(['epds'])
})

test('a published scale file is superseded, never edited', () => {
  const recorded: unknown = JSON.parse(readFileSync(path.join(folder, 'published.json'), 'utf8'))
  const found: Record<string, string> = {}
  for (const id of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()))
    for (const file of readdirSync(path.join(folder, id.name))) {
      const bytes = readFileSync(path.join(folder, id.name, file))
      found[`${id.name}/${file}`] = createHash('sha256').update(bytes).digest('hex')
    }
  expect(found).toEqual(recorded)
  const listed = scaleCatalog.map(({ id, version }) => `${id}/v${version}.json`)
  expect(listed.sort()).toEqual(Object.keys(found).sort())
})
