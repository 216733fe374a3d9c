import { EnvironmentFault, readEnvironment } from '@server/cloud/environment'

const key = Buffer.alloc(32, 7).toString('base64')
const whole = { XINYU_FIELD_KEYS: `k2:${key},k1:${key}`, XINYU_HMAC_KEY: key, XINYU_REGION: 'wuhu' }

test.each([
  ['no field key', { XINYU_FIELD_KEYS: undefined }],
  ['an empty field key', { XINYU_FIELD_KEYS: '' }],
  ['a field key without an id', { XINYU_FIELD_KEYS: key }],
  ['a short field key', { XINYU_FIELD_KEYS: `k1:${Buffer.alloc(16).toString('base64')}` }],
  ['two keys with one id', { XINYU_FIELD_KEYS: `k1:${key},k1:${key}` }],
  ['no HMAC key', { XINYU_HMAC_KEY: undefined }],
  ['a short HMAC key', { XINYU_HMAC_KEY: Buffer.alloc(8).toString('base64') }],
  ['a region that is a path', { XINYU_REGION: '../etc' }],
  ['a way of identifying minors that nobody knows', { XINYU_MINOR_IDENTITY: 'none' }],
  ['a calendar address that is not encrypted', { XINYU_CALENDAR_URL: 'http://calendar.test/calendar' }],
  ['a calendar address that ends in a slash', { XINYU_CALENDAR_URL: 'https://calendar.test/calendar/' }],
  ['a switch that is neither on nor off', { XINYU_VERIFY_PHONES: 'yes' }],
])('does not start with %s, and does not say a key', (_, change) => {
  const read = () => readEnvironment({ ...whole, ...change })
  expect(read).toThrow(EnvironmentFault)
  expect(read).not.toThrow(key)
})

test('keeps the order of the keys, and knows the default region', () => {
  const { fieldKeys, region } = readEnvironment({ ...whole, XINYU_REGION: undefined })
  expect([...fieldKeys.keys()]).toEqual(['k2', 'k1'])
  expect(region).toBe('taizhou')
})

test('an address of calendars is taken as it is, and absent means that none is offered', () => {
  const urlOf = (url?: string) => readEnvironment({ ...whole, XINYU_CALENDAR_URL: url }).outlets.calendarUrl
  expect(urlOf('https://env.service.test/calendar')).toBe('https://env.service.test/calendar')
  expect(urlOf('http://127.0.0.1:8620/calendar')).toBe('http://127.0.0.1:8620/calendar')
  expect(urlOf()).toBeNull()
})
