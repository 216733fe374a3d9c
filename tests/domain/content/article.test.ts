import { LONGEST_ARTICLE, parseArticle } from '@shared/domain/content/article'
import { keptOut } from '@shared/domain/content/draft'
import { expiresOn, hanIn, minutesFor, textOf } from '@shared/domain/content/reading'
import type { Fault } from '@shared/domain/content/types'
import * as fc from 'fast-check'
import { filesOf } from './catalogFiles'

const FIELDS = [
  'id: quiet-evening',
  'title: 安静的晚上',
  'summary: 一篇很短的文章。',
  'topic: sleep',
  'tags: [睡眠, "夜里"]',
  'audience: [adults]',
  'authorRole: 心语内容组',
  'reviewedOn: 2026-11-01',
  'minutes: 1',
  'healthClaim: false',
  'sources:',
  '  - "A guide: with a colon. 2020."',
  'related:',
  '  exercise: wind-down',
  '  line: "12356"',
]
const BODY = [
  '你好。',
  '',
  '## 第一段',
  '',
  '- 一',
  '- 二',
  '',
  '!tip 提示',
  '',
  '!today',
  '- 走一走',
  '',
  '去[求助](xinyu:help)。',
]

const textWith = (fields: readonly string[], body: readonly string[]): string =>
  ['---', ...fields, '---', '', ...body].join('\n')
const withBody = (...body: string[]): string => textWith(FIELDS, body)
/** The same fields with one of them written otherwise; an empty text leaves it out. */
const withField = (name: string, written: string): string =>
  textWith(
    FIELDS.flatMap((line) => (line.startsWith(`${name}:`) ? (written === '' ? [] : [written]) : [line])),
    BODY,
  )

function faultsOf(text: string): [line: number, fault: Fault][] {
  const parsed = parseArticle(text)
  return parsed.ok ? [] : parsed.refusals.map(({ line, fault }) => [line, fault])
}

test('an article becomes fields and blocks in reading order', () => {
  const parsed = parseArticle(textWith(FIELDS, BODY))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals))
  expect(parsed.article).toEqual({
    id: 'quiet-evening',
    title: '安静的晚上',
    summary: '一篇很短的文章。',
    topic: 'sleep',
    tags: ['睡眠', '夜里'],
    audience: ['adults'],
    authorRole: '心语内容组',
    reviewedOn: '2026-11-01',
    minutes: 1,
    healthClaim: false,
    sources: ['A guide: with a colon. 2020.'],
    related: { exercise: 'wind-down', line: '12356' },
    blocks: [
      { kind: 'paragraph', spans: [{ text: '你好。' }] },
      { kind: 'heading', spans: [{ text: '第一段' }] },
      { kind: 'list', items: [[{ text: '一' }], [{ text: '二' }]] },
      { kind: 'tip', spans: [{ text: '提示' }] },
      { kind: 'today', items: [[{ text: '走一走' }]] },
      { kind: 'paragraph', spans: [{ text: '去' }, { text: '求助', to: { kind: 'help' } }, { text: '。' }] },
    ],
  })
})

test('each way that words may lead is read, several in one line', () => {
  const parsed = parseArticle(
    withBody(
      '[一](xinyu:scale/sds)，[二](xinyu:exercise/box)[三](xinyu:article/other)',
      '',
      '> [四](tel:12356)、[五](tel:120)',
    ),
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals))
  expect(parsed.article.blocks).toEqual([
    {
      kind: 'paragraph',
      spans: [
        { text: '一', to: { kind: 'scale', id: 'sds' } },
        { text: '，' },
        { text: '二', to: { kind: 'exercise', id: 'box' } },
        { text: '三', to: { kind: 'article', id: 'other' } },
      ],
    },
    {
      kind: 'quote',
      spans: [
        { text: '四', to: { kind: 'line', number: '12356' } },
        { text: '、' },
        { text: '五', to: { kind: 'line', number: '120' } },
      ],
    },
  ])
})

test('lines of one paragraph, item, quote or tip belong together; Chinese without a space, Latin with one', () => {
  const parsed = parseArticle(
    withBody(
      '第一行',
      '第二行 ends',
      'here',
      '',
      '- 一',
      '续',
      '- 二',
      '',
      '> 引',
      '> 文',
      '',
      '!tip 提',
      '示',
    ),
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals))
  expect(parsed.article.blocks.map(textOf)).toEqual(['第一行第二行 ends here', '一续\n二', '引文', '提示'])
})

