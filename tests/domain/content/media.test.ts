import { parseArticle } from '@shared/domain/content/article'
import { MOST_MEDIA, mediaOf, needsSecond, writtenMedia } from '@shared/domain/content/media'
import { MAX_AUDIO_BYTES, mediaFileOf } from '@shared/domain/content/mediaFile'
import { textOf } from '@shared/domain/content/reading'
import { searchKeysOf } from '@shared/domain/content/search'
import type { Fault } from '@shared/domain/content/types'
import { articleWording } from '@shared/domain/content/wording'
import { MAX_PICTURE_BYTES } from '@shared/kit/picture'
import * as fc from 'fast-check'
import { articleText } from '../../support/articleText'
import { jpeg } from '../../support/jpeg'
import { m4a, mp3 } from '../../support/sound'

const id = 'a1'.repeat(16)
const other = 'b2'.repeat(16)
const parsed = (...body: string[]) => parseArticle(articleText('with-media', { body: body.join('\n') }))
const faultsOf = (...body: string[]): [number, Fault][] => {
  const read = parsed(...body)
  return read.ok ? [] : read.refusals.map(({ line, fault }) => [line, fault])
}
const article = (...body: string[]) => {
  const read = parsed(...body)
  if (!read.ok) throw new Error(JSON.stringify(read.refusals))
  return read.article
}
/** The line of the text on which the body begins. */
const FIRST = articleText('with-media', { body: '@' }).split('\n').indexOf('@') + 1
const image = `![一张关于呼吸的图](xinyu:media/${id})`

test.each<[string, string, Fault]>([
  ['a picture from outside', '![图](https://example.com/a.png)', 'mediaAddress'],
  ['a picture of the same folder', '![图](cover.png)', 'mediaAddress'],
  ['a file of storage by its own name', '![图](cloud://env/articles/a.jpg)', 'mediaAddress'],
  ['data in a picture', '![图](data:image/png;base64,AAAA)', 'mediaAddress'],
  ['a script in a picture', '![图](javascript:alert)', 'mediaAddress'],
  ['a longer name', `![图](xinyu:media/${id}/../x)`, 'mediaAddress'],
  ['a picture that nobody can hear described', `![](xinyu:media/${id})`, 'imageWords'],
  ['a picture described with blanks', `![ ](xinyu:media/${id})`, 'imageWords'],
  ['an over-long description', `![${'长'.repeat(121)}](xinyu:media/${id})`, 'imageWords'],
  ['HTML in a description', `![<b>图</b>](xinyu:media/${id})`, 'html'],
  ['an address in a description', `![www.example.com](xinyu:media/${id})`, 'address'],
  ['a picture among words', `看${image}`, 'image'],
  ['words behind a picture', `${image}看`, 'image'],
  ['an audio from outside', '!audio 1:00 [录音](https://example.com/a.mp3)', 'mediaAddress'],
  ['an audio without a length', `!audio [录音](xinyu:media/${id})`, 'audioForm'],
  ['an audio of no length', `!audio 0:00 [录音](xinyu:media/${id})`, 'audioForm'],
  ['an audio of five hours', `!audio 300:00 [录音](xinyu:media/${id})`, 'audioForm'],
  ['an audio without a title', `!audio 1:00 [](xinyu:media/${id})`, 'audioForm'],
  ['an over-long title', `!audio 1:00 [${'长'.repeat(31)}](xinyu:media/${id})`, 'audioForm'],
  ['HTML in a title', `!audio 1:00 [<i>](xinyu:media/${id})`, 'html'],
])('%s is refused with its line', (_, line, fault) => {
  expect(faultsOf('开头。', '', line, '说的话。')).toContainEqual([FIRST + 2, fault])
  expect(faultsOf('开头。', '', '说的话。')).toEqual([])
})

test('an audio without the words that are said in it is refused: who cannot hear would have nothing', () => {
  const audio = `!audio 3:20 [一段呼吸](xinyu:media/${id})`
  const refused = [[FIRST, 'audioWords']]
  expect(faultsOf(audio)).toEqual(refused)
  expect(faultsOf(audio, '', '## 下一段')).toEqual(refused)
  expect(faultsOf(audio, '', '- 一项')).toEqual(refused)
  expect(faultsOf(audio, image)).toEqual(refused)
  expect(faultsOf(audio, '<b>话</b>')).toContainEqual([FIRST + 1, 'html'])
})

