import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Skeleton } from '@/components/States/States'
import { useAllow } from '@/lib/allow/useAllow'
import { type Consent, ensureConsent } from '@/lib/consent/consent'
import { letterWords } from '@/lib/copy/letter'
import { refusalWords, saidRefusal } from '@/lib/copy/refusals'
import { replace } from '@/lib/navigation/navigation'
import type { Query } from '@/lib/navigation/routes'
import { helpForWords } from '@/lib/words/words'
import { postLetter } from '../sending'
import { lastLetters } from '../threads'
import { Before } from './Before'
import { LetterForm } from './LetterForm'
import { MAX_PICTURES, MAX_TEXT } from './limits'
import { useLetter } from './useLetter'

const words = letterWords.compose
const heldWords: Record<Exclude<Consent, 'agreed'>, string> = { declined: words.declined, away: words.away }

/** One letter from the first word to the post. What is written stays on the phone until the service has it. */
export function ComposeScreen() {
  const { letter, write, forget, full, refused } = useLetter()
  const [held, setHeld] = useState<string | null>(null)
  const allow = useAllow('letters')
  const known = lastLetters()?.threads ?? []
  const text = letter?.text.trim() ?? ''
  const ready = text !== '' && text.length <= MAX_TEXT && (letter?.pictures.length ?? 0) <= MAX_PICTURES

  const send = async (): Promise<void> => {
    if (!letter) return
    allow()
    helpForWords(text)
    const consent = await ensureConsent('letters')
    if (consent !== 'agreed') return setHeld(heldWords[consent])
    const posted = await postLetter({ ...letter, pictures: [...letter.pictures], text, threadId: null })
    if (posted.state === 'unsent') return setHeld(words.fullUnsent(refusalWords(posted.why.error).what))
    await forget()
    const at: Query = posted.state === 'kept' ? { key: posted.key } : { id: posted.threadId }
    // It is posted, whether its page opens or not.
    await replace('packages/letters/thread/index', at).catch(() => setHeld(words.posted))
  }

  const footer = (
    <>
      {(held ?? full) && <Notice kind="warning">{held ?? words.full}</Notice>}
      <Button kind="primary" wide icon="send" disabled={!ready} onPress={send}>
        {words.send}
      </Button>
    </>
  )
  return (
    <Page title={words.title} footer={footer}>
      {refused && <Notice kind="warning">{`${words.refused}${saidRefusal(refused)}`}</Notice>}
      <Before open={known.length === 0} />
      {letter ? (
        <LetterForm letter={letter} write={write} mayWish={known.some(({ expert }) => expert !== null)} />
      ) : (
        <Skeleton lines={4} />
      )}
    </Page>
  )
}