/** Line 18 is the first line of the body. */
test.each<[string, string, Fault]>([
  ['a script', '<script>alert(1)</script>', 'html'],
  ['a picture in HTML', '<img src=x onerror=alert(1)>', 'html'],
  ['HTML after words', '看这里 <b>重要</b>', 'html'],
  ['a comment', '<!-- 藏起来 -->', 'html'],
  ['an entity that would become a mark', '&lt;script&gt;', 'html'],
  ['a numeric entity', '&#60;script', 'html'],
  ['an image from outside', '![图](https://example.com/a.png)', 'mediaAddress'],
  ['an image that is none', '![图](xinyu:article/a)', 'mediaAddress'],
  ['a link to the outside', '[点这里](https://example.com)', 'address'],
  ['a link without a scheme', '[点这里](//example.com)', 'address'],
  ['a script in a link', '[点这里](javascript:alert(1))', 'address'],
  ['data in a link', '[点这里](data:text/html;base64,AAAA)', 'address'],
  ['a bare address', '见 www.example.com', 'address'],
  ['another scheme', '[点这里](mailto:a@b.c)', 'linkTarget'],
  ['an unknown place', '[点这里](xinyu:letter/1)', 'linkTarget'],
  ['a path that climbs', '[点这里](xinyu:article/../staff)', 'linkTarget'],
  ['capital letters in an id', '[点这里](xinyu:scale/SDS)', 'linkTarget'],
  ['a number that nobody verified', '[点这里](tel:96111)', 'linkTarget'],
  ['a longer number', '[点这里](tel:123567)', 'linkTarget'],
  ['a link without words', '[](xinyu:help)', 'linkForm'],
  ['a link that is not closed', '[点这里](xinyu:help', 'linkForm'],
  ['a link within a link', '[外[里](xinyu:help)](xinyu:help)', 'linkForm'],
  ['a reference link', '[点这里][1]', 'linkForm'],
  ['bold', '这里**很**重要', 'markup'],
  ['code', '用 `rm`', 'markup'],
  ['a backslash', '\\[不是链接\\]', 'markup'],
  ['a first heading', '# 大标题', 'markup'],
  ['a third heading', '### 小标题', 'markup'],
  ['a heading without words', '##', 'markup'],
  ['a heading without a space', '##标题', 'markup'],
  ['a numbered list', '1. 第一', 'markup'],
  ['a starred list', '* 第一', 'markup'],
  ['an empty item', '-', 'markup'],
  ['a table', '| 一 | 二 |', 'markup'],
  ['a rule', '----', 'markup'],
  ['an indented line', '    代码', 'markup'],
  ['a fence', '```js', 'markup'],
  ['an unknown mark', '!warn 小心', 'markup'],
  ['a tip without words', '!tip', 'markup'],
  ['a character without a width', '安\u200b全', 'hiddenCharacter'],
  ['a mark that turns the direction round', '安\u202e全', 'hiddenCharacter'],
  ['a control character', '安\u0000全', 'controlCharacter'],
  ['half a character', '安\ud83d全', 'hiddenCharacter'],
  ['a tab', '一\t二', 'controlCharacter'],
  ['a joiner that joins no emoji', '安\u200d全', 'hiddenCharacter'],
  ['a joiner behind an emoji', '安👨\u200d全', 'hiddenCharacter'],
  ['a joiner between figures', '1\u200d2', 'hiddenCharacter'],
  ['two joiners between emoji', '👨\u200d\u200d👩', 'hiddenCharacter'],
])('%s in the body is refused with its line', (_, line, fault) => {
  expect(faultsOf(withBody('开头。', '', line))).toEqual([[21, fault]])
  expect(faultsOf(withBody('开头。', '', '结尾。'))).toEqual([])
})

test('steps for today stand once, with a list below', () => {
  expect(faultsOf(withBody('!today', '', '- 一', '', '!today', '- 二'))).toEqual([[23, 'todayTwice']])
  expect(faultsOf(withBody('开头。', '', '!today', '', '然后呢'))).toEqual([[21, 'todayWithoutSteps']])
  expect(faultsOf(withBody('!today'))).toEqual([[19, 'todayWithoutSteps']])
})

