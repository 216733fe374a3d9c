import { writtenMedia } from '@shared/domain/content/media'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ArticleScreen } from '@/features/content/article/ArticleScreen'
import { WorkScreen } from '@/features/content/desk/WorkScreen'
import { articleDeskWords } from '@/lib/copy/articleDesk'
import { articleMediaWords as words } from '@/lib/copy/articleMedia'
import { saidRefusal } from '@/lib/copy/refusals'
import { soundWords } from '@/lib/copy/sound'
import { type Article, marks } from '@/lib/library/library'
import { pictures } from '@/platform/pictures'
import { sound } from '@/platform/sound'
import { articleText } from '../../support/articleText'
import { hideApp } from '../mocks/taro'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

const image = 'a1'.repeat(16)
const audio = 'b2'.repeat(16)
const what = '窗边的一把椅子'
const blocks: Article['blocks'] = [
  { kind: 'paragraph', spans: [{ text: '先看一看。' }] },
  { kind: 'image', media: image, spans: [{ text: what }] },
  {
    kind: 'audio',
    media: audio,
    title: '一分钟呼吸',
    seconds: 60,
    spans: [{ text: '吸气。' }, { text: '\n呼气。' }],
  },
]
const article: Article = {
  id: 'with-media',
  title: '看和听',
  summary: '一篇有图和声音的文章。',
  topic: 'sleep',
  tags: [],
  audience: ['adults'],
  minutes: 1,
  reviewedOn: '2026-09-18',
  authorRole: '示例医院',
  blocks,
  sources: ['来源'],
  related: { line: '12356' },
  version: 1,
}
const places = [
  { id: image, address: 'https://files/a' },
  { id: audio, address: 'https://files/b' },
]

let gateway: ScriptedGateway
let media: typeof places
let shown: unknown
beforeEach(() => {
  preparePhone()
  marks.store.set(null)
  media = places
  shown = article
  gateway = scriptGateway(({ action }) =>
    action === 'content.article' ? done({ article: shown, media }) : done({}),
  )
})
afterEach(() => jest.restoreAllMocks())

const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const show = async () => {
  const page = render(<ArticleScreen id="with-media" />)
  await screen.findByText(article.title)
  return page
}
const open = () => {
  const heard = { play: jest.fn(), pause: jest.fn(), close: jest.fn() }
  const opened = jest.spyOn(sound, 'open').mockReturnValue(heard)
  return { heard, opened, tells: () => opened.mock.calls.at(-1)?.[1] }
}

test('a phone that does not know a kind of block shows its words, or says that something is missing', async () => {
  const unknown = [
    { kind: 'poem', spans: [{ text: '未来的一段话' }] },
    { kind: 'steps', items: [[{ text: '未来的一步' }]] },
    { kind: 'map', place: 'x' },
  ]
  shown = { ...article, blocks: [...unknown, ...blocks] }
  await show()
  expect(screen.getByText('未来的一段话')).toBeTruthy()
  expect(screen.getByText('未来的一步')).toBeTruthy()
  expect(screen.getByText(words.unknown)).toBeTruthy()
  expect(screen.getByText('先看一看。')).toBeTruthy()
})

test('an image has its words for whoever cannot see it; one that does not come shows them, and comes again', async () => {
  await show()
  const drawn = screen.getByRole('img', { name: what })
  expect(drawn.getAttribute('src')).toBe('https://files/a')
  await act(async () => void fireEvent.error(drawn))
  expect(screen.getByText(words.image(what))).toBeTruthy()
  await screen.findByText(words.noImage)
  media = [{ id: image, address: 'https://files/again' }]
  await press('重试')
  const again = await screen.findByRole('img', { name: what })
  expect(again.getAttribute('src')).toBe('https://files/again')
})

test('without a network what was opened has all its words, and says that the image needs the net', async () => {
  const first = await show()
  await waitFor(() => expect(marks.store.get()).toHaveProperty('with-media'))
  first.unmount()
  gateway.online = false
  await show()
  await screen.findByText(words.needsNet)
  expect(screen.getByText(words.image(what))).toBeTruthy()
  expect(screen.queryByRole('img', { name: what })).toBeNull()
  expect(screen.getByText(words.audioNeedsNet)).toBeTruthy()
  // Open without a tap: there is nothing else.
  expect(screen.getByText('吸气。')).toBeTruthy()
})

