import { useRef, useState } from 'react'
import { nowAt } from '@/lib/clock/clock'
import { homeWords } from '@/lib/copy/home'
import { openHelp } from '@/lib/help/help'
import { go, toTab } from '@/lib/navigation/navigation'
import { greetingWords } from '@/lib/timeWords/timeWords'
import { helpForWords } from '@/lib/words/words'
import { type Act, answer, repliesOf, startTalk, type Talk, tell } from './dialogue'
import { homeDialogue } from './homeDialogue'

const acts: Record<Act, () => void | Promise<void>> = {
  help: () => openHelp('button'),
  records: () => go('packages/assessment/history/index'),
  assess: () => toTab('assess'),
  directory: () => go('packages/help/directory/index'),
  letter: () => go('packages/letters/compose/index'),
  relax: () => go('packages/relax/list/index'),
}

export interface HomeTalk {
  readonly talk: Talk
  readonly replies: ReturnType<typeof repliesOf>
  /** What is written and not sent: the guide is a program, so it stays in the field until it becomes a letter. */
  readonly text: string
  readonly setText: (text: string) => void
  readonly pick: (replyId: string) => void | Promise<void>
  readonly send: () => void
  /** True when the guide has offered to make a letter of what is written. */
  readonly offered: boolean
  readonly write: () => Promise<void>
}

/**
 * The talk of the first tab. It lasts as long as the tab does and is kept nowhere. `toLetter` takes the words that are
 * to become a letter.
 */
export function useTalk(toLetter: (text: string) => Promise<void>): HomeTalk {
  const [talk, setTalk] = useState(() => startTalk(homeDialogue, greetingWords(nowAt())))
  const [text, setText] = useState('')
  const [offered, setOffered] = useState(false)
  const latest = useRef('')
  const show = (next: string): void => {
    latest.current = next
    setText(next)
    if (next.trim() === '') setOffered(false)
  }
  return {
    talk,
    replies: repliesOf(homeDialogue, talk),
    text,
    setText: show,
    offered,
    pick(replyId) {
      setTalk((before) => answer(homeDialogue, before, replyId, greetingWords(nowAt())))
      const act = homeDialogue.replies[replyId]?.act
      return act && acts[act]()
    },
    send() {
      const said = latest.current.trim()
      if (said === '') return
      helpForWords(said)
      setOffered(true)
      setTalk((before) => tell(before, homeWords.asLetter))
    },
    async write() {
      await toLetter(latest.current.trim())
      show('')
    },
  }
}
