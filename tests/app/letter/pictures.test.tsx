import type { CallReply } from '@shared/contracts/envelope'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ComposeScreen } from '@/features/letter/compose/ComposeScreen'
import { LetterHome } from '@/features/letter/home/LetterHome'
import { followLetters, keptPictures, lineDraft, NEW_LETTER } from '@/features/letter/keep'
import { LineDock } from '@/features/letter/thread/LineDock'
import { MessagePictures } from '@/features/letter/thread/MessagePictures'
import type { Thread } from '@/features/letter/threads'
import { ensureConsent } from '@/lib/consent/consent'
import { letterWords } from '@/lib/copy/letter'
import { pictureWords as words } from '@/lib/copy/pictures'
import { saidRefusal } from '@/lib/copy/refusals'
import { loadText, saveText } from '@/lib/drafts/textDraft'
import { flush, pending } from '@/lib/outbox/outbox'
import { pictures as album, type ChosenPicture } from '@/platform/pictures'
import { done, type ScriptedGateway, scriptGateway, until } from '../support/gateway'
import { preparePhone } from '../support/phone'

jest.mock('@/lib/consent/consent', () => ({ ensureConsent: jest.fn(async () => 'agreed') }))

const ids = ['a', 'b', 'c'].map((letter) => letter.repeat(64))
const chosen = (n: number): readonly ChosenPicture[] =>
  Array.from({ length: n }, (_, at) => ({ type: 'jpg', preview: `blob:${at}`, source: at }))

let gateway: ScriptedGateway
let added: number
let answer: CallReply | null
beforeAll(followLetters)
beforeEach(() => {
  preparePhone()
  added = 0
  answer = null
  jest.mocked(ensureConsent).mockResolvedValue('agreed')
  jest.spyOn(album, 'upload').mockImplementation(async (_picture, path) => `cloud://local.local/${path}`)
  gateway = scriptGateway(({ action }) => {
    if (action === 'letter.addPicture') return answer ?? done({ pictureId: ids[added++] })
    return answer ?? { ok: false, error: 'INTERNAL', requestId: 'r' }
  })
})
afterEach(() => jest.restoreAllMocks())

const choose = (n: number) => jest.spyOn(album, 'choose').mockResolvedValueOnce(chosen(n))
const press = async (name: string) => {
  const button = await screen.findByRole('button', { name })
  await act(async () => void fireEvent.click(button))
}
const removers = () => screen.queryAllByRole('button', { name: /^去掉图片/ })
const show = async () => {
  const page = render(<ComposeScreen />)
  await screen.findByRole('textbox', { name: letterWords.compose.textLabel })
  return page
}
const write = (value: string) =>
  act(async () => {
    const field = screen.getByRole('textbox', { name: letterWords.compose.textLabel })
    fireEvent.input(field, { target: { value } })
  })
const posted = async () => (await pending()).filter(({ action }) => action === 'letter.send')

test('without consent the album is not opened', async () => {
  jest.mocked(ensureConsent).mockResolvedValue('declined')
  const opened = choose(1)
  await show()
  await press(words.add)
  await screen.findByText(words.declined)
  expect(opened).not.toHaveBeenCalled()
})

test('without a network nothing is added and the words stay', async () => {
  jest.spyOn(album, 'upload').mockRejectedValue(new Error('no network'))
  choose(1)
  await show()
  await write('写到一半')
  await press(words.add)
  await screen.findByText(words.offline)
  expect(removers()).toHaveLength(0)
  expect(screen.getByDisplayValue('写到一半')).toBeTruthy()
})

test('one that the service refuses is not added, with the reason; the others are', async () => {
  choose(1)
  await show()
  await press(words.add)
  await waitFor(() => expect(removers()).toHaveLength(1))
  choose(1)
  answer = { ok: false, error: 'PICTURE_REFUSED', requestId: 'r', details: { why: 'type' } }
  await press(words.add)
  await screen.findByText(saidRefusal('PICTURE_REFUSED'))
  expect(removers()).toHaveLength(1)
})

test('with three there is no way to a fourth, until one is removed', async () => {
  const opened = choose(3)
  await show()
  await press(words.add)
  await waitFor(() => expect(removers()).toHaveLength(3))
  expect(opened).toHaveBeenCalledWith(3)
  expect(screen.queryByRole('button', { name: words.add })).toBeNull()
  await press(words.remove(2))
  expect(removers()).toHaveLength(2)
  expect(screen.getByRole('button', { name: words.add })).toBeTruthy()
})

test('a page that is closed and opened again has them still, and the letter carries them', async () => {
  choose(2)
  const page = await show()
  await press(words.add)
  await waitFor(() => expect(removers()).toHaveLength(2))
  await write('看看这两张')
  page.unmount()
  await show()
  expect(removers()).toHaveLength(2)
  gateway.online = false
  await press(letterWords.compose.send)
  await act(() => until(async () => (await posted()).length > 0))
  expect(await posted()).toMatchObject([{ input: { text: '看看这两张', pictures: ids.slice(0, 2) } }])
})

test('a picture that was chosen before any word is there when the page opens again, until it is taken out', async () => {
  choose(1)
  const page = await show()
  await press(words.add)
  await waitFor(() => expect(removers()).toHaveLength(1))
  await write('写了又')
  await write('')
  page.unmount()
  const box = render(<LetterHome />)
  await screen.findByText(letterWords.home.draft)
  box.unmount()
  await show()
  await press(words.remove(1))
  await act(() => until(async () => (await loadText(NEW_LETTER)) === null))
})

