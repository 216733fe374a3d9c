import { Notice } from '@/components/Notice/Notice'
import { noticeButtons, noticeWords } from '@/lib/copy/notice'
import { type Line, type NoticeKind, useNotices } from './useNotices'

interface NoticeLinesProps {
  /** The kinds that are told here, and what opens the thing they are about; null when there is nothing to open. */
  readonly told: Readonly<Partial<Record<NoticeKind, ((ref: string) => void) | null>>>
}

/** What this person is to be told, a line each; looking at it or saying so takes it away. */
export function NoticeLines({ told }: NoticeLinesProps) {
  const { lines, markSeen } = useNotices(Object.keys(told) as NoticeKind[])
  const actionOf = (line: Line) => {
    const open = line.ref === null ? null : told[line.kind]
    return {
      text: open ? noticeButtons.open : noticeButtons.seen,
      onPress: () => {
        // Nobody waits for the service to hear of it.
        void markSeen(line)
        if (line.ref !== null) open?.(line.ref)
      },
    }
  }
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