test.each<[string, string, Fault, number]>([
  ['topic', 'topic: gossip', 'topicUnknown', 5],
  ['audience', 'audience: [adults, robots]', 'audienceUnknown', 7],
  ['audience', 'audience: []', 'fieldForm', 7],
  ['audience', 'audience: [adults, adults]', 'fieldForm', 7],
  ['reviewedOn', 'reviewedOn: 2026-02-30', 'dateImpossible', 9],
  ['reviewedOn', 'reviewedOn: 2025-02-29', 'dateImpossible', 9],
  ['reviewedOn', 'reviewedOn: 昨天', 'dateImpossible', 9],
  ['minutes', 'minutes: 0', 'fieldForm', 10],
  ['minutes', 'minutes: 3.5', 'fieldForm', 10],
  ['healthClaim', 'healthClaim: maybe', 'fieldForm', 11],
  ['id', 'id: Quiet Evening', 'fieldForm', 2],
  ['title', 'title: "一\\n二"', 'fieldForm', 3],
  ['title', 'title: 很好: 真的', 'fieldForm', 3],
  ['title', `title: ${'长'.repeat(31)}`, 'fieldForm', 3],
  ['title', 'title: 听<b>话</b>', 'html', 3],
  ['title', 'title: [列, 表]', 'fieldForm', 3],
  ['summary', `summary: ${'长'.repeat(61)}`, 'fieldForm', 4],
  ['tags', 'tags: 一个', 'fieldForm', 6],
  ['tags', 'tags: [{a: b}]', 'fieldForm', 6],
  ['authorRole', 'authorRole: &anchor 谁', 'fieldForm', 8],
  ['topic', 'topic: sleep\ntopic: sleep', 'fieldTwice', 6],
  ['topic', 'topic: sleep\ncolour: red', 'fieldUnknown', 6],
  ['topic', 'topic: sleep\n# 说明', 'frontMatterForm', 6],
])('%s written as %j is refused', (name, written, fault, line) => {
  expect(faultsOf(withField(name, written))).toEqual([[line, fault]])
})

test.each(FIELDS.flatMap((line) => (line.startsWith(' ') ? [] : [line.split(':')[0] ?? ''])))(
  'an article without %s is refused, and told which field is missing',
  (name) => {
    const block = ['sources', 'related'].includes(name)
    const from = FIELDS.findIndex((line) => line.startsWith(`${name}:`))
    const to = block ? FIELDS.findIndex((line, at) => at > from && !line.startsWith(' ')) : from + 1
    const fields = FIELDS.filter((_, at) => at < from || (at >= to && to > 0) || (to < 0 && at < from))
    const parsed = parseArticle(textWith(fields, BODY))
    expect(parsed.ok ? [] : parsed.refusals.map(({ fault, what }) => [fault, what])).toEqual([
      ['fieldMissing', name],
    ])
  },
)

test.each([
  ['nothing', 'related: {}'],
  ['an unknown thing', 'related:\n  shop: box'],
  ['a line that nobody verified', 'related:\n  line: "96111"'],
  ['an id that is none', 'related:\n  scale: ../sds'],
  ['the same twice', 'related:\n  scale: sds\n  scale: sas'],
])('what is related may not be %s', (_, written) => {
  const fields = [...FIELDS.slice(0, FIELDS.indexOf('related:')), ...written.split('\n')]
  expect(faultsOf(textWith(fields, BODY))).toEqual([[14, 'fieldForm']])
})

test('all that is wrong is said at once, in the order of the lines', () => {
  const text = textWith(
    FIELDS.map((line) => (line.startsWith('topic:') ? 'topic: gossip' : line)),
    ['<b>一</b>', '', '好的一行', '', '**二**', '', '[三](ftp:x)'],
  )
  expect(faultsOf(text)).toEqual([
    [5, 'topicUnknown'],
    [19, 'html'],
    [23, 'markup'],
    [25, 'linkTarget'],
  ])
})

