import { learnServerTime } from '@/lib/clock/clock'
import { listDrafts, loadDraft, removeDraft, saveDraft, unfinishedDrafts } from '@/lib/drafts/drafts'

const HOUR = 3600 * 1000
const draft = (name: string) => ({ name, scale: name, version: 1, answers: { '1': 2 }, startedAt: 5 })
/** The server's clock, as the last reply told it. */
const itIs = (ahead: number): void => learnServerTime(Date.now() + ahead, Date.now(), Date.now())

beforeEach(() => {
  localStorage.clear()
  itIs(0)
})

test('a sheet comes back as it was left', async () => {
  const kept = { ...draft('sds'), extra: { run: 'r1' } }
  await saveDraft(kept)
  expect(await loadDraft('sds')).toMatchObject(kept)
})

test('after 24 hours it is gone from the phone, not only from the screen', async () => {
  await saveDraft(draft('sds'))
  itIs(23 * HOUR)
  expect(await loadDraft('sds')).not.toBeNull()
  itIs(25 * HOUR)
  expect(await loadDraft('sds')).toBeNull()
  expect(localStorage.length).toBe(0)
})

test('a phone clock that is set wrong, and right again, costs no draft', async () => {
  for (const wrong of [-40 * HOUR, 40 * HOUR]) {
    jest.resetModules()
    const started = {
      drafts: require('@/lib/drafts/drafts') as typeof import('@/lib/drafts/drafts'),
      clock: require('@/lib/clock/clock') as typeof import('@/lib/clock/clock'),
    }
    const now = Date.now()
    const clock = jest.spyOn(Date, 'now').mockReturnValue(now + wrong)
    await started.drafts.saveDraft(draft('sds'))
    clock.mockReturnValue(now)
    expect(await started.drafts.loadDraft('sds')).not.toBeNull()
    started.clock.learnServerTime(now, now, now)
    expect(await started.drafts.loadDraft('sds')).toMatchObject({ updatedAt: now, sure: true })
    started.clock.learnServerTime(now + 25 * HOUR, now, now)
    expect(await started.drafts.loadDraft('sds')).toBeNull()
    clock.mockRestore()
  }
})

test('the one touched last comes first, and one can be removed', async () => {
  await saveDraft(draft('sds'))
  itIs(HOUR)
  await saveDraft(draft('sas'))
  expect((await listDrafts()).map((one) => one.name)).toEqual(['sas', 'sds'])
  await removeDraft('sas')
  expect((await listDrafts()).map((one) => one.name)).toEqual(['sds'])
})

test('what is kept beside unfinished sheets is not offered to be continued', async () => {
  await saveDraft(draft('sds'))
  await saveDraft({ ...draft('sas'), name: 'sheet-of-a-finished-one' })
  expect((await unfinishedDrafts()).map((one) => one.name)).toEqual(['sds'])
})

test('a damaged draft is no draft', async () => {
  localStorage.setItem('xinyu.citizen.draft/sds', '{"name":')
  expect(await loadDraft('sds')).toBeNull()
})
