import { Notice } from '@/components/Notice/Notice'
import { noticeButtons, noticeWords } from '@/lib/copy/notice'
import { type Line, type NoticeKind, useNotices } from './useNotices'

interface NoticeLinesProps {
  readonly kinds: readonly NoticeKind[]
  /** Opens what a notice is about. */
  readonly open: (ref: string) => void
}

/** What this person is to be told, a line each; looking at it or saying so takes it away. */
export function NoticeLines({ kinds, open }: NoticeLinesProps) {
  const { lines, markSeen } = useNotices(kinds)
  const actionOf = (line: Line) => ({
    text: line.ref === null ? noticeButtons.seen : noticeButtons.open,
    onPress: () => {
      // Nobody waits for the service to hear of it.
      void markSeen(line)
      if (line.ref !== null) open(line.ref)
    },
  })
  return (
    <>
      {lines.map((line) => (
        <Notice key={`${line.kind} ${line.ref}`} kind="info" action={actionOf(line)}>
          {noticeWords[line.kind]}
        </Notice>
      ))}
    </>
  )
}
