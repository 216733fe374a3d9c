import { parseArticle } from '@shared/domain/content/article'
import { articleWording, type WordingFault, wordingOf } from '@shared/domain/content/wording'
import * as fc from 'fast-check'
import { filesOf } from './catalogFiles'

const found = (text: string, part: 'title' | 'text' = 'text'): [WordingFault, string][] =>
  wordingOf(text, part).map(({ fault, words }) => [fault, words])

test.each<[WordingFault, string, string]>([
  ['exclamation', '一起加油！', '！'],
  ['exclamation', '快来试试!!', '!!'],
  ['exclamation', '真的‼', '‼'],
  ['cure', '这个方法包治失眠', '包治'],
  ['cure', '三个月根治焦虑', '根治'],
  ['cure', '抑郁可以治愈', '治愈'],
  ['cure', '有效率很高', '有效率'],
  ['cure', '100%管用', '100%'],
  ['cure', '１００％管用', '１００％'],
  ['cure', '百分之百安全', '百分之百'],
  ['cure', '祖传秘方', '祖传'],
  ['cure', '睡眠神药', '神药'],
  ['cure', '彻底告别失眠', '彻底告别'],
  ['cure', '七天走出抑郁', '七天走出'],
  ['cure', '60秒入睡', '60秒入睡'],
  ['cure', '坚持下去，一定能好起来', '一定能好起来'],
  ['cure', '我们保证有效', '保证有效'],
  ['cure', '从此不再复发', '不再复发'],
  ['cure', '无副作用', '无副作用'],
  ['method', '他想到了跳楼', '跳楼'],
  ['method', '手上有割腕的疤', '割腕'],
  ['method', '家里的农药', '农药'],
  ['method', '吃了一整瓶安眠药', '吃了一整瓶安眠药'],
  ['method', '药，他把药吞了一整盒', '药吞了一整盒'],
  ['method', '把药吃了一把', '药吃了一把'],
  ['method', '用刀片在手上划', '刀片在手上划'],
  ['method', '多少片会致死', '致死'],
  ['wayOut', '他终于解脱了', '解脱'],
  ['wayOut', '一了百了', '一了百了'],
  ['wayOut', '自杀成功', '自杀成功'],
  ['sensational', '震惊全网的真相', '震惊'],
  ['sensational', '90%的人都不知道', '90%的人都不知道'],
  ['sensational', '不看后悔一辈子', '不看后悔'],
  ['sensational', '这样说话会毁掉孩子', '毁掉孩子'],
  ['diagnosis', '你得了抑郁症', '你得了抑郁症'],
  ['diagnosis', '测一测你是不是焦虑症', '你是不是焦虑症'],
  ['diagnosis', '您可能患有双相情感障碍', '您可能患有双相情感障碍'],
  ['diagnosis', '你属于精神分裂症', '你属于精神分裂症'],
  ['diagnosis', '你有病', '你有病'],
  ['diagnosis', '你需要马上治疗', '治疗'],
  ['diagnosis', '这个分数说明你已经确诊', '确诊'],
  ['diagnosis', '我们给你诊断', '诊断'],
  ['diagnosis', '作为患者的你', '患者'],
])('%s: %s', (fault, text, words) => {
  expect(found(text)).toContainEqual([fault, words])
})

test.each([
  '筛查提示，不是诊断。',
  '量表的分数不等于诊断，也不能代替医生的诊断，你看到的只是一个数。',
  '是不是需要处理，要由医生当面了解之后判断。',
  '去医院精神科或心理门诊，请医生看。',
  '产后抑郁有谈话的办法，也有药物的办法。',
  '失眠认知行为疗法是指南首选的治疗。',
  '有人得了抑郁症，家里人要多陪陪他。',
  '把伤口洗净、包好，手放轻。',
  '你是不是在想结束生命？',
  '停了药，人会不舒服。',
  '每晚只拿当天的一次药。',
  '医生开了两盒药，药放在盒子里。',
  '吃完药，喝一大杯水。',
  '写的时候不必看着钟。',
  '焦虑多数会慢慢松下来。',
  '打 12356，一天至少十八小时有人接。',
  '最近三天睡得怎么样',
  '背书可以死记，也可以讲给别人听。',
])('%s may stand in a text', (text) => {
  expect(found(text)).toEqual([])
})

