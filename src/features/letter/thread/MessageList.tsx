import { Fragment } from 'react'
import { Bubble } from '@/components/Bubble/Bubble'
import { expertLine } from '@/lib/copy/expert'
import { letterWords } from '@/lib/copy/letter'
import { pictureWords } from '@/lib/copy/pictures'
import { stillWaiting } from '@/lib/outbox/stillWaiting'
import { momentWords } from '@/lib/timeWords/timeWords'
import type { Sending } from '../sending'
import type { Message, Thread } from '../threads'
import { MessagePictures } from './MessagePictures'

const words = letterWords.thread
/** Messages that follow each other faster than this share one time. */
const TOGETHER_MS = 10 * 60_000

interface MessageListProps {
  readonly thread: Thread | null
  readonly messages: readonly Message[]
  readonly waiting: readonly Sending[]
  readonly now: number
  /** Asks whether one's own message should be taken back. */
  readonly onAsk: (seq: number) => void
}

/** What was said, in order, and below it what waits on this phone. */
export function MessageList({ thread, messages, waiting, now, onAsk }: MessageListProps) {
  return (
    <>
      {messages.map((message, index) => {
        const before = messages[index - 1]
        const timed = !before || message.at - before.at > TOGETHER_MS
        return (
          <Fragment key={message.seq}>
            <OneMessage
              message={message}
              thread={thread}
              at={timed ? momentWords(message.at, now) : null}
              named={before?.from !== 'expert'}
              onAsk={onAsk}
            />
            {thread && message.pictures && <MessagePictures threadId={thread.id} seq={message.seq} />}
          </Fragment>
        )
      })}
      {stillWaiting(waiting, messages).map(({ key, input }) => (
        <Bubble key={key} from="me" state="waiting">
          {input.pictures?.length
            ? `${input.text}\n（${pictureWords.waiting(input.pictures.length)}）`
            : input.text}
        </Bubble>
      ))}
    </>
  )
}

interface OneMessageProps {
  readonly message: Message
  readonly thread: Thread | null
  readonly at: string | null
  readonly named: boolean
  readonly onAsk: (seq: number) => void
}

function OneMessage({ message, thread, at, named, onAsk }: OneMessageProps) {
  const { seq, from, text } = message
  const when = at === null ? {} : { at }
  if (text === null) return <Bubble from="system">{words.takenBack}</Bubble>
  if (from === 'service') return <Bubble from="system">{text}</Bubble>
  if (from === 'expert') {
    const by = named && thread?.expert ? { by: expertLine(thread.expert) } : {}
    return (
      <Bubble from="expert" {...by} {...when}>
        {text}
      </Bubble>
    )
  }
  const read = thread !== null && seq <= thread.seenByExpert
  const takeBack = read ? {} : { onPress: () => onAsk(seq), pressLabel: `${text}。${words.press}` }
  return (
    <Bubble from="me" state={read ? 'read' : 'sent'} {...when} {...takeBack}>
      {text}
    </Bubble>
  )
}
