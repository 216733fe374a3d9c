import { keep } from '@/lib/kept/kept'

const read = (found: unknown): readonly string[] | null =>
  Array.isArray(found) && found.every((one) => typeof one === 'string') ? found : null
const nothing: readonly string[] = []
const fresh = () => keep('mine', read, nothing)
const raw = (): string | null => {
  const key = Object.keys(localStorage).find((name) => name.endsWith('mine'))
  return key ? localStorage.getItem(key) : null
}

beforeEach(() => localStorage.clear())

test('what the owner wrote is gone after a restart', async () => {
  await fresh().save(['一', '二'])
  const after = fresh()
  expect(after.store.get()).toBeNull()
  await after.load()
  expect(after.store.get()).toEqual(['一', '二'])
})

test('a quick hand: of many changes in a row the newest is kept', async () => {
  const kept = fresh()
  await Promise.all([kept.save(['一']), kept.save(['一', '二']), kept.save(['三'])])
  expect(raw()).toBe('["三"]')
})

test('reading that ends late does not bring back what was changed meanwhile', async () => {
  await fresh().save(['旧'])
  const kept = fresh()
  const reading = kept.load()
  await kept.save(['新'])
  await reading
  expect(kept.store.get()).toEqual(['新'])
})

test('what was cleared is still on the phone', async () => {
  const kept = fresh()
  await kept.save(['一'])
  await kept.clear()
  expect(raw()).toBeNull()
  expect(kept.store.get()).toEqual([])
})

test('something unreadable breaks the screen: it counts as nothing', async () => {
  for (const odd of ['{', '{"a":1}', '[1]', 'null']) {
    localStorage.clear()
    await fresh().save(['一'])
    const key = Object.keys(localStorage)[0] ?? ''
    localStorage.setItem(key, odd)
    const kept = fresh()
    await kept.load()
    expect(kept.store.get()).toEqual([])
  }
})

test('a full phone says so, and keeps what it had', async () => {
  const kept = fresh()
  await kept.save(['一'])
  const write = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('full')
  })
  await expect(kept.save(['一', '二'])).rejects.toThrow('full')
  write.mockRestore()
  expect(raw()).toBe('["一"]')
  await kept.save(['二'])
  expect(raw()).toBe('["二"]')
})