test('a letter that is refused comes back with its pictures, beside those that were added meanwhile', async () => {
  choose(1)
  await show()
  await press(words.add)
  await waitFor(() => expect(removers()).toHaveLength(1))
  await write('看看这张')
  gateway.online = false
  await press(letterWords.compose.send)
  await act(() => until(async () => (await posted()).length > 0))
  // The page stands still: the next letter is begun with a picture of its own.
  expect(removers()).toHaveLength(0)
  gateway.online = true
  choose(1)
  await press(words.add)
  await waitFor(() => expect(removers()).toHaveLength(1))
  answer = { ok: false, error: 'GUARDIAN_REQUIRED', requestId: 'r' }
  await act(() => flush())
  await act(() => until(async () => (await posted()).length === 0))
  await waitFor(() => expect(removers()).toHaveLength(2))
  expect(screen.getByDisplayValue('看看这张')).toBeTruthy()
})

test('in the thread: what does not come says so, and comes when asked again', async () => {
  render(<MessagePictures threadId={'t'.repeat(32)} seq={1} />)
  await screen.findByText(words.failed)
  answer = done({ addresses: ['/file/letters/x.jpg'] })
  await press('重试')
  await screen.findByRole('img', { name: words.nth(1) })
})

describe('with a later line', () => {
  const id = 't'.repeat(32)
  const thread = { id, state: 'answered', reopenUntil: null, closesAt: null } as unknown as Thread
  const dock = async () => {
    const page = render(<LineDock thread={thread} now={10} />)
    await act(async () => undefined)
    return page
  }
  const line = () => screen.getByLabelText(letterWords.thread.line)
  const say = (value: string) => act(async () => void fireEvent.change(line(), { target: { value } }))
  const enter = () => act(async () => void fireEvent.keyDown(line(), { key: 'Enter' }))
  const carry = async (value: string) => {
    choose(1)
    await press(words.add)
    await waitFor(() => expect(removers()).toHaveLength(1))
    await say(value)
  }

  test('four are not sent: it says so, and they stay where they are', async () => {
    const four = [...ids, 'd'.repeat(64)]
    await saveText(lineDraft(id), { text: '看看', extra: { pictures: four.join(' ') } })
    await dock()
    expect(screen.getByText(words.tooMany)).toBeTruthy()
    await enter()
    expect(await posted()).toEqual([])
    expect(removers()).toHaveLength(4)
    expect(screen.getByDisplayValue('看看')).toBeTruthy()
  })

  test('none goes without words', async () => {
    choose(1)
    await dock()
    await press(words.add)
    await waitFor(() => expect(removers()).toHaveLength(1))
    await enter()
    expect(await posted()).toEqual([])
    expect(removers()).toHaveLength(1)
  })

  test('a page that is closed and opened again has it still; the line carries it once, and the next one does not', async () => {
    const page = await dock()
    await carry('这是今天的作息')
    page.unmount()
    await dock()
    expect(removers()).toHaveLength(1)
    gateway.online = false
    await enter()
    await enter()
    await act(() => until(async () => (await posted()).length > 0))
    expect(removers()).toHaveLength(0)
    await say('还有一句')
    await enter()
    await act(() => until(async () => (await posted()).length > 1))
    expect((await posted()).map(({ input }) => input)).toMatchObject([
      { threadId: id, text: '这是今天的作息', pictures: [ids[0]] },
      { threadId: id, text: '还有一句', pictures: [] },
    ])
    expect(await loadText(lineDraft(id))).toBeNull()
  })

  test('one that was chosen before any word is there when the page opens again', async () => {
    const page = await dock()
    choose(1)
    await press(words.add)
    await waitFor(() => expect(removers()).toHaveLength(1))
    page.unmount()
    await dock()
    expect(removers()).toHaveLength(1)
  })

  test('in a thread that is over for good it goes along into the new letter, also without words', async () => {
    await saveText(NEW_LETTER, { text: '新的信', extra: {} })
    await saveText(lineDraft(id), { text: '', extra: keptPictures(ids.slice(0, 1)) })
    render(<LineDock thread={{ ...thread, state: 'closed' }} now={10} />)
    await act(async () => undefined)
    await press(letterWords.thread.another)
    expect(await loadText(NEW_LETTER)).toMatchObject({ text: '新的信', extra: { pictures: ids[0] } })
    expect(await loadText(lineDraft(id))).toBeNull()
  })

  test('a line that is refused comes back with its picture, beside one that was added meanwhile', async () => {
    await dock()
    await carry('这是今天的作息')
    gateway.online = false
    await enter()
    await act(() => until(async () => (await posted()).length > 0))
    gateway.online = true
    choose(1)
    await press(words.add)
    await waitFor(() => expect(removers()).toHaveLength(1))
    answer = { ok: false, error: 'GUARDIAN_REQUIRED', requestId: 'r' }
    await act(() => flush())
    await waitFor(() => expect(removers()).toHaveLength(2))
    expect(screen.getByDisplayValue('这是今天的作息')).toBeTruthy()
  })

  test('a line that came too late takes its picture along into a new letter', async () => {
    await dock()
    await carry('晚了一分钟')
    answer = { ok: false, error: 'THREAD_CLOSED', requestId: 'r' }
    await enter()
    await screen.findByText(new RegExp(letterWords.thread.carried))
    expect(await loadText(NEW_LETTER)).toMatchObject({ text: '晚了一分钟', extra: { pictures: ids[0] } })
  })
})