test('no fields, fields that do not end, no body and an over-long file are refused', () => {
  expect(faultsOf('')).toEqual([[1, 'frontMatterMissing']])
  expect(faultsOf('你好')).toEqual([[1, 'frontMatterMissing']])
  expect(faultsOf('---\nid: a')).toEqual([[1, 'frontMatterMissing']])
  expect(faultsOf(textWith(FIELDS, []))).toEqual([[18, 'bodyMissing']])
  expect(faultsOf(['---', ...FIELDS, '---'].join('\n'))).toEqual([[17, 'bodyMissing']])
  const filler = LONGEST_ARTICLE - withBody('').length
  expect(faultsOf(withBody('长'.repeat(filler)))).toEqual([])
  expect(faultsOf(withBody('长'.repeat(filler + 1)))).toEqual([[1, 'tooLong']])
})

test('a file from another editor, with a mark at its start and Windows lines, reads the same', () => {
  const text = textWith(FIELDS, BODY)
  expect(parseArticle(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(parseArticle(text))
})

/** Texts that look like articles: pieces of the syntax and of attacks in any order. */
const piece = fc.oneof(
  fc.constantFrom(
    '---',
    '## ',
    '- ',
    '> ',
    '!tip ',
    '!today',
    '![图](xinyu:media/0123456789abcdef0123456789abcdef)',
    '!audio 1:00 [声](xinyu:media/0123456789abcdef0123456789abcdef)',
    '[',
    ']',
    '(',
    ')',
    'xinyu:',
    'help',
    'tel:',
    '12356',
  ),
  fc.constantFrom(
    '<script>',
    '![',
    '&lt;',
    'javascript:',
    '**',
    '`',
    '\r',
    '\u202e',
    '\ud800',
    '你',
    '。',
    ' ',
    '',
  ),
  fc.constantFrom(...FIELDS),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('\n')),
  fc.array(piece, { maxLength: 40 }).map((pieces) => textWith(FIELDS, [pieces.join('')])),
  fc.array(piece, { maxLength: 40 }).map((pieces) => textWith(FIELDS, pieces)),
)

test('any text is answered, and what is taken holds no mark that could be read as markup again', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parsed = parseArticle(text)
      if (!parsed.ok) {
        expect(parsed.refusals.length).toBeGreaterThan(0)
        for (const { line } of parsed.refusals) expect(line).toBeGreaterThanOrEqual(1)
        return
      }
      const { blocks, title, summary, tags, sources } = parsed.article
      const words = [...blocks.map(textOf), title, summary, ...tags, ...sources]
      expect(blocks.length).toBeGreaterThan(0)
      expect(words.filter((one) => one === '' || /<|!\[|https?:|javascript:|\*\*|`/.test(one))).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('an article that is cut anywhere, or has one line doubled, is answered too', () => {
  const whole = filesOf('articles', '.md').map(({ text }) => text)
  fc.assert(
    fc.property(fc.constantFrom(...whole), fc.nat(), fc.nat(), (text, from, length) => {
      const at = from % text.length
      const cut = text.slice(0, at) + text.slice(at + (length % 200))
      const parsed = parseArticle(cut)
      expect(parsed.ok || parsed.refusals.length > 0).toBe(true)
      const lines = text.split('\n')
      const doubled = lines.flatMap((line, index) => (index === from % lines.length ? [line, line] : [line]))
      expect(typeof parseArticle(doubled.join('\n')).ok).toBe('boolean')
    }),
    { numRuns: 200 },
  )
})

test('only Chinese characters are counted, and a minute that has begun is a minute', () => {
  expect(hanIn('你好, hello 12。〇')).toBe(3)
  const paragraph = (count: number) => [{ kind: 'paragraph' as const, spans: [{ text: '字'.repeat(count) }] }]
  expect([1, 300, 301, 900, 901].map((count) => minutesFor(paragraph(count)))).toEqual([1, 1, 2, 3, 4])
})

test('an article is out of date eighteen months after its review', () => {
  expect(expiresOn('2026-11-25')).toBe('2028-05-25')
  expect(expiresOn('2026-07-01')).toBe('2028-01-01')
  // There is no 31st of February: the days that are missing are given, not taken.
  expect(expiresOn('2026-08-31')).toBe('2028-03-02')
})

test.each([
  ['<b>', 'html'],
  ['![一把椅子](https://example.org/a.png)', 'mediaAddress'],
  ['!audio 3:20 <script>', 'html'],
  ['!audio 3:20 [听](https://example.org/a.mp3)', 'mediaAddress'],
  ['看 ![图](a.png)', 'image'],
  ['[看](javascript:alert)', 'address'],
  ['[看](file:a)', 'linkTarget'],
  ['零\u200b宽', 'hiddenCharacter'],
  ['方\u202e向', 'hiddenCharacter'],
  ['接\u200d着', 'hiddenCharacter'],
  ['[x] [看](mailto:a@b.c)', 'linkTarget'],
  ['[求助](xinyu:help) [看](mailto:a@b.c)', 'linkTarget'],
  ['[一[二]](mailto:a@b.c)', 'linkTarget'],
  ['[看](mailto:(a@b.c))', 'linkTarget'],
  ['!audio [看](mailto:a@b.c)', 'linkTarget'],
  ['[看](java\tscript:a)', 'address'],
  ['\thttp\t://a', 'address'],
  ['&\t#60;', 'html'],
])('%s is kept out of a draft wherever it stands', (line, fault) => {
  expect(keptOut(line)).toMatchObject({ line: 1, fault })
  expect(keptOut(withBody('一段话。', line))).toMatchObject({ fault })
  expect(keptOut(`---\nid: not-closed\n${line}`)).toMatchObject({ line: 3, fault })
})

test.each([
  '只有一段话',
  '**粗**的字',
  '| 表 | 格 |',
  '[没写完](',
  `![](xinyu:media/${'a'.repeat(32)})`,
  `!audio 1:05 [](xinyu:media/${'a'.repeat(32)})`,
  '!today',
  '---\nid: 不对',
  '\t从 Word 贴来的一段',
  '一行\u000b又一行',
  '[x] [求助](xinyu:help)',
])('%s is not finished, and may wait as a draft', (source) => {
  expect(parseArticle(source).ok).toBe(false)
  expect(keptOut(source)).toBeNull()
})

/** A family, a heart with its own look, a skin, an arrow, a bird: what a phone's keyboard joins. */
const joined = ['👨\u200d👩\u200d👧', '❤️\u200d🔥', '👩🏽\u200d⚕️', '🙂\u200d↔️', '🏳️\u200d🌈', '🐦\u200d⬛']

test.each(joined)('%s is one picture: it is kept, and published', (emoji) => {
  const source = withBody(`一家${emoji}人`)
  expect(keptOut(source)).toBeNull()
  expect(faultsOf(source)).toEqual([])
})

test('what hides text is kept out wherever it stands, and what only stands in the way waits for publishing', () => {
  const around = fc.array(fc.constantFrom('字', ' ', 'a', '1', '。', '\t', '\u000b', ...joined), {
    maxLength: 6,
  })
  const hides = fc.constantFrom(
    ...['\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\u2066', '\u202a', '\u202e', '\u00ad'],
  )
  fc.assert(
    fc.property(around, hides, around, (before, hidden, after) => {
      expect(keptOut([...before, ...after].join(''))).toBeNull()
      expect(keptOut([...before, '字', hidden, '字', ...after].join(''))?.fault).toBe('hiddenCharacter')
    }),
  )
})

test('a link that leads out is found whatever stands on its line', () => {
  const around = fc.array(
    fc.constantFrom('[', ']', '(', ')', '[x]', '**', ' ', '字', '\t', '[求助](xinyu:help)', '!audio ', '- '),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(around, around, (before, after) => {
      const line = [...before, '[看](mailto:a@b.c)', ...after].join('')
      expect(keptOut(withBody(line))).toMatchObject({ fault: expect.stringMatching(/^(linkTarget|image)$/) })
    }),
  )
})

test('an eleventh file keeps a draft out, also while its words are unfinished; the same one again does not', () => {
  const names = (count: number) =>
    Array.from({ length: count }, (_, at) => `![](xinyu:media/${at.toString(16).padStart(32, '0')})`)
  expect(keptOut([...names(10), ...names(10)].join('\n'))).toBeNull()
  expect(keptOut(names(11).join('\n'))).toMatchObject({ line: 11, fault: 'mediaMany' })
})

test('what can be published can be kept, and nothing makes it throw', () => {
  for (const { text } of filesOf('articles', '.md')) expect(keptOut(text)).toBeNull()
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom(...FIELDS, ...BODY, '---', '![a](b)', '!audio 1:00 [a](b)'),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (some) => {
      const source = textWith(FIELDS, some)
      const found = keptOut(source)
      if (parseArticle(source).ok) expect(found).toBeNull()
    }),
  )
})
