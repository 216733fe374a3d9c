import type { Output } from '@shared/contracts'
import { takesCard } from '@shared/domain/booking/appointment'
import { Text } from '@tarojs/components'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { SituationFields } from '@/components/SituationFields/SituationFields'
import { Failed, Skeleton } from '@/components/States/States'
import { TextField } from '@/components/TextField/TextField'
import { WrittenLines } from '@/components/WrittenLines/WrittenLines'
import { type CallError, call } from '@/lib/call/call'
import { useNow } from '@/lib/clock/useNow'
import { ensureConsent } from '@/lib/consent/consent'
import { situationLines } from '@/lib/copy/card'
import { saidRefusal } from '@/lib/copy/refusals'
import { linesOfVisitCard, type VisitCard, visitCardWords as words } from '@/lib/copy/visitCard'
import { subscribe } from '@/lib/outbox/outbox'
import { momentWords } from '@/lib/timeWords/timeWords'
import { helpForWords } from '@/lib/words/words'
import styles from '../Booking.module.scss'
import type { Visit } from '../need'
import { emptyCard, forgetCard, isAtRest, keepCard, keptCard, postCard, wordsOf } from './keep'

const MAX_TALK = 500

type Said =
  | 'saved'
  | 'waiting'
  | 'erased'
  | 'notErased'
  | 'filled'
  | 'noCard'
  | 'declined'
  | 'away'
  | 'notKept'
  | { readonly error: CallError }

/** What somebody may write before an appointment. Every key is kept on this phone until the service has it. */
export function VisitCardScreen({ id }: { readonly id: string }) {
  const now = useNow()
  const [visit, setVisit] = useState<Visit | null>(null)
  const [lines, setLines] = useState<VisitCard | null>(null)
  /** What was typed last; null when all of it stands as it was fetched. */
  const latest = useRef<VisitCard | null>(null)
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const [failed, setFailed] = useState<CallError | 'gone' | null>(null)
  const [said, setSaid] = useState<Said | null>(null)

  const load = useCallback(async (): Promise<void> => {
    const [own, stored, kept] = await Promise.all([
      call('booking.own', {}),
      call('booking.card', { id }),
      keptCard(id),
    ])
    latest.current = null
    const found = own.ok ? own.data.visits.find((one) => one.id === id) : null
    setVisit(found ?? null)
    if (stored.ok) setSavedAt(stored.data.savedAt)
    const why = !stored.ok ? stored.error : own.ok ? null : own.error
    if (kept) {
      setLines(kept.lines)
      if (kept.refused) {
        setSaid({ error: kept.refused })
        // From here on it was seen with the reason, and is a draft like any other.
        await keepCard(id, kept.lines)
      }
    } else if (why !== null || !stored.ok) return setFailed(why === 'NOT_FOUND' ? 'gone' : why)
    else setLines(stored.data.card ?? emptyCard)
    setFailed(null)
  }, [id])
  useEffect(() => void load(), [load])
  useEffect(
    () =>
      subscribe((fate) => {
        if (fate.action !== 'booking.saveCard') return
        if (fate.state === 'sent') {
          setSavedAt((fate.data as Output<'booking.saveCard'>).savedAt)
          setSaid((before) => (before === 'waiting' ? 'saved' : before))
        }
        // Its words are in the draft again.
        if (fate.state === 'refused') void load()
      }),
    [load],
  )

  const show = (next: VisitCard): void => {
    latest.current = next
    setLines(next)
    keepCard(id, next).catch(() => setSaid('notKept'))
  }
  const write = (name: keyof VisitCard, text: string): void => {
    setSaid(null)
    show({ ...(lines ?? emptyCard), [name]: text })
  }
  const fill = async (): Promise<void> => {
    const reply = await call('card.get', {})
    if (!reply.ok) return setSaid({ error: reply.error })
    const before = lines ?? emptyCard
    const { card } = reply.data
    const open = card ? situationLines.filter((name) => before[name].trim() === '' && card[name] !== '') : []
    if (!card || open.length === 0) return setSaid('noCard')
    show({ ...before, ...Object.fromEntries(open.map((name) => [name, card[name]])) })
    setSaid('filled')
  }
  const save = async (): Promise<void> => {
    if (!lines) return
    helpForWords(wordsOf(lines))
    const consent = await ensureConsent('visitCard')
    if (consent !== 'agreed') return setSaid(consent)
    setSaid('waiting')
    const reply = await postCard(id, lines)
    if (reply !== 'kept' && !reply.ok) return setSaid({ error: reply.error })
    // What was typed meanwhile is a draft of its own.
    if (latest.current === null || latest.current === lines) await forgetCard(id)
    if (reply !== 'kept') setSaid('saved')
  }
  const erase = async (): Promise<void> => {
    if (!(await isAtRest(id))) return setSaid('notErased')
    const reply = await call('booking.eraseCard', { id })
    if (!reply.ok) return setSaid({ error: reply.error })
    await forgetCard(id)
    latest.current = null
    setLines(emptyCard)
    setSavedAt(null)
    setSaid('erased')
  }

  if (lines === null)
    return (
      <Page title={words.title}>
        {failed === null ? (
          <Skeleton lines={5} label={words.loading} />
        ) : (
          <Failed
            text={failed === 'gone' ? words.gone : `${words.failed}${saidRefusal(failed)}`}
            onRetry={load}
          />
        )}
      </Page>
    )
  // While it is not known how the appointment stands, the service says what is too late.
  const open = visit === null || takesCard(visit, now)
  const footer = (
    <>
      {said && <Notice kind={kindOf(said)}>{saidWords(said)}</Notice>}
      {open && (
        <Button kind="primary" wide disabled={wordsOf(lines) === ''} onPress={save}>
          {words.save}
        </Button>
      )}
    </>
  )
  return (
    <Page title={words.title} footer={footer}>
      {visit && <Text className={styles.section}>{momentWords(visit.startAt, now)}</Text>}
      <Text className={styles.words}>{words.lead}</Text>
      <Text className={styles.quiet}>{words.who}</Text>
      {savedAt !== null && <Text className={styles.quiet}>{words.savedOn(momentWords(savedAt, now))}</Text>}
      {!open && <Notice kind="info">{words.over}</Notice>}
      {open ? (
        <>
          <TextField
            lines
            label={words.talk}
            placeholder={words.talkPlaceholder}
            value={lines.talk}
            max={MAX_TALK}
            onChange={(text) => write('talk', text)}
          />
          <Text className={styles.quiet}>{words.more}</Text>
          <Button kind="quiet" onPress={fill}>
            {words.fill}
          </Button>
          <SituationFields card={lines} onWrite={write} />
        </>
      ) : (
        <WrittenLines lines={linesOfVisitCard(lines)} />
      )}
      {savedAt !== null && (
        <Button kind="quiet" onPress={erase}>
          {words.erase}
        </Button>
      )}
    </Page>
  )
}

const kindOf = (said: Said): 'done' | 'info' | 'warning' => {
  if (said === 'saved' || said === 'erased') return 'done'
  return said === 'waiting' || said === 'filled' || said === 'noCard' ? 'info' : 'warning'
}

const saidWords = (said: Said): string =>
  typeof said === 'string' ? words[said] : `${words.back}${saidRefusal(said.error)}`
