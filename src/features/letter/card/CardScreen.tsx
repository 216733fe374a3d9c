import type { Output } from '@shared/contracts'
import { Text } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { SituationFields } from '@/components/SituationFields/SituationFields'
import { Failed, Skeleton } from '@/components/States/States'
import { type CallError, call } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import { ensureConsent } from '@/lib/consent/consent'
import {
  cardWords,
  emptySituation,
  type SituationCard as Lines,
  situationLines as names,
} from '@/lib/copy/card'
import { saidRefusal } from '@/lib/copy/refusals'
import { loadText, removeText, saveText } from '@/lib/drafts/textDraft'
import { momentWords } from '@/lib/timeWords/timeWords'
import { helpForWords } from '@/lib/words/words'

const DRAFT = 'card'

type Said = 'saved' | 'erased' | 'declined' | 'away' | CallError

/** The five lines, as their owner writes, changes and erases them. What is not saved yet is kept on this phone. */
export function CardScreen() {
  const [lines, setLines] = useState<Lines | null>(null)
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const [failed, setFailed] = useState<CallError | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const learn = ({ card, savedAt: at }: Output<'card.get'>): void => {
    setSavedAt(at)
    setLines(card ?? emptySituation)
  }
  const load = useCallback(async (): Promise<void> => {
    const [reply, draft] = await Promise.all([call('card.get', {}), loadText(DRAFT)])
    if (!reply.ok) return setFailed(reply.error)
    setFailed(null)
    setSavedAt(reply.data.savedAt)
    setLines(
      draft ? { ...emptySituation, ...(draft.extra as Partial<Lines>) } : (reply.data.card ?? emptySituation),
    )
  }, [])
  useEffect(() => void load(), [load])

  const write = (name: keyof Lines, text: string): void => {
    const next = { ...(lines ?? emptySituation), [name]: text }
    setLines(next)
    setSaid(null)
    void saveText(DRAFT, { text: names.map((one) => next[one]).join('\n'), extra: next })
  }
  const save = async (): Promise<void> => {
    if (!lines) return
    helpForWords(names.map((name) => lines[name]).join('\n'))
    const consent = await ensureConsent('letters')
    if (consent !== 'agreed') return setSaid(consent)
    const reply = await call('card.save', lines)
    if (!reply.ok) return setSaid(reply.error)
    learn(reply.data)
    await removeText(DRAFT)
    setSaid('saved')
  }
  const erase = async (): Promise<void> => {
    const reply = await call('card.delete', {})
    if (!reply.ok) return setSaid(reply.error)
    learn(reply.data)
    await removeText(DRAFT)
    setSaid('erased')
  }

  if (lines === null)
    return (
      <Page title={cardWords.title}>
        {failed === null ? (
          <Skeleton lines={5} label={cardWords.loading} />
        ) : (
          <Failed text={failed === 'OFFLINE' ? cardWords.offline : cardWords.failed} onRetry={load} />
        )}
      </Page>
    )
  const footer = (
    <>
      {said && (
        <Notice kind={said === 'saved' || said === 'erased' ? 'done' : 'warning'}>{words(said)}</Notice>
      )}
      <Button kind="primary" wide onPress={save}>
        {cardWords.save}
      </Button>
    </>
  )
  return (
    <Page title={cardWords.title} footer={footer}>
      <Text>{cardWords.lead}</Text>
      {savedAt !== null && <Text>{cardWords.savedOn(momentWords(savedAt, nowAt()))}</Text>}
      <SituationFields card={lines} onWrite={write} />
      {savedAt !== null && (
        <Button kind="quiet" onPress={erase}>
          {cardWords.erase}
        </Button>
      )}
    </Page>
  )
}

function words(said: Said): string {
  if (said === 'saved' || said === 'erased' || said === 'declined' || said === 'away') return cardWords[said]
  return saidRefusal(said)
}
