import { dataOf, errorOf } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { newStaff } from '../../support/letters'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true, environment: { XINYU_CALENDAR_URL: '' } })
})
afterAll(() => cloud.stop())

test('without the HTTP access service no address is made that would lead nowhere, and the screen is told so', async () => {
  const expert = await newStaff(cloud, 'expert')
  const told = dataOf(await cloud.call(expert, 'staff.booking.feed', {}))
  expect(told).toEqual({ offered: false, since: null, readAt: null })
  const refused = await cloud.call(expert, 'staff.booking.feedOn', {}, { key: newKey() })
  expect(errorOf(refused)).toBe('FEED_MISSING')
})
