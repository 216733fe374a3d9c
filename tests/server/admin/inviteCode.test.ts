import { dataOf, errorOf, newCitizen } from '../../support/citizen'
import { forgetLimits, newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { exampleExpert, newStaff } from '../../support/letters'

let cloud: TestCloud
let admin: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
  admin = await newStaff(cloud, 'admin')
})
afterEach(() => forgetLimits(cloud))
afterAll(() => cloud.stop())

const API = 'wxacode.getUnlimited'
const invited = async () =>
  dataOf(
    await cloud.call(
      admin,
      'staff.admin.invite',
      { roles: ['expert'], expert: exampleExpert },
      { key: newKey() },
    ),
  ).code
const draw = (code: string, by = admin) => cloud.call(by, 'staff.admin.inviteCode', { code })

test('nobody but an administrator has one drawn', async () => {
  const expert = await newStaff(cloud, 'expert', 'supervisor')
  expect(errorOf(await draw(await invited(), expert))).toBe('NOT_ALLOWED')
})

test.each([
  ['the function may not ask', -604101],
  ['the page is not published', 41030],
  ['too many were asked for', 45009],
  ['the platform hangs', 'timeout'],
] as const)('%s: it says so, and the code works all the same', async (_why, errCode) => {
  const code = await invited()
  cloud.local.desk.script({ api: API, errCode, times: 1 })
  expect(errorOf(await draw(code))).toBe('PICTURE_UNAVAILABLE')
  expect(dataOf(await cloud.call(await newCitizen(cloud), 'account.join', { code })).roles).toContain(
    'expert',
  )
})

test('the staff’s function has the permission: the picture carries the code to the page where it is used', async () => {
  const code = await invited()
  const { contentType, base64 } = dataOf(await draw(code))
  expect(contentType).toBe('image/png')
  expect(Buffer.from(base64, 'base64').subarray(1, 4).toString()).toBe('PNG')
  expect(
    cloud.local.desk
      .calls()
      .filter(({ api }) => api === API)
      .at(-1)?.args,
  ).toMatchObject({
    page: 'packages/me/join/index',
    scene: `i=${code.replace(/-/g, '')}`,
  })
})
