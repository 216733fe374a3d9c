import { type NoticeKind, noticeKinds, noticeRules } from './kinds'

/** What a group of colleagues may read: how many of each kind, the urgent ones first, and where to go. */
export function robotText(counts: ReadonlyMap<NoticeKind, number>, link: string | null): string {
  const lines = [...noticeKinds]
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((kind) => {
      const count = counts.get(kind) ?? 0
      return count > 0 ? [`${noticeRules[kind].label} ${count}`] : []
    })
  return [...lines, link === null ? '请打开工作台' : `请打开工作台 ${link}`].join('\n')
}

const rank = (kind: NoticeKind): number => (noticeRules[kind].urgency === 'now' ? 0 : 1)
