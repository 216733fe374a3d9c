import { act, fireEvent, render, screen } from '@testing-library/react'
import { ComposeScreen } from '@/features/letter/compose/ComposeScreen'
import { followLetters } from '@/features/letter/keep'
import { ensureConsent } from '@/lib/consent/consent'
import { letterWords } from '@/lib/copy/letter'
import { pending } from '@/lib/outbox/outbox'
import { scriptGateway, until } from '../support/gateway'
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
