import { useState } from 'react'
import { nowAt } from '@/lib/clock/clock'
import { homeWords } from '@/lib/copy/home'
import { openHelp } from '@/lib/help/help'
import { go, toTab } from '@/lib/navigation/navigation'
import { greetingWords } from '@/lib/timeWords/timeWords'
import { type Act, answer, repliesOf, startTalk, type Talk, tell } from './dialogue'
import { homeDialogue } from './homeDialogue'

const acts: Record<Act, () => void | Promise<void>> = {
  help: () => openHelp('button'),
  records: () => go('packages/assessment/history/index'),
  assess: () => toTab('assess'),
}

export interface HomeTalk {
  readonly talk: Talk
  readonly replies: ReturnType<typeof repliesOf>
  /** What is written and not sent: nobody can receive it yet, so it stays in the field. */
  readonly text: string
  readonly setText: (text: string) => void
  readonly pick: (replyId: string) => void | Promise<void>
  readonly send: () => void
}

/** The talk of the first tab. It lasts as long as the tab does and is kept nowhere. */
export function useTalk(): HomeTalk {
  const [talk, setTalk] = useState(() => startTalk(homeDialogue, greetingWords(nowAt())))
  const [text, setText] = useState('')
  return {
    talk,
    replies: repliesOf(homeDialogue, talk),
    text,
    setText,
    pick(replyId) {
      setTalk((before) => answer(homeDialogue, before, replyId, greetingWords(nowAt())))
      const act = homeDialogue.replies[replyId]?.act
      return act && acts[act]()
    },
    send: () => setTalk((before) => tell(before, homeWords.notYet)),
  }
}
