import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { TextField } from '@/components/TextField/TextField'
import { nowAt } from '@/lib/clock/clock'
import { helpWords } from '@/lib/copy/help'
import { refusalWords } from '@/lib/copy/refusals'
import { useKeptText } from '@/lib/drafts/useKeptText'
import { newKey } from '@/lib/ids/ids'
import { putOrCall } from '@/lib/outbox/outbox'
import styles from './HelpCard.module.scss'
import { ASKED, askRefused } from './keep'
import type { SafetyAnswers } from './SafetyQuestions'

const words = helpWords.ask
const MAX_REASON = 200
const MAX_PHONE = 16
/** As the contract has it; the phone knows contracts as types only. */
const PHONE = /^\d[\d-]{5,14}\d$/

interface AskFormProps {
  readonly about: 'self' | 'other'
  readonly answers: SafetyAnswers
  readonly onAsked: () => void
}

/** Asks whoever is on duty to get in touch. Nothing has to be filled in; without a network it waits on the phone. */
export function AskForm({ about, answers, onAsked }: AskFormProps) {
  const [phone, setPhone] = useState('')
  const kept = useKeptText(ASKED)
  const [wrong, setWrong] = useState(false)
  const [full, setFull] = useState<string | null>(null)
  const reason = kept.text ?? ''
  const ask = async (): Promise<void> => {
    const number = phone.replace(/\s/g, '')
    if (number !== '' && !PHONE.test(number)) return setWrong(true)
    const said = { reason: reason.trim().slice(0, MAX_REASON), phone: number === '' ? null : number }
    const input = { about, ...answers, ...said, happenedAt: nowAt() }
    const reply = await putOrCall({ key: await newKey(), action: 'safety.ask', input, keep: 'untilSent' })
    if (reply !== 'kept' && !reply.ok) return setFull(words.full(refusalWords(reply.error).what))
    askRefused.set(null)
    await kept.forget()
    onAsked()
  }
  return (
    <View className={styles.question}>
      <Text>{words.words}</Text>
      <TextField
        label={words.phone}
        placeholder={words.phonePlaceholder}
        value={phone}
        max={MAX_PHONE}
        onChange={(text) => {
          setPhone(text)
          setWrong(false)
        }}
        note={wrong ? words.phoneWrong : words.why}
        wrong={wrong}
      />
      <TextField
        label={words.reason}
        placeholder={words.reasonPlaceholder}
        value={reason}
        max={MAX_REASON}
        onChange={kept.write}
      />
      {full && <Notice kind="warning">{full}</Notice>}
      <Button kind="primary" wide onPress={ask}>
        {words.send}
      </Button>
    </View>
  )
}
