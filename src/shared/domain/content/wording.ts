import { textOf } from './reading'
import type { Article } from './types'

/**
 * Why words may not stand in what the service publishes:
 * - `exclamation`: a raised voice
 * - `cure`: a promise of an effect, or a remedy that is praised
 * - `method`: a way to die or to hurt oneself, named (WHO, Preventing suicide: a resource for media professionals)
 * - `wayOut`: death told as relief, as a solution or as success (same source)
 * - `sensational`: words that press, frighten or bait
 * - `diagnosis`: a judgement about the reader that belongs to a doctor
 */
export type WordingFault = 'exclamation' | 'cure' | 'method' | 'wayOut' | 'sensational' | 'diagnosis'

/** A place in the text that was given, in its own characters. */
export interface WordingFinding {
  readonly fault: WordingFault
  readonly start: number
  readonly end: number
  readonly words: string
}

interface Rule {
  readonly fault: WordingFault
  readonly pattern: RegExp
  /** Only in a title; in a text the same words may be plain. */
  readonly inTitle?: true
  /** Only in a clause that speaks to the reader. */
  readonly toReader?: true
}

const illness =
  '(?:抑郁|焦虑|强迫|躁狂|双相|精神分裂|恐惧|恐怖|疑病|厌食|暴食|失眠|多动|自闭|孤独|人格|心理|精神|神经|情感|应激|适应|躯体化|创伤后)[^，。]{0,6}?(?:症|病|障碍)'

/** Each works in one pass: no part of a pattern repeats what repeats inside it. */
const rules: readonly Rule[] = [
  { fault: 'exclamation', pattern: /[!❗❕]+/g },

  {
    fault: 'cure',
    pattern:
      /包治|包你好|包管好|根治|根除|断根|除根|治愈|药到病除|立竿见影|手到病除|(?:永|绝|再)不复发|不再复发|无副作用|零副作用|没有任何副作用|见效快/g,
  },
  {
    fault: 'cure',
    pattern: /100%|百分之百|百分百|百试百灵|屡试不爽|有效率|治好率|保证(?:见效|有效|治好|睡着|能好|你)/g,
  },
  { fault: 'cure', pattern: /神药|神器|神医|特效|奇效|速效|秘方|偏方|祖传|灵丹|妙药|仙丹|神奇|秘诀|独家/g },
  {
    fault: 'cure',
    pattern: /(?:彻底|永远|完全|一次性)(?:摆脱|告别|消除|解决|治好|走出|康复|恢复|赶走|战胜|治疗)/g,
  },
  {
    fault: 'cure',
    pattern:
      /[一二两三四五六七八九十\d]{1,3}(?:个)?(?:招|天|分钟|秒|小时|周|步)(?:内|就)?(?:搞定|见效|治好|摆脱|告别|走出|入睡|睡着|秒睡|赶走|战胜)/g,
  },
  { fault: 'cure', pattern: /(?:一定|肯定|必定|准)(?:能|会|可以)?(?:治好|好起来|见效|有效|痊愈|康复|睡着)/g },
  { fault: 'cure', pattern: /治好(?:了)?(?:你|您)|让(?:你|您)(?:痊愈|康复)/g },

  {
    fault: 'method',
    pattern:
      /割腕|割脉|割喉|割(?:破|开)?手腕|跳楼|跳河|跳江|跳桥|跳海|跳崖|跳湖|跳井|跳轨|卧轨|投河|投江|投湖|投井|上吊|自缢|悬梁|吊颈|烧炭|烧碳|开煤气|服毒|吞药|过量服药|服药过量|吞服|喝农药|农药|百草枯|敌敌畏|老鼠药|毒鼠强|氰化物|致死|撞车自|触电自|抹脖子/g,
  },
  { fault: 'method', pattern: /(?:刀片|美工刀|烟头|圆规)[^，。；！？\n]{0,6}(?:割|划|烫|扎|刺)/g },
  // Much of a medicine at once, whichever is said first.
  {
    fault: 'method',
    pattern:
      /[吃吞喝咽][^，。；！？\n]{0,3}[一两几整半大][^，。；！？\n]{0,2}[瓶把板盒][^，。；！？\n]{0,2}药/g,
  },
  {
    fault: 'method',
    pattern:
      /药[^，。；！？\n]{0,2}[吃吞喝咽][^，。；！？\n]{0,2}[一两几整半大][^，。；！？\n]{0,1}[瓶把板盒]/g,
  },

  {
    fault: 'wayOut',
    pattern:
      /解脱|一了百了|一死了之|以死(?:谢罪|明志|相逼|抗争)|死得其所|自杀(?:成功|失败|身亡成功|圣地|胜地|热点)|成功自杀|去了天堂|不再痛苦地走/g,
  },

  {
    fault: 'sensational',
    pattern:
      /震惊|惊呆|惊人|吓人一跳|细思极恐|不看后悔|疯传|疯转|刷屏|重磅|爆料|内幕|曝光|揭秘|真相竟|竟然是|万万没想到|没有之一|史上最|全网|转发给|赶紧转|紧急扩散|太可怕|触目惊心|中招|后果不堪设想|毁掉(?:孩子|一生|你)|毁了(?:孩子|一生)/g,
  },
  { fault: 'sensational', pattern: /[\d%]{2,4}的人(?:都)?(?:不知道|不懂|做错|后悔)/g },
  {
    fault: 'sensational',
    inTitle: true,
    pattern:
      /\?{2,}|\.{3}$|可怕|致命|必看|速看|快看|危险信号|崩溃|杀手|千万别|竟然|居然|警惕|当心|小心|后悔/g,
  },

  {
    fault: 'diagnosis',
    pattern: new RegExp(
      `[你您](?:自己)?[^，。；：！？\\n]{0,8}?(?:得了|患有|患上|患了|就是|已经是|是|有|属于|确定为)[^，。；：！？\\n]{0,4}?${illness}`,
      'g',
    ),
  },
  { fault: 'diagnosis', pattern: /[你您](?:已经|可能|就)?(?:有病|不正常|心理变态|精神不正常|心理有问题)/g },
  { fault: 'diagnosis', toReader: true, pattern: /确诊|诊断|治疗|治好|患者|病人/g },
]

