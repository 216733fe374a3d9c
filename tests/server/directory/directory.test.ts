import { standingOf } from '@shared/domain/directory/freshness'
import { directories } from '../../../catalog/directory/all'
import { dataOf, errorOf, newCitizen } from '../../support/citizen'
import type { TestCloud } from '../../support/cloud'
import { newStaff } from '../../support/letters'
import { startNoticeCloud } from '../../support/notices'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startNoticeCloud()
})
afterAll(() => cloud.stop())

test('refused: the list of what to verify is the operator’s alone', async () => {
  for (const openid of [
    await newCitizen(cloud),
    await newStaff(cloud, 'expert'),
    await newStaff(cloud, 'supervisor'),
  ])
    expect(errorOf(await cloud.call(openid, 'staff.directory.due', {}))).toBe('NOT_ALLOWED')
})

test('a number that nobody confirmed leaves the service: it is on the operator’s list, and on no phone', async () => {
  const { entries } = dataOf(await cloud.call(await newCitizen(cloud), 'directory.list', {}))
  const { due } = dataOf(await cloud.call(await newStaff(cloud, 'admin'), 'staff.directory.due', {}))
  const all = directories.taizhou ?? []
  const unverified = all.filter(({ verifiedOn }) => verifiedOn === null).map(({ id }) => id)
  expect(unverified.length).toBeGreaterThan(0)
  expect(entries.map(({ id }) => id).filter((id) => unverified.includes(id))).toEqual([])
  expect(due.map(({ id }) => id)).toEqual(expect.arrayContaining(unverified))
  expect(entries.every(({ verifiedOn }) => standingOf(verifiedOn, '2026-11-26') !== 'hidden')).toBe(true)
})
