import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { startOfDay } from '@shared/kit/time'
import { booked, newGiver } from '../../support/booking'
import { changePerson, dataOf, newCitizen, personIdOf } from '../../support/citizen'
import { forgetLimits, newKey, startTestCloud, type TestCloud } from '../../support/cloud'

const HOUR = 3_600_000
const today = '2026-11-24'
const at = (hour: number): number => startOfDay('2026-11-25') + hour * HOUR

let cloud: TestCloud
let expert: { readonly openid: string; readonly ref: string }
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
})
beforeEach(async () => {
  await forgetLimits(cloud)
  cloud.local.clock.set(startOfDay(today) + 7 * HOUR)
  expert = await newGiver(cloud)
})
afterEach(() => changePerson(cloud, expert.openid, { roles: [] }))
afterAll(() => cloud.stop())

const turnOn = async (openid = expert.openid) =>
  dataOf(await cloud.call(openid, 'staff.booking.feedOn', {}, { key: newKey() }))
const secretOf = (address: string): string => /\/([\w-]{22})\.ics$/.exec(address)?.[1] ?? ''
/** As a calendar asks: through the HTTP access service, with nobody's identity. */
const read = (file: string, init: RequestInit = {}) => fetch(`${cloud.local.origin}/calendar/${file}`, init)
const nothing = async (response: Response) => ({
  status: response.status,
  type: response.headers.get('content-type'),
  body: await response.text(),
})

test('an address that was never there, is misspelt, replaced or taken back finds the same nothing', async () => {
  const first = secretOf((await turnOn()).address)
  expect((await read(`${first}.ics`)).status).toBe(200)
  const second = secretOf((await turnOn()).address)
  expect(second).not.toBe(first)
  const unknown = await nothing(await read(`${'x'.repeat(22)}.ics`))
  expect(unknown).toEqual({ status: 404, type: null, body: '' })
  for (const file of [`${first}.ics`, `${second}.txt`, `${second}`, `${second}0.ics`, '%2e%2e.ics', '.ics'])
    expect(await nothing(await read(file))).toEqual(unknown)
  expect((await read(`${second}.ics`)).status).toBe(200)
  expect(dataOf(await cloud.call(expert.openid, 'staff.booking.feedOff', {})).since).toBeNull()
  expect(await nothing(await read(`${second}.ics`))).toEqual(unknown)
})

test('whoever is no expert any more, or is disabled, has no calendar at the next reading', async () => {
  const secret = secretOf((await turnOn()).address)
  await changePerson(cloud, expert.openid, { disabledAt: 1 })
  expect((await read(`${secret}.ics`)).status).toBe(404)
  await changePerson(cloud, expert.openid, { disabledAt: null, roles: ['editor'] })
  expect((await read(`${secret}.ics`)).status).toBe(404)
})

test('a calendar tells when, and nothing of whom, why, how or by which id', async () => {
  const writer = await newCitizen(cloud)
  const kept = await booked(cloud, writer, expert.ref, at(9))
  const other = await newCitizen(cloud)
  const gone = await booked(cloud, other, expert.ref, at(11))
  dataOf(await cloud.call(other, 'booking.cancel', { id: gone.id, reason: 'noTime' }))
  const { address } = await turnOn()
  const response = await read(`${secretOf(address)}.ics`)
  const text = await response.text()
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('private, no-store')
  expect(text.match(/^DT(START|END).*$/gm)).toEqual(['DTSTART:20261125T010000Z', 'DTEND:20261125T015000Z'])
  const names = text.split('\r\n').map((line) => line.split(/[:;]/)[0])
  expect([...new Set(names)].sort()).toEqual(
    ['', 'BEGIN', 'CLASS', 'DTEND', 'DTSTAMP', 'DTSTART', 'END', 'PRODID', 'REFRESH-INTERVAL']
      .concat(['SUMMARY', 'UID', 'VERSION', 'X-PUBLISHED-TTL'])
      .concat(kept.state === 'requested' ? ['STATUS'] : [])
      .sort(),
  )
  expect(text.match(/^SUMMARY:.*$/gm)).toEqual(['SUMMARY:预约'])
  for (const known of [
    kept.id,
    gone.id,
    expert.ref,
    personIdOf(cloud, writer),
    personIdOf(cloud, expert.openid),
  ])
    expect(text).not.toContain(known)
  // The same event when it is read again, so that a calendar moves it instead of doubling it.
  expect((await (await read(`${secretOf(address)}.ics`)).text()).match(/^UID:.*$/m)).toEqual(
    text.match(/^UID:.*$/m),
  )
})

