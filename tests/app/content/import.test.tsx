import type { CallReply, CallRequest } from '@shared/contracts/envelope'
import { namedIn } from '@shared/domain/content/named'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ImportScreen } from '@/features/content/import/ImportScreen'
import { articleDeskWords } from '@/lib/copy/articleDesk'
import { articleImportWords as words } from '@/lib/copy/articleImport'
import { saidRefusal } from '@/lib/copy/refusals'
import { articleText } from '../../support/articleText'
import { journeys } from '../mocks/taro'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

const refusal = (error: 'FILE_REFUSED' | 'EDITED_ON_DESK', details = {}): CallReply => ({
  ok: false,
  error,
  details,
  requestId: 'r',
})
const sourceOf = ({ input }: CallRequest) => (input as { source: string }).source
const taken = (call: CallRequest, { known = false, version = 1 } = {}): CallReply =>
  done({ known, work: { id: 'w'.repeat(32), articleId: namedIn(sourceOf(call)).slug, version } })

let gateway: ScriptedGateway
beforeEach(() => {
  preparePhone()
  gateway = scriptGateway((call) => taken(call))
})
const sent = () => gateway.batches.flatMap(({ calls }) => calls)
const dialogs = () => document.querySelectorAll<HTMLInputElement>('input[type=file]')

interface Chosen {
  readonly name: string
  readonly text: string
  readonly size?: number
  readonly gone?: boolean
}

async function press(name: string): Promise<void> {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })))
}
/** Chooses these files in the browser's dialog. */
async function choose(files: readonly Chosen[]): Promise<void> {
  await press(words.files)
  const [dialog] = dialogs()
  if (!dialog) throw new Error('no dialog')
  const held = files.map(({ name, text, size, gone }) => ({
    name,
    size: size ?? text.length,
    webkitRelativePath: '',
    text: () => (gone ? Promise.reject(new Error('gone')) : Promise.resolve(text)),
  }))
  Object.defineProperty(dialog, 'files', { value: held })
  await act(async () => void fireEvent(dialog, new Event('change')))
}
const whole = (count: number): Chosen[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `a-${String(index).padStart(3, '0')}.md`,
    text: articleText(`article-${index}`),
  }))

test('what cannot be sent is refused with its reason and sent to nobody', async () => {
  render(<ImportScreen />)
  await choose([
    { name: 'film.md', text: '', size: 900_000_000 },
    { name: 'gone.md', text: '', gone: true },
    { name: 'gbk.md', text: '\ufffd\ufffd文' },
    { name: 'long.md', text: articleText('long', { body: '长'.repeat(20_000) }) },
  ])
  await screen.findByText(words.sum(0, 0, 0, 4))
  expect(screen.getAllByText(words.tooLong)).toHaveLength(2)
  expect(screen.getByText(words.unreadable)).toBeTruthy()
  expect(screen.getByText(words.notUtf8)).toBeTruthy()
  expect(sent()).toEqual([])
})

test('what the service refuses is said line by line; also when only the service knows the rule', async () => {
  gateway.answer = (call) => {
    const source = sourceOf(call)
    if (source.includes('<script>')) return refusal('FILE_REFUSED', { line: 18, fault: 'html' })
    if (source.includes('id: newer-rule')) return refusal('FILE_REFUSED', { line: 7, fault: 'fieldForm' })
    return source.includes('id: edited') ? refusal('EDITED_ON_DESK') : taken(call)
  }
  render(<ImportScreen />)
  await choose([
    { name: 'edited.md', text: articleText('edited') },
    { name: 'newer.md', text: articleText('newer-rule') },
    { name: 'script.md', text: articleText('script', { body: '<script>alert(1)</script>' }) },
  ])
  await screen.findByText(words.refused(3))
  expect(screen.getByText(/^第 18 行：不能写网页代码/)).toBeTruthy()
  expect(screen.getByText(articleDeskWords.atLine(7, articleDeskWords.faults.fieldForm, ''))).toBeTruthy()
  expect(screen.getByText(saidRefusal('EDITED_ON_DESK'))).toBeTruthy()
})

test('two files with one id: the second is refused, and nothing of the first is written over', async () => {
  render(<ImportScreen />)
  await choose([
    { name: 'b.md', text: articleText('same', { body: '第二个。' }) },
    { name: 'a.md', text: articleText('same') },
  ])
  await screen.findByText(words.sameId('same', 'a.md'))
  expect(sent().map(sourceOf)).toEqual([articleText('same')])
})

test('a draft that may not be published yet says what is to be mended, and leads there', async () => {
  render(<ImportScreen />)
  await choose([{ name: 'cure.md', text: articleText('cure', { body: '这个办法能根治失眠。' }) }])
  await screen.findByText(words.toMend(1))
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: /cure\.md/ })))
  expect(journeys.at(-1)).toBe(`navigateTo /packages/staff/article/index?id=${'w'.repeat(32)}`)
})

test('the network goes half-way: what waits goes on by one tap, each with the key that it had', async () => {
  let answered = 0
  gateway.answer = (call) => {
    answered += 1
    if (answered === 8) gateway.online = false
    return taken(call)
  }
  render(<ImportScreen />)
  await choose(whole(11))
  await screen.findByText(saidRefusal('OFFLINE'))
  expect(screen.getByText(words.stopped(3))).toBeTruthy()
  const before = sent().map(({ key }) => key)
  gateway.online = true
  await press(words.goOn)
  await screen.findByText(words.sum(11, 0, 0, 0))
  const keys = sent().map(({ key }) => key)
  expect(keys.slice(0, before.length)).toEqual(before)
  expect(new Set(keys).size).toBe(11)
})

test('an answer that is lost on its way back is asked for again with the same key', async () => {
  gateway.faults = [
    { errCode: -601002, errMsg: 'lost' },
    { errCode: -601002, errMsg: 'lost' },
  ]
  render(<ImportScreen />)
  await choose(whole(1))
  const goOn = await screen.findByRole('button', { name: words.goOn }, { timeout: 3000 })
  await act(async () => void fireEvent.click(goOn))
  await screen.findByText(words.sum(1, 0, 0, 0))
  expect(new Set(sent().map(({ key }) => key)).size).toBe(1)
})

test('two hundred files: every one once, four at a time, and known ones are not counted as new', async () => {
  gateway.answer = (call) => taken(call, { known: sourceOf(call).includes('id: article-7\n') })
  render(<ImportScreen />)
  await choose([...whole(200), { name: 'cover.png', text: '' }])
  await waitFor(() => screen.getByText(words.sum(199, 0, 1, 0)), { timeout: 15_000 })
  expect(screen.getByText(words.others(1))).toBeTruthy()
  expect(sent()).toHaveLength(200)
  expect(Math.max(...gateway.batches.map(({ calls }) => calls.length))).toBe(4)
}, 20_000)

test('an impatient finger: one dialog, one run', async () => {
  render(<ImportScreen />)
  await press(words.files)
  await press(words.files)
  expect(dialogs()).toHaveLength(1)
  dialogs()[0]?.remove()
})
