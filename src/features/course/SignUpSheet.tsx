import type { Camp, Group, Lecture } from '@catalog/courses/course'
import type { Occasion } from '@shared/domain/activity/occasion'
import { Text } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Check } from '@/components/Check/Check'
import { Choice } from '@/components/Choice/Choice'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { TextField } from '@/components/TextField/TextField'
import { useAllow } from '@/lib/allow/useAllow'
import { call } from '@/lib/call/call'
import { useAsk } from '@/lib/call/useAsk'
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
  const [ward, setWard] = useState<string | null>(null)
  const [isGuardian, setGuardian] = useState(false)
  const [held, setHeld] = useState<string | null>(null)
  const camp = course.kind === 'camp' ? course : null
  const signUp = async (): Promise<void> => {
    allow()
    if (camp && !(isGuardian && (ward !== null || /^\d{1,2}$/.test(age)))) return setHeld(words.guardianFirst)
    const consent = await ensureConsent('activities')
    if (consent !== 'agreed') return setHeld(words[consent])
    const forWhom = camp ? 'child' : 'self'
    const guardianVersion = camp?.guardianConsent.version ?? null
    const years = camp && ward === null ? Number(age) : null
    const input = { occasion: occasion.id, forWhom, ward, age: years, guardianVersion } as const
    const reply = await call('activity.signUp', input, { key: await key.current })
    if (reply.ok) return onDone(reply.data.entry.state === 'in' ? 'signedUp' : 'waiting')
    // Whatever became of it, a person has one place; what is sent next may say something else.
    key.current = newKey()
    setHeld(saidRefusal(reply.error))
  }
  // Each child needs a tick of its own.
  const choose = (chosen: string | null): void => {
    setWard(chosen)
    setGuardian(false)
    key.current = newKey()
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
      <Text className={styles.text}>{camp ? words.rulesCamp : words.rules}</Text>
      <Text className={styles.small}>{words.whoSees}</Text>
      {camp && (
        <>
          <Text className={styles.strong}>{camp.guardianConsent.title}</Text>
          {camp.guardianConsent.paragraphs.map((text) => (
            <Text key={text} className={styles.text}>
              {text}
            </Text>
          ))}
          <Children ward={ward} onChoose={choose} />
          {ward === null && (
            <TextField
              label={words.age}
              placeholder={words.agePlaceholder}
              value={age}
              max={2}
              onChange={setAge}
            />
          )}
          <Check label={words.guardian} checked={isGuardian} onChange={setGuardian} />
        </>
      )}
    </Sheet>
  )
}

interface ChildrenProps {
  readonly ward: string | null
  readonly onChoose: (ward: string | null) => void
}

/** The children for whom this person has agreed to something; nothing is asked where there are none. */
function Children({ ward, onChoose }: ChildrenProps) {
  const { last } = useAsk('guardian.wards', {})
  const wards = last?.data.wards ?? []
  if (wards.length === 0) return null
  const names = wards.map(({ label }) => label || words.noName)
  // Two of one name are told apart by their number.
  const options = wards.map(({ id }, at) => {
    const name = names[at] ?? words.noName
    return { id: id as string | null, text: names.indexOf(name) < at ? `${name} ${at + 1}` : name }
  })
  return (
    <>
      <Text className={styles.strong}>{words.which}</Text>
      <Choice
        label={words.which}
        options={[...options, { id: null, text: words.other }]}
        chosen={ward}
        onChoose={onChoose}
      />
      <Text className={styles.small}>{words.oneOther}</Text>
    </>
  )
}
