import * as fc from 'fast-check'
import { learnServerTime } from '@/lib/clock/clock'
import { hearReturned, listTexts, loadText, removeText, returnText, saveText } from '@/lib/drafts/textDraft'

const DAY = 24 * 3600 * 1000
const itIs = (ahead: number): void => learnServerTime(Date.now() + ahead, Date.now(), Date.now())
const words = (text: string) => ({ text, extra: {} })

beforeEach(() => {
  localStorage.clear()
  itIs(0)
})

test('words that were begun are gone after a day; words that came back stay until they were on screen', async () => {
  await saveText('begun', words('写到一半'))
  await returnText('back', words('寄过的信'), 'NOT_FOUND')
  itIs(30 * DAY)
  expect(await loadText('begun')).toBeNull()
  expect(await loadText('back')).toMatchObject({ text: '寄过的信', refused: 'NOT_FOUND' })
  await saveText('back', words('寄过的信'))
  expect(await loadText('back')).not.toHaveProperty('refused')
  itIs(32 * DAY)
  expect(await loadText('back')).toBeNull()
})

test('whatever is typed while words come back: nothing of either is lost, and each is there once', async () => {
  const typing = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(typing, fc.array(fc.nat(3), { maxLength: 4 }), async (keys, pauses) => {
      localStorage.clear()
      let field = ''
      const show = (next: string): Promise<void> => {
        field = next
        return saveText('line', words(next))
      }
      const stop = hearReturned('line', (text) => void show(field === '' ? text : `${text}\n${field}`))
      const back = returnText('line', words('BACK'), 'THREAD_CLOSED')
      for (const [index, key] of keys.entries()) {
        void show(field + key)
        for (let pause = pauses[index] ?? 0; pause > 0; pause--) await Promise.resolve()
      }
      await back
      await show(field)
      stop()
      const typed = keys.join('')
      expect(field.replace(/^BACK\n?|\n?BACK\n?/, '')).toBe(typed)
      expect(field.split('BACK')).toHaveLength(2)
      expect((await loadText('line'))?.text).toBe(field)
    }),
  )
})

test('a phone that is full says so to whoever gives words back, so that they stay where they were', async () => {
  const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await expect(returnText('line', words('信'), 'NOT_FOUND')).rejects.toThrow()
  full.mockRestore()
})

test('what is kept under one beginning can be listed, and what cannot be read is passed over', async () => {
  await saveText('letter/a', words('一'))
  await saveText('other', words('二'))
  localStorage.setItem('xinyu.citizen.text/letter/b', '{')
  expect((await listTexts('letter/')).map(({ name }) => name)).toEqual(['letter/a'])
  await removeText('letter/a')
  expect(await listTexts('letter/')).toEqual([])
})
