import { startWeapp, type Weapp } from '../support/weapp/harness'
import { type RunningXinyu, startXinyu } from '../support/xinyu'

/** J7 in the compiled mini-program: what was refreshed once, without a network. */

const DIRECTORY = 'packages/help/directory/index'
const place = { latitude: 32.4, longitude: 119.9 }
const clinic = {
  id: 'clinic',
  kind: 'clinic',
  name: '某医院心理门诊',
  number: '0523-80000000',
  topics: [],
  town: null,
  forWhom: '',
  open: [{ days: 'every', start: '00:00', end: '24:00' }],
  address: '某路 1 号',
  place,
  visit: '',
  room: null,
  verifiedOn: '',
}
const onMap: unknown[] = []

let xinyu: RunningXinyu
let weapp: Weapp
beforeAll(async () => {
  xinyu = await startXinyu()
  weapp = await startWeapp(xinyu.origin)
  const { wx } = globalThis as unknown as { wx: Record<string, unknown> }
  wx.openLocation = (options: { success?: (value: unknown) => void }) => {
    onMap.push(options)
    options.success?.({ errMsg: 'openLocation:ok' })
  }
}, 240_000)
afterAll(async () => {
  await xinyu?.stop()
})

const says = (words: string, what: string) => weapp.until(() => weapp.current().text().includes(words), what)

test('an unverified number on the phone: only the national line is shown, and it is called on one tap', async () => {
  const page = await weapp.open(DIRECTORY)
  await says('没有核实的，我们不写在这里', 'why there is nothing')
  expect(page.text()).not.toMatch(/96111|示例/)
  await page.tap(/打电话，.*12356/)
  expect(weapp.phoneCalls).toEqual(['12356'])
  // The answer of this visit must not arrive during the next test and take its place away.
  await weapp.until(() => weapp.storage.has('directory'), 'what the service answered')
}, 30_000)

test('a directory that needs a network: what was refreshed is there, and the platform shows the way', async () => {
  weapp.setOnline(false)
  const verifiedOn = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  weapp.storage.set('directory', { data: JSON.stringify([{ ...clinic, verifiedOn }]), encrypt: true })
  const page = await weapp.open(DIRECTORY)
  await says('某医院心理门诊', 'the clinic')
  await page.tap(/某医院心理门诊/)
  await weapp.until(() => weapp.current().find('看地图和路线') !== undefined, 'the place')
  await weapp.current().tap('看地图和路线')
  expect(onMap).toEqual([expect.objectContaining({ ...place, name: '某医院心理门诊', address: '某路 1 号' })])
  await weapp.current().tap(/打电话，某医院心理门诊/)
  expect(weapp.phoneCalls.at(-1)).toBe('052380000000')
}, 30_000)

test('errors that only the console sees: there were none on the way', () => {
  expect(weapp.problems()).toEqual([])
})