test.each([
  '孩子不吃饭，后果很可怕',
  '小心身边的人',
  '他竟然三天没睡',
  '你还在失眠吗？？',
  '昨晚之后……',
  '妈妈必看的一课',
])('%s may not be a title, and may be a sentence', (title) => {
  expect(found(title, 'title').map(([fault]) => fault)).toEqual(['sensational'])
  expect(found(title)).toEqual([])
})

test.each(['孩子不想上学怎么办', '抑郁自评量表怎么看', '究竟要不要看医生', '睡不着的晚上'])(
  '%s is a title',
  (title) => {
    expect(found(title, 'title')).toEqual([])
  },
)

test.each(['跳 楼', '跳·楼', '跳*楼', '跳-楼', '跳\u3000楼', '根　治', '１００%', 'ＤＡ包治'])(
  '%s: words that are pulled apart are found, in their own place',
  (text) => {
    const [one] = wordingOf(`前面的话，${text}。`, 'text')
    expect(one).toBeDefined()
    expect(`前面的话，${text}。`.slice(one?.start, one?.end)).toBe(one?.words)
    expect(one?.start).toBeGreaterThanOrEqual(5)
  },
)

test('what is said in one clause is not laid on the reader of the next', () => {
  expect(found('他在接受治疗，你可以陪他散步。')).toEqual([])
  expect(found('他在好转。\n你可以陪他做治疗')).toEqual([['diagnosis', '治疗']])
})

test('findings stand in reading order and name every place', () => {
  expect(found('神药！包治。再说一次，包治！')).toEqual([
    ['cure', '神药'],
    ['exclamation', '！'],
    ['cure', '包治'],
    ['cure', '包治'],
    ['exclamation', '！'],
  ])
})

test('any text is answered, and each finding is a piece of it', () => {
  const piece = fc.constantFrom(
    '你',
    '您',
    '是',
    '得了',
    '抑郁',
    '症',
    '治疗',
    '诊断',
    '不是',
    '，',
    '。',
    '！',
    ' ',
    '1',
    '%',
    '天',
    '药',
    '瓶',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 60 })
      .map((all) => all.join('')),
  )
  fc.assert(
    fc.property(text, fc.constantFrom('title' as const, 'text' as const), (written, part) => {
      let before = 0
      for (const { start, end, words } of wordingOf(written, part)) {
        expect(words).toBe(written.slice(start, end))
        expect(end).toBeGreaterThan(start)
        expect(start).toBeGreaterThanOrEqual(before)
        before = start
      }
    }),
    { numRuns: 1000 },
  )
})

test('every part of an article is read, its sources are not', () => {
  const [file] = filesOf('articles', '.md')
  const text = (file?.text ?? '')
    .replace(/^title: .*$/m, 'title: 包治失眠')
    .replace(/^summary: .*$/m, 'summary: 神药')
    .replace(/^tags: .*$/m, 'tags: [根治]')
    .replace(/^sources:$/m, 'sources:\n  - "《抑郁症的诊断与治疗：你治愈了吗！》，2020。"')
    .replace(/^- /m, '- 加油！')
  const parsed = parseArticle(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals))
  const at = parsed.article.blocks.findIndex(({ kind }) => kind === 'list')
  expect(articleWording(parsed.article).map(({ part, words }) => [part, words])).toEqual([
    ['title', '包治'],
    ['summary', '神药'],
    ['tag', '根治'],
    [at, '！'],
  ])
})
