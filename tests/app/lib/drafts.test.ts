import {
  type Draft,
  listDrafts,
  loadDraft,
  removeDraft,
  saveDraft,
  unfinishedDrafts,
} from '@/lib/drafts/drafts'

const HOUR = 3600 * 1000
const draft = (name: string, updatedAt: number): Draft => ({
  name,
  scale: name,
  version: 1,
  answers: { '1': 2 },
  startedAt: updatedAt,
  updatedAt,
})

beforeEach(() => localStorage.clear())

test('a sheet comes back as it was left', async () => {
  const kept = { ...draft('sds', Date.now()), extra: { run: 'r1' } }
  await saveDraft(kept)
  expect(await loadDraft('sds')).toEqual(kept)
})

test('after 24 hours it is gone from the phone, not only from the screen', async () => {
  await saveDraft(draft('sds', Date.now() - 25 * HOUR))
  expect(await loadDraft('sds')).toBeNull()
  expect(localStorage.length).toBe(0)
})

test('the one touched last comes first, and one can be removed', async () => {
  await saveDraft(draft('sds', Date.now() - HOUR))
  await saveDraft(draft('sas', Date.now()))
  expect((await listDrafts()).map((one) => one.name)).toEqual(['sas', 'sds'])
  await removeDraft('sas')
  expect((await listDrafts()).map((one) => one.name)).toEqual(['sds'])
})

test('what is kept beside unfinished sheets is not offered to be continued', async () => {
  await saveDraft(draft('sds', Date.now()))
  await saveDraft({ ...draft('sas', Date.now()), name: 'sheet-of-a-finished-one' })
  expect((await unfinishedDrafts()).map((one) => one.name)).toEqual(['sds'])
})

test('a damaged draft is no draft', async () => {
  localStorage.setItem('xinyu.citizen.draft/sds', '{"name":')
  expect(await loadDraft('sds')).toBeNull()
})
