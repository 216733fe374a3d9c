import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Skeleton } from '@/components/States/States'
import { useAllow } from '@/lib/allow/useAllow'
import { type Consent, ensureConsent } from '@/lib/consent/consent'
import { letterWords } from '@/lib/copy/letter'
import { removeText } from '@/lib/drafts/textDraft'
import { replace } from '@/lib/navigation/navigation'
import { helpForWords } from '@/lib/words/words'
import { NEW_LETTER } from '../keep'
import { sendLetter } from '../sending'
import { lastLetters } from '../threads'
import { Before } from './Before'
import { LetterForm } from './LetterForm'
import { MAX_TEXT } from './limits'
import { useLetter } from './useLetter'

const words = letterWords.compose
type Held = Exclude<Consent, 'agreed'> | 'full'
const heldWords: Record<Held, string> = { declined: words.declined, away: words.away, full: words.full }

/** One letter from the first word to the post. What is written stays on the phone until the service has it. */
export function ComposeScreen() {
  const { letter, write, full } = useLetter()
  const [held, setHeld] = useState<Held | null>(null)
  const allow = useAllow('letters')
  const known = lastLetters()?.threads ?? []
  const text = letter?.text.trim() ?? ''
  const ready = text !== '' && text.length <= MAX_TEXT

  const send = async (): Promise<void> => {
    if (!letter) return
    allow()
    helpForWords(text)
    const consent = await ensureConsent('letters')
    if (consent !== 'agreed') return setHeld(consent)
    try {
      const key = await sendLetter({ ...letter, text, threadId: null })
      await removeText(NEW_LETTER)
      await replace('packages/letters/thread/index', { key })
    } catch {
      setHeld('full')
    }
  }

  const footer = (
    <>
      {(held ?? full) && <Notice kind="warning">{heldWords[held ?? 'full']}</Notice>}
      <Button kind="primary" wide icon="send" disabled={!ready} onPress={send}>
        {words.send}
      </Button>
    </>
  )
  return (
    <Page title={words.title} footer={footer}>
      <Before open={known.length === 0} />
      {letter ? (
        <LetterForm letter={letter} write={write} mayWish={known.some(({ expert }) => expert !== null)} />
      ) : (
        <Skeleton lines={4} />
      )}
    </Page>
  )
}
