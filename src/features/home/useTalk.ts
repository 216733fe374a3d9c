import { useCallback, useEffect, useRef, useState } from 'react'
import { nowAt } from '@/lib/clock/clock'
import { useKeptText } from '@/lib/drafts/useKeptText'
import { forgetPlaces } from '@/lib/library/library'
import { dateOn, greetingWords } from '@/lib/timeWords/timeWords'
import { helpForWords } from '@/lib/words/words'
import { answer, greet, noTalk, type Occasion, repliesOf, type Talk } from './dialogue'
import { tellFound, tellHelp } from './found'
import { history, keptForm } from './history'
import { homeDialogue } from './homeDialogue'
import { openPlace } from './places'

export interface HomeTalk {
  readonly talk: Talk
  /** How many of its lines are from an earlier visit. */
  readonly earlier: number
  readonly replies: ReturnType<typeof repliesOf>
  /** What is written and not sent: the guide is a program, so it stays in the field until it becomes a letter. */
  readonly text: string
  readonly setText: (text: string) => void
  readonly pick: (replyId: string) => void | Promise<void>
  readonly send: () => void
  /** True when the guide has offered to make a letter of what is written. */
  readonly offered: boolean
  readonly write: () => Promise<void>
  /** Forgets what was said; what is written in the field stays. */
  readonly clear: () => void
}

/** Under this name what is typed to the guide is kept, as any unsent words are. */
const TYPED = 'guide/typed'

/**
 * The talk of the first tab. `news` is what is the case with letters and drafts, each said once; `toLetter` takes the
 * words that are to become a letter.
 */
export function useTalk(news: readonly Occasion[], toLetter: (text: string) => Promise<void>): HomeTalk {
  const { talk, earlier, change, clear } = useHistory()
  const typed = useKeptText(TYPED)
  const [offered, setOffered] = useState(false)
  const latest = useRef<string | null>(null)
  const ready = talk !== null

  useEffect(() => {
    if (!ready) return
    for (const occasion of news) change((before) => greet(homeDialogue, before, occasion, greeting()))
  }, [ready, news, change])

  return {
    talk: talk ?? noTalk,
    earlier,
    replies: talk === null ? [] : repliesOf(homeDialogue, talk),
    text: typed.text ?? '',
    setText(next) {
      latest.current = next
      typed.write(next)
      if (next.trim() === '') setOffered(false)
    },
    offered,
    pick(replyId) {
      change((before) => answer(homeDialogue, before, replyId, greeting()))
      const open = homeDialogue.replies[replyId]?.open
      return open && openPlace(open)
    },
    send() {
      const said = (latest.current ?? typed.text ?? '').trim()
      if (said === '') return
      const asksForHelp = helpForWords(said)
      setOffered(true)
      change((before) => (asksForHelp ? tellHelp(before) : tellFound(before, said)))
    },
    async write() {
      await toLetter((latest.current ?? typed.text ?? '').trim())
      latest.current = ''
      setOffered(false)
      await typed.forget()
    },
    clear,
  }
}

const greeting = (): string => greetingWords(nowAt())

/** A new day, or a new phone: said once a day. */
const hello = (talk: Talk): Talk =>
  greet(
    homeDialogue,
    talk,
    { when: talk.lines.length === 0 ? 'new' : 'returning', key: `day/${dateOn(nowAt())}` },
    greeting(),
  )

/** A talk from which nothing can be picked is begun again, whatever was greeted. */
const begun = (talk: Talk): Talk => (hello(talk).at === '' ? hello({ ...talk, greeted: [] }) : hello(talk))

/** The talk, from this phone and kept on it. A phone that cannot keep it only forgets it. */
function useHistory() {
  const [talk, setTalk] = useState<Talk | null>(null)
  const [earlier, setEarlier] = useState(0)
  const latest = useRef<Talk | null>(null)
  const show = useCallback((next: Talk): void => {
    latest.current = next
    setTalk(next)
    history.save(keptForm(next)).catch(() => undefined)
  }, [])
  const change = useCallback(
    (edit: (before: Talk) => Talk): void => {
      const before = latest.current
      const next = before && edit(before)
      if (next && next !== before) show(next)
    },
    [show],
  )
  useEffect(() => {
    const start = (): void => {
      if (latest.current !== null) return
      const kept = history.store.get() ?? noTalk
      setEarlier(kept.lines.length)
      show(begun(kept))
    }
    history.load().then(start, start)
  }, [show])
  const clear = useCallback((): void => {
    setEarlier(0)
    show(begun(noTalk))
    // It offers to read on where one was, which tells as much.
    void forgetPlaces().catch(() => undefined)
  }, [show])
  return { talk, earlier, change, clear }
}