test('an image and an audio become blocks whose words every phone can show', () => {
  const { blocks } = article(
    image,
    '接着是一段话。',
    '',
    `!audio 3:20 [一段呼吸](xinyu:media/${other})`,
    '',
    '先吸气。',
    '再[做练习](xinyu:exercise/box)。',
    '',
    '后面一段。',
  )
  expect(blocks.slice(0, 4)).toEqual([
    { kind: 'image', media: id, spans: [{ text: '一张关于呼吸的图' }] },
    { kind: 'paragraph', spans: [{ text: '接着是一段话。' }] },
    {
      kind: 'audio',
      media: other,
      title: '一段呼吸',
      seconds: 200,
      spans: [
        { text: '先吸气。' },
        { text: '\n再' },
        { text: '做练习', to: { kind: 'exercise', id: 'box' } },
        { text: '。' },
      ],
    },
    { kind: 'paragraph', spans: [{ text: '后面一段。' }] },
  ])
  expect(blocks.slice(0, 4).map(textOf)).toEqual([
    '一张关于呼吸的图',
    '接着是一段话。',
    '一段呼吸\n先吸气。\n再做练习。',
    '后面一段。',
  ])
})

test('what is said of an image or in an audio is found, and keeps the rules of wording', () => {
  const spoken = article(`!audio 1:00 [水彩](xinyu:media/${id})`, '画一朵云。')
  expect(searchKeysOf(spoken).said).toEqual(expect.arrayContaining(['水彩', '朵云']))
  const cure = article(
    `![能根治失眠的图](xinyu:media/${id})`,
    '',
    `!audio 1:00 [秘方](xinyu:media/${id})`,
    '保证睡着',
  )
  expect(articleWording(cure).map(({ fault, part }) => [fault, part])).toEqual([
    ['cure', 0],
    ['cure', 1],
    ['cure', 1],
  ])
})

test('an editor alone cannot publish what no rule of wording can look into', () => {
  expect(needsSecond(article('只有字。'))).toBe(false)
  expect(needsSecond({ ...article('只有字。'), healthClaim: true })).toBe(true)
  expect(needsSecond(article(image))).toBe(true)
})

test('more than ten are refused at the eleventh; the same one twice is one', () => {
  expect(faultsOf(...Array.from({ length: MOST_MEDIA }, () => image))).toEqual([])
  expect(faultsOf(...Array.from({ length: MOST_MEDIA + 1 }, () => image))).toEqual([
    [FIRST + MOST_MEDIA, 'mediaMany'],
  ])
  expect(mediaOf(article(image, '', image))).toEqual([{ kind: 'image', id }])
})

test('the line that an upload leaves behind says what is still to be written', () => {
  expect(faultsOf(writtenMedia({ id, seconds: null }))).toEqual([[FIRST, 'imageWords']])
  expect(writtenMedia({ id, seconds: 65 })).toBe(`!audio 1:05 [](xinyu:media/${id})`)
  expect(faultsOf(writtenMedia({ id, seconds: 65 }), '话')).toContainEqual([FIRST, 'audioForm'])
})

test.each([
  ['a page', Buffer.from('<html></html>'), { fault: 'type' }],
  ['a moving picture', Buffer.from('GIF89a'), { fault: 'type' }],
  ['a drawing that can carry a script', Buffer.from('<svg onload="alert(1)"/>'), { fault: 'type' }],
  ['nothing', Buffer.alloc(0), { fault: 'type' }],
  ['a picture that is too large', jpeg(MAX_PICTURE_BYTES + 1), { fault: 'size' }],
  ['an audio that is too large', Buffer.concat([mp3(2), Buffer.alloc(MAX_AUDIO_BYTES)]), { fault: 'size' }],
  ['two frames that may be chance', mp3(0.03), { fault: 'type' }],
  ['the beginning of an M4A', m4a(9).subarray(0, 24), { fault: 'type' }],
  ['an M4A that says it has no length', m4a(0), { fault: 'type' }],
  ['a picture', jpeg(), { kind: 'image', seconds: null }],
  ['an MP3', mp3(7), { kind: 'audio', seconds: 7 }],
  [
    'an MP3 behind its title',
    Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\x01\x00', 'latin1'), Buffer.alloc(128), mp3(7)]),
    { kind: 'audio', seconds: 7 },
  ],
  ['an M4A', m4a(95), { kind: 'audio', seconds: 95 }],
])('%s is known by its bytes', (_, bytes, what) => {
  expect(mediaFileOf(bytes)).toEqual(what)
})

test('no bytes make it throw', () => {
  const begun = fc.constantFrom(mp3(0.2), m4a(3), jpeg(), Buffer.alloc(0))
  fc.assert(
    fc.property(begun, fc.uint8Array({ maxLength: 200 }), fc.nat(), (beginning, rest, cut) => {
      const bytes = Buffer.concat([beginning.subarray(0, cut % (beginning.length + 1)), rest])
      const found = mediaFileOf(bytes)
      if ('kind' in found && found.kind === 'audio') expect(found.seconds).toBeGreaterThan(0)
      else expect(found).toEqual(expect.any(Object))
    }),
    { numRuns: 2000 },
  )
})
