import { bookingRules, bookingServices } from '@catalog/services/services'
import { mayGive, serviceKinds, ways } from '@shared/domain/booking/service'

test('a service that nobody may give, that has no length or no place, or that two others share a name with', () => {
  expect(new Set(bookingServices.map(({ id }) => id)).size).toBe(bookingServices.length)
  for (const service of bookingServices) {
    expect(serviceKinds).toContain(service.kind)
    expect(service.ways.length).toBeGreaterThan(0)
    for (const way of service.ways) expect(ways).toContain(way)
    expect(service.minutes).toBeGreaterThan(0)
    expect(service.bufferMinutes).toBeGreaterThanOrEqual(0)
    expect(service.capacity).toBeGreaterThanOrEqual(1)
    expect(service.place !== '' || !service.ways.includes('inPerson')).toBe(true)
    expect(mayGive(service, 'clinical')).toBe(true)
    expect(['atOnce', 'byExpert']).toContain(service.confirms)
  }
})

test('what assesses illness is no counsellor’s, and no name promises a diagnosis or a treatment', () => {
  const assessing = bookingServices.filter(({ name }) => name.includes('评估'))
  expect(assessing.map((service) => mayGive(service, 'counsellor'))).toEqual([false])
  for (const { name } of bookingServices) expect(name).not.toMatch(/诊断|确诊|治疗|治愈|解脱/)
})

test('every kind of service is there, and the limits leave time to book and to move', () => {
  expect(new Set(bookingServices.map(({ kind }) => kind))).toEqual(new Set(serviceKinds))
  expect(bookingRules.openAtMost).toBeGreaterThan(0)
  expect(bookingRules.bookUntilMinutes).toBeLessThanOrEqual(bookingRules.moveUntilMinutes)
  expect(bookingRules.windowDays).toBeGreaterThanOrEqual(7)
})
