import { Notice } from '@/components/Notice/Notice'
import { noticeButtons, noticeCounts, noticeWords } from '@/lib/copy/notice'
import { type Line, type Told, useNotices } from './useNotices'

interface NoticeLinesProps {
  /** The kinds that are told here, and what opens what they are about; null when it stands on this very page. */
  readonly told: Told
}

/** What a line opens, or nothing. */
function openingOf(told: Told, { kind, refs: [ref] }: Line): (() => void) | null {
  const telling = told[kind]
  if (!telling) return null
  if ('all' in telling) return telling.all
  return ref === undefined ? null : () => telling.each(ref)
}

const wordsOf = ({ kind, refs }: Line): string =>
  (refs.length > 1 && noticeCounts[kind]?.(refs.length)) || noticeWords[kind]

/** What this person is to be told, a line each; looking at it or saying so takes it away. */
export function NoticeLines({ told }: NoticeLinesProps) {
  const { lines, markSeen } = useNotices(told)
  const actionOf = (line: Line) => {
    const open = openingOf(told, line)
    return {
      text: open ? noticeButtons.open : noticeButtons.seen,
      onPress: () => {
        // Nobody waits for the service to hear of it.
        void markSeen(line)
        open?.()
      },
    }
  }
  return (
    <>
      {lines.map((line) => (
        <Notice key={line.key} kind="info" action={actionOf(line)}>
          {wordsOf(line)}
        </Notice>
      ))}
    </>
  )
}
