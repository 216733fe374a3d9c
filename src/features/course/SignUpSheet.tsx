import type { Camp, Group, Lecture } from '@catalog/courses/course'
import type { Occasion } from '@shared/domain/activity/occasion'
import { Text } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Check } from '@/components/Check/Check'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { TextField } from '@/components/TextField/TextField'
import { useAllow } from '@/lib/allow/useAllow'
import { call } from '@/lib/call/call'
import { useNow } from '@/lib/clock/useNow'
import { ensureConsent } from '@/lib/consent/consent'
import { activityWords } from '@/lib/copy/activity'
import { saidRefusal } from '@/lib/copy/refusals'
import { newKey } from '@/lib/ids/ids'
import { momentWords } from '@/lib/timeWords/timeWords'
import styles from './Course.module.scss'

const words = activityWords.sheet

interface SignUpSheetProps {
  readonly course: Lecture | Group | Camp
  readonly occasion: Occasion
  readonly onDone: (said: 'signedUp' | 'waiting') => Promise<void>
  readonly onClose: () => void
}

/** Asks once, with the reminder in the same tap. One sheet is one place, however often it is tapped. */
export function SignUpSheet({ course, occasion, onDone, onClose }: SignUpSheetProps) {
  const now = useNow()
  const allow = useAllow('visits')
  const key = useRef(newKey())
  const [age, setAge] = useState('')
  const [isGuardian, setGuardian] = useState(false)
  const [held, setHeld] = useState<string | null>(null)
  const camp = course.kind === 'camp' ? course : null
  const signUp = async (): Promise<void> => {
    allow()
    if (camp && !(isGuardian && /^\d{1,2}$/.test(age))) return setHeld(words.guardianFirst)
    const consent = await ensureConsent('activities')
    if (consent !== 'agreed') return setHeld(words[consent])
    const forWhom = camp ? 'child' : 'self'
    const guardianVersion = camp?.guardianConsent.version ?? null
    const input = { occasion: occasion.id, forWhom, age: camp ? Number(age) : null, guardianVersion } as const
    const reply = await call('activity.signUp', input, { key: await key.current })
    if (reply.ok) return onDone(reply.data.entry.state === 'in' ? 'signedUp' : 'waiting')
    // Whatever became of it, a person has one place; what is sent next may say something else.
    key.current = newKey()
    setHeld(saidRefusal(reply.error))
  }
  const footer = (
    <>
      {held && <Notice kind="warning">{held}</Notice>}
      <Button kind="primary" wide onPress={signUp}>
        {activityWords.signUp}
      </Button>
      <Button wide onPress={onClose}>
        {words.back}
      </Button>
    </>
  )
  return (
    <Sheet open title={words.title} onClose={onClose} footer={footer}>
      <Text className={styles.strong}>{`${momentWords(occasion.startAt, now)} ${course.title}`}</Text>
      <Text className={styles.text}>{words.rules}</Text>
      <Text className={styles.small}>{words.whoSees}</Text>
      {camp && (
        <>
          <Text className={styles.strong}>{camp.guardianConsent.title}</Text>
          {camp.guardianConsent.paragraphs.map((text) => (
            <Text key={text} className={styles.text}>
              {text}
            </Text>
          ))}
          <TextField
            label={words.age}
            placeholder={words.agePlaceholder}
            value={age}
            max={2}
            onChange={setAge}
          />
          <Check label={words.guardian} checked={isGuardian} onChange={setGuardian} />
        </>
      )}
    </Sheet>
  )
}