/** What may be said of a diagnosis to the reader: that this is none, and who makes it. */
const ALLOWED = /(?:不是|不等于|不算|不做|不作|不能代替|代替不了|不能当作|不替代)(?:医生的)?诊断/g

const BETWEEN = /[\s·•*_~\-—]/
const CLAUSE = /[^，,。；;：:！？!?\n]+/g
const READER = /[你您]/

/** The text in one form of each character and without what is put between letters; `at[i]` is where `text[i]` stood. */
function foldedOf(written: string): { readonly text: string; readonly at: readonly number[] } {
  let text = ''
  const at: number[] = []
  let from = 0
  for (const char of written) {
    for (const one of char === '\n' ? char : char.normalize('NFKC').toLowerCase()) {
      if (one !== '\n' && BETWEEN.test(one)) continue
      for (let unit = 0; unit < one.length; unit += 1) at.push(from)
      text += one
    }
    from += char.length
  }
  at.push(written.length)
  return { text, at }
}

/** The same length, with other words in the place of those that may stand. */
const masked = (text: string): string => text.replace(ALLOWED, (words) => '〇'.repeat(words.length))

/** Every place where a text breaks a rule of wording, in reading order. Pure, total, one pass for each rule. */
export function wordingOf(written: string, part: 'title' | 'text'): readonly WordingFinding[] {
  const { text: folded, at } = foldedOf(written)
  const text = masked(folded)
  const found: WordingFinding[] = []
  const take = (fault: WordingFault, start: number, length: number): void => {
    const from = at[start] ?? 0
    const last = at[start + length - 1] ?? from
    const end = last + String.fromCodePoint(written.codePointAt(last) ?? 0).length
    found.push({ fault, start: from, end, words: written.slice(from, end) })
  }
  for (const { fault, pattern, inTitle, toReader } of rules) {
    if (inTitle && part !== 'title') continue
    if (!toReader) {
      for (const match of text.matchAll(pattern)) take(fault, match.index, match[0].length)
      continue
    }
    for (const clause of text.matchAll(CLAUSE)) {
      if (!READER.test(clause[0])) continue
      for (const match of clause[0].matchAll(pattern))
        take(fault, clause.index + match.index, match[0].length)
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** A finding and the part of the article that it stands in; a number is the block. */
export interface ArticleFinding extends WordingFinding {
  readonly part: 'title' | 'summary' | 'tag' | number
}

/** What an editor may not publish as it is. Sources are left alone: their titles are not ours. */
export function articleWording({ title, summary, tags, blocks }: Article): readonly ArticleFinding[] {
  return [
    ...wordingOf(title, 'title').map((one) => ({ ...one, part: 'title' as const })),
    ...wordingOf(summary, 'text').map((one) => ({ ...one, part: 'summary' as const })),
    ...tags.flatMap((tag) => wordingOf(tag, 'text').map((one) => ({ ...one, part: 'tag' as const }))),
    ...blocks.flatMap((block, part) => wordingOf(textOf(block), 'text').map((one) => ({ ...one, part }))),
  ]
}
