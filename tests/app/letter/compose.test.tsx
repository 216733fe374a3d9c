import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ComposeScreen } from '@/features/letter/compose/ComposeScreen'
import { LetterHome } from '@/features/letter/home/LetterHome'
import { followLetters, NEW_LETTER } from '@/features/letter/keep'
import { ensureConsent } from '@/lib/consent/consent'
import { letterWords } from '@/lib/copy/letter'
import { refusalWords } from '@/lib/copy/refusals'
import { loadText } from '@/lib/drafts/textDraft'
import { pending, put } from '@/lib/outbox/outbox'
import { journeys } from '../mocks/taro'
import { done, scriptGateway, until } from '../support/gateway'
import { preparePhone } from '../support/phone'

jest.mock('@/lib/consent/consent', () => ({ ensureConsent: jest.fn(async () => 'agreed') }))

const words = letterWords.compose
const field = () => screen.getByRole('textbox', { name: words.textLabel }) as HTMLTextAreaElement
const type = (text: string) => act(async () => void fireEvent.input(field(), { target: { value: text } }))
const sendButton = () => screen.getByRole('button', { name: words.send })
const kept = async () => (await pending()).filter(({ action }) => action === 'letter.send')
const show = async () => {
  const page = render(<ComposeScreen />)
  await screen.findByRole('textbox', { name: words.textLabel })
  return page
}

let gateway: ReturnType<typeof scriptGateway>
beforeAll(followLetters)
beforeEach(() => {
  preparePhone()
  gateway = scriptGateway(() => ({ ok: false, error: 'INTERNAL', requestId: 'r' }))
  gateway.online = false
  jest.mocked(ensureConsent).mockResolvedValue('agreed')
})

test('before the first letter the four lines stand open, and nothing empty or blank can be sent', async () => {
  await show()
  for (const line of words.four) expect(screen.getByText(line)).toBeTruthy()
  await type('  \n ')
  expect(sendButton().getAttribute('aria-disabled')).toBe('true')
})

test('the page is closed in the middle of a word: every letter of it is there when it opens again', async () => {
  const page = await show()
  await type('写到一')
  await type('写到一半')
  page.unmount()
  await show()
  expect(field().value).toBe('写到一半')
})

test('too long is said in words, cannot be sent, and is not cut', async () => {
  await show()
  await type('字'.repeat(5001))
  expect(screen.getByText(words.tooLong(5000))).toBeTruthy()
  expect(sendButton().getAttribute('aria-disabled')).toBe('true')
  expect(field().value).toHaveLength(5001)
  await type('字'.repeat(5000))
  expect(sendButton().getAttribute('aria-disabled')).not.toBe('true')
})

test('an impatient thumb without network: one letter is kept to be sent', async () => {
  await show()
  await type('最近总是睡不好')
  await act(async () => {
    for (let tap = 0; tap < 5; tap++) fireEvent.click(sendButton())
  })
  await act(() => until(async () => (await kept()).length > 0))
  expect(await kept()).toMatchObject([{ input: { text: '最近总是睡不好', threadId: null } }])
})

test.each([
  ['declined', words.declined],
  ['away', words.away],
] as const)('a consent that is %s keeps the letter where it is, and says so', async (answer, said) => {
  jest.mocked(ensureConsent).mockResolvedValue(answer)
  await show()
  await type('先放着')
  await act(async () => void fireEvent.click(sendButton()))
  expect(await screen.findByText(said)).toBeTruthy()
  expect(field().value).toBe('先放着')
  expect(await kept()).toEqual([])
})

const fullPhone = () =>
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
const tap = () => act(async () => void fireEvent.click(sendButton()))
const input = { threadId: null, text: '昨晚的信', topic: 'sleep', alias: '小树', sameExpert: false } as const

test('a refusal that comes while the next letter is written: both are in the field, with the reason', async () => {
  gateway.answer = () => ({ ok: false, error: 'GUARDIAN_REQUIRED', requestId: 'r' })
  await show()
  await type('今天的')
  gateway.online = true
  await act(() => put({ key: 'key-of-the-earlier-letter', action: 'letter.send', input, keep: 'untilSent' }))
  expect(await screen.findByText(new RegExp(refusalWords('GUARDIAN_REQUIRED').what))).toBeTruthy()
  expect(field().value).toBe('昨晚的信\n今天的')
  await type('昨晚的信\n今天的话')
  expect((await loadText(NEW_LETTER))?.text).toBe('昨晚的信\n今天的话')
  expect(await kept()).toEqual([])
})

test('a refusal that comes while no page of it is open is told in the letter box and at the letter', async () => {
  gateway.answer = ({ action }) =>
    action === 'letter.send'
      ? { ok: false, error: 'GUARDIAN_REQUIRED', requestId: 'r' }
      : { ok: false, error: 'INTERNAL', requestId: 'r' }
  gateway.online = true
  await put({ key: 'key-of-the-refused-letter', action: 'letter.send', input, keep: 'untilSent' })
  await until(async () => (await loadText(NEW_LETTER)) !== null)
  const box = render(<LetterHome />)
  expect(await screen.findByText(letterWords.home.refused)).toBeTruthy()
  box.unmount()
  await show()
  expect(field().value).toBe('昨晚的信')
  expect(screen.getByText(new RegExp(words.refused))).toBeTruthy()
})

test('a phone that is full: the letter is sent at once, and when that fails it is said and stays on screen', async () => {
  await show()
  await type('存不下的信')
  const full = fullPhone()
  await tap()
  expect(await screen.findByText(/马上寄也没有寄成/)).toBeTruthy()
  expect(field().value).toBe('存不下的信')
  gateway.online = true
  gateway.answer = ({ action }) =>
    action === 'letter.send'
      ? done({ thread: { id: 't'.repeat(32) } })
      : { ok: false, error: 'INTERNAL', requestId: 'r' }
  await tap()
  full.mockRestore()
  await waitFor(() => expect(journeys.at(-1)).toContain(`id=${'t'.repeat(32)}`))
})

test('a letter that is kept is not said to be lost because its page does not open, and is not posted twice', async () => {
  jest.spyOn(Taro, 'redirectTo').mockRejectedValueOnce(new Error('no page'))
  await show()
  await type('寄一次就够')
  await tap()
  expect(await screen.findByText(words.posted)).toBeTruthy()
  expect(field().value).toBe('')
  expect(await kept()).toHaveLength(1)
  expect(await loadText(NEW_LETTER)).toBeNull()
})