test('an audio plays at a tap, rests at the next one and when the page is left, and is fetched by nobody before', async () => {
  const { heard, opened, tells } = open()
  const page = await show()
  expect(opened).not.toHaveBeenCalled()
  await press(soundWords.playing('一分钟呼吸'))
  expect(heard.play).toHaveBeenCalledTimes(1)
  act(() => tells()?.playing(true))
  act(() => tells()?.at(30.4))
  expect(screen.getByText('0:30 / 1:00')).toBeTruthy()
  expect(screen.getByRole('progressbar', { name: soundWords.progress }).getAttribute('aria-valuenow')).toBe(
    '51',
  )
  await press(soundWords.pausing('一分钟呼吸'))
  expect(heard.pause).toHaveBeenCalledTimes(1)
  act(() => hideApp())
  expect(heard.pause).toHaveBeenCalledTimes(2)
  act(() => tells()?.ended())
  expect(screen.getByText('0:00 / 1:00')).toBeTruthy()
  expect(opened).toHaveBeenCalledTimes(1)
  page.unmount()
  expect(heard.close).toHaveBeenCalledTimes(1)
})

test('an audio that does not come says so, shows what is said in it, and can be tried again from where it is', async () => {
  const { tells } = open()
  await show()
  expect(screen.queryByText('吸气。')).toBeNull()
  await press(soundWords.playing('一分钟呼吸'))
  act(() => tells()?.failed())
  await screen.findByText(words.noAudio)
  expect(screen.getByText('吸气。')).toBeTruthy()
  // The platform may well hand out the same address once more.
  await press('重试')
  await screen.findByRole('button', { name: soundWords.playing('一分钟呼吸') })
})

describe('on the desk', () => {
  const work = {
    id: 'w'.repeat(43),
    articleId: 'with-media',
    title: '看和听',
    state: 'draft',
    version: 1,
    live: null,
    changedAt: Date.now(),
    publishAt: null,
    mayApprove: false,
  }
  const source = articleText('with-media', { body: `![${what}](xinyu:media/${image})` })
  let refusal: 'MEDIA_REFUSED' | null
  beforeEach(() => {
    refusal = null
    jest.spyOn(pictures, 'choose').mockResolvedValue([{ type: 'png', preview: 'blob:1', source: 1 }])
    jest.spyOn(pictures, 'upload').mockImplementation(async (_, path) => `cloud://env/${path}`)
    jest.spyOn(sound, 'choose').mockResolvedValue({ type: 'mp3', source: 1 })
    jest.spyOn(sound, 'upload').mockImplementation(async (_, path) => `cloud://env/${path}`)
    gateway = scriptGateway(({ action, input }) => {
      if (action === 'staff.content.open') return done({ work, source, versions: [] })
      if (action === 'staff.content.media') return done({ media })
      if (action !== 'staff.content.addMedia') return done({})
      if (refusal) return { ok: false, error: refusal, requestId: 'r' }
      const isAudio = String((input as { fileId: string }).fileId).endsWith('.mp3')
      return done({ media: isAudio ? { id: audio, seconds: 65 } : { id: image, seconds: null } })
    })
  })
  const field = () => screen.getByLabelText<HTMLTextAreaElement>(articleDeskWords.source)
  const showWork = async () => {
    const page = render(<WorkScreen id={work.id} />)
    await screen.findByLabelText(articleDeskWords.source)
    return page
  }

  test('an image that is too large, and a dead network, leave every word as it was', async () => {
    refusal = 'MEDIA_REFUSED'
    await showWork()
    const before = field().value
    await press(words.add.image)
    await screen.findByText(saidRefusal('MEDIA_REFUSED'))
    expect(field().value).toBe(before)
    jest.mocked(pictures.upload).mockRejectedValue(new Error('no network'))
    await press(words.add.image)
    await screen.findByText(words.add.offline)
    expect(field().value).toBe(before)
  })

  test('choosing nothing changes nothing', async () => {
    jest.mocked(pictures.choose).mockResolvedValue([])
    await showWork()
    const before = field().value
    await press(words.add.image)
    expect(field().value).toBe(before)
    expect(screen.getByRole('button', { name: words.add.image })).toBeTruthy()
  })

  test('what was uploaded is named at the end of the text, and what is still to be written is said', async () => {
    await showWork()
    await press(words.add.image)
    await screen.findByText(words.add.added)
    expect(field().value.endsWith(`\n\n${writtenMedia({ id: image, seconds: null })}\n`)).toBe(true)
    expect(screen.getByText(new RegExp(articleDeskWords.faults.imageWords))).toBeTruthy()
    await press(words.add.audio)
    await screen.findByText(words.add.addedAudio)
    expect(field().value).toContain(`!audio 1:05 [](xinyu:media/${audio})`)
  })

  test('the preview shows the image; one that is not there keeps the text from being published', async () => {
    const page = await showWork()
    await press(articleDeskWords.preview)
    expect((await screen.findByRole('img', { name: what })).getAttribute('src')).toBe('https://files/a')
    expect(screen.getByRole('button', { name: articleDeskWords.submit })).toBeTruthy()
    expect(screen.getByText(articleDeskWords.claim)).toBeTruthy()
    page.unmount()
    media = []
    await showWork()
    await screen.findByText(words.add.missing(image))
    expect(screen.queryByRole('button', { name: articleDeskWords.submit })).toBeNull()
  })
})