test('who has no part in it reads nothing of a colleague, and the owner sees when it was last read', async () => {
  const mine = secretOf((await turnOn()).address)
  const { readAt } = dataOf(await cloud.call(expert.openid, 'staff.booking.feed', {}))
  expect(readAt).toBeNull()
  const colleague = await newGiver(cloud)
  await booked(cloud, await newCitizen(cloud), colleague.ref, at(9))
  expect(await (await read(`${mine}.ics`)).text()).not.toContain('BEGIN:VEVENT')
  expect(dataOf(await cloud.call(expert.openid, 'staff.booking.feed', {})).readAt).toEqual(expect.any(Number))
  await changePerson(cloud, colleague.openid, { roles: [] })
})

test('anything but reading is refused, and no action can be called that way', async () => {
  const secret = secretOf((await turnOn()).address)
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
    expect(
      (await read(`${secret}.ics`, { method, body: '{"calls":[{"action":"staff.booking.list"}]}' })).status,
    ).toBe(405)
  const head = await read(`${secret}.ics`, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
  const forged = { httpMethod: 'GET', path: '/', calls: [{ action: 'staff.booking.list', input: {} }] }
  const answer: unknown = await cloud.local.invoke('staff', forged, {
    source: 'wx_client',
    openid: expert.openid,
  })
  expect(answer).toMatchObject({ statusCode: 404, body: '' })
})

test('a program gone wrong is told to wait, and other calendars are not', async () => {
  const secret = secretOf((await turnOn()).address)
  const statuses = new Set<number>()
  for (let asked = 0; asked < 60; asked += 1) statuses.add((await read(`${secret}.ics`)).status)
  expect([...statuses]).toEqual([200])
  const over = await read(`${secret}.ics`)
  expect([over.status, over.headers.get('retry-after')]).toEqual([429, '3600'])
  const colleague = await newGiver(cloud)
  expect((await read(`${secretOf((await turnOn(colleague.openid)).address)}.ics`)).status).toBe(200)
  await changePerson(cloud, colleague.openid, { roles: [] })
})

test('an address that can be found in what is stored or logged opens the calendar for whoever looks there', async () => {
  const key = newKey()
  const told = dataOf(await cloud.call(expert.openid, 'staff.booking.feedOn', {}, { key }))
  const again = dataOf(await cloud.call(expert.openid, 'staff.booking.feedOn', {}, { key }))
  expect(again).toEqual(told)
  const secret = secretOf(told.address)
  await read(`${secret}.ics`)
  for (const name of ['booking_feeds', 'idempotency', 'rate_limits'])
    expect(JSON.stringify(cloud.local.store.everything(name))).not.toContain(secret)
  const log = path.join(cloud.local.dataDir, 'functions.log')
  expect(existsSync(log)).toBe(true)
  const lines = readFileSync(log, 'utf8')
  expect(lines).toContain('"action":"calendar"')
  expect(lines).not.toContain(secret)
})

test('two devices that make an address at once leave one that works', async () => {
  const both = await Promise.all([turnOn(), turnOn(), turnOn()])
  const statuses = await Promise.all(
    both.map(async ({ address }) => (await read(`${secretOf(address)}.ics`)).status),
  )
  expect(statuses.filter((status) => status === 200)).toHaveLength(1)
})
