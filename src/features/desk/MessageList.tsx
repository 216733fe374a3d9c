import { Fragment } from 'react'
import { Bubble } from '@/components/Bubble/Bubble'
import { deskWords } from '@/lib/copy/desk'
import { stillWaiting } from '@/lib/outbox/stillWaiting'
import { momentWords } from '@/lib/timeWords/timeWords'
import { MessagePictures } from './MessagePictures'
import type { DeskThread } from './queue'
import type { Message } from './useDeskThread'
import type { Replying } from './useReply'

const words = deskWords.thread
/** Messages that follow each other faster than this share one time. */
const TOGETHER_MS = 10 * 60_000

interface MessageListProps {
  readonly thread: DeskThread
  readonly messages: readonly Message[]
  readonly waiting: Replying['waiting']
  readonly now: number
}

/** What was said, in order; one's own side on the right. */
export function MessageList({ thread, messages, waiting, now }: MessageListProps) {
  return (
    <>
      {messages.map(({ seq, from, text, at, pictures }, index) => {
        const before = messages[index - 1]
        const timed = !before || at - before.at > TOGETHER_MS
        const when = timed ? { at: momentWords(at, now) } : {}
        if (text === null || from === 'service')
          return (
            <Bubble key={seq} from="system">
              {text ?? words.takenBack}
            </Bubble>
          )
        if (from === 'expert')
          return (
            <Bubble key={seq} from="me" state={seq <= thread.seenByWriter ? 'read' : 'sent'} {...when}>
              {text}
            </Bubble>
          )
        const by = before?.from === 'writer' ? {} : { by: words.writer(thread.alias) }
        return (
          <Fragment key={seq}>
            <Bubble from="expert" {...by} {...when}>
              {text}
            </Bubble>
            {pictures && <MessagePictures threadId={thread.id} seq={seq} />}
          </Fragment>
        )
      })}
      {stillWaiting(waiting, messages).map(({ key, input }) => (
        <Bubble key={key} from="me" state="waiting">
          {input.text}
        </Bubble>
      ))}
    </>
  )
}
