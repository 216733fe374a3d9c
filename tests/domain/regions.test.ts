import { readdirSync } from 'node:fs'
import path from 'node:path'
import { type Battery, batteries } from '../../catalog/batteries/all'
import results from '../../catalog/consents/results-v2.json'
import { newestScales } from '../../catalog/derived'
import { type Region, regions } from '../../catalog/regions/all'

const catalog = path.resolve(__dirname, '../../catalog')
const scales = newestScales()
const scaleOf = (id: string) => scales.find((scale) => scale.id === id)
const filesIn = (folder: string): string[] =>
  readdirSync(path.join(catalog, folder))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''))
    .sort()

/** Contrast of a colour on white (WCAG 2). */
function onWhite(hex: string): number {
  const channel = (at: number): number => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 1.05 / (0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5) + 0.05)
}

function faultsOf(region: Region): string[] {
  const faults: string[] = []
  const must = (holds: boolean, what: string): void => {
    if (!holds) faults.push(what)
  }
  const verified = [...region.hotlines, ...region.institutions].filter(
    ({ verifiedOn }) => verifiedOn !== null,
  )
  must(region.name !== '' && region.brand !== '', 'name')
  must(
    Object.values(region.colours).every((hex) => /^#[0-9a-f]{6}$/.test(hex) && onWhite(hex) >= 4.5),
    'colours',
  )
  must(
    verified.every(({ verifiedOn }) => /^\d{4}-\d{2}-\d{2}$/.test(verifiedOn ?? '')),
    'verified on a date',
  )
  must(
    region.hotlines.every(({ number, verifiedOn }) => verifiedOn === null || /^[\d-]{3,15}$/.test(number)),
    'verified without a number',
  )
  must(
    [...region.serviceHours.periods, region.serviceHours.lunch].every(
      ({ start, end }) => /^([01]\d|2[0-3]):[0-5]\d$/.test(start) && start < end,
    ),
    'hours',
  )
  must(
    region.promiseMinutes > 0 && region.retention.resultsDays > 0 && region.retention.draftHours > 0,
    'times',
  )
  const { samplePercent } = region.supervision
  must(0 <= samplePercent && samplePercent <= 100, 'share of closed threads')
  const { nextAfterMinutes, leadAfterMinutes, everybodyAfterMinutes, againEveryMinutes } = region.crisis
  must(
    0 < nextAfterMinutes &&
      nextAfterMinutes < leadAfterMinutes &&
      leadAfterMinutes < everybodyAfterMinutes &&
      againEveryMinutes > 0,
    'paging',
  )
  for (const id of region.scales.on) {
    const scale = scaleOf(id)
    must(scale !== undefined && scale.licence.ship_wording !== 'no', `${id} has no wording`)
    must(scale?.population.age_min !== null, `${id} states no ages`)
    must(
      scale?.admin.mode !== 'clinical' && scale?.admin.mode !== 'professional',
      `${id} is not for self-test`,
    )
  }
  for (const id of region.scales.off) must(scaleOf(id) !== undefined, `${id} is unknown`)
  return faults
}

test.each(regions.map((region) => [region.id, region] as const))('%s can be served', (_, region) => {
  expect(faultsOf(region)).toEqual([])
  // Nobody has confirmed an example: none of it may be shown as fact.
  expect([...region.hotlines, ...region.institutions].filter((one) => one.verifiedOn !== null)).toEqual([])
  expect(region.scales.on).toEqual(['sds', 'sas'])
  expect(region.promiseMinutes).toBe(120)
  expect(region.crisis).toMatchObject({ nextAfterMinutes: 5, leadAfterMinutes: 15 })
})

test('a region that could mislead is refused', () => {
  const [region] = regions
  if (!region) throw new Error('no region')
  const line = { id: 'x', name: 'x', number: '', hours: '', verifiedOn: '2026-11-23' }
  const scalesOn = (id: string): Region => ({ ...region, scales: { on: [id], off: [] } })
  expect(faultsOf({ ...region, hotlines: [line] })).toEqual(['verified without a number'])
  expect(faultsOf({ ...region, colours: { ...region.colours, accent: '#ffaa00' } })).toEqual(['colours'])
  expect(faultsOf(scalesOn('epds'))).toEqual(['epds has no wording', 'epds states no ages'])
  expect(faultsOf(scalesOn('dass21'))).toEqual(['dass21 is not for self-test'])
  expect(faultsOf({ ...region, promiseMinutes: 0 })).toEqual(['times'])
  expect(faultsOf({ ...region, crisis: { ...region.crisis, leadAfterMinutes: 5 } })).toEqual(['paging'])
})

test('the lists hold every file', () => {
  expect(regions.map(({ id }) => id).sort()).toEqual(filesIn('regions'))
  expect(batteries.map(({ id }) => id).sort()).toEqual(filesIn('batteries'))
})

test.each(batteries.map((battery) => [battery.id, battery] as const))(
  'check-up %s asks only what can be asked of these ages',
  (_, battery: Battery) => {
    expect(new Set(battery.scales).size).toBe(battery.scales.length)
    const chosen = battery.scales.map(scaleOf)
    for (const scale of chosen) {
      expect(scale?.licence.ship_wording).not.toBe('no')
      expect(scale?.admin.mode).toMatch(/^self/)
      expect(scale?.population.age_min ?? 999).toBeLessThanOrEqual(battery.ageMin ?? 0)
    }
    expect(battery.minutes).toBe(chosen.reduce((sum, scale) => sum + (scale?.admin.minutes ?? 0), 0))
    // What is on in every region comes first to mind: a check-up is never empty.
    expect(chosen.filter((scale) => scale?.licence.ship_wording === 'yes').length).toBeGreaterThan(0)
    expect(battery.name + battery.purpose).not.toMatch(/诊断|治疗|患者|障碍/)
  },
)

test('the text on stored results names what the law asks for', () => {
  const text = results.paragraphs.join('\n')
  for (const heading of [
    '谁来处理',
    '保存什么',
    '为了什么',
    '怎么处理',
    '放多久',
    '为什么需要',
    '对你的影响',
    '你的权利',
    '未满 14 岁',
  ])
    expect(text).toContain(`${heading}：`)
  expect(text).toContain('敏感个人信息')
  expect(text).toContain('撤回同意')
})
