import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { MonthField } from '@/components/MonthField/MonthField'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import type { CallError } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import { accountWords } from '@/lib/copy/account'
import { saidRefusal } from '@/lib/copy/refusals'
import type { Done } from '@/lib/session/session'
import { monthOn } from '@/lib/timeWords/timeWords'

interface BirthSheetProps {
  readonly month: string | null
  readonly onChange: (month: string | null) => void
  readonly onSave: (month: string) => Promise<Done>
  readonly onDecline: () => void
  readonly words: { readonly save: string; readonly decline: string }
}

export function BirthSheet({ month, onChange, onSave, onDecline, words }: BirthSheetProps) {
  const [error, setError] = useState<CallError | null>(null)
  const save = async (): Promise<void> => {
    if (!month) return
    const saved = await onSave(month)
    setError(saved.ok ? null : saved.error)
  }
  const footer = (
    <>
      {error && <Notice kind="warning">{saidRefusal(error)}</Notice>}
      <Button kind="primary" wide disabled={month === null} onPress={save}>
        {words.save}
      </Button>
      <Button kind="quiet" wide onPress={onDecline}>
        {words.decline}
      </Button>
    </>
  )
  return (
    <Sheet open title={accountWords.birthTitle} onClose={onDecline} footer={footer}>
      <Text>{accountWords.birthWhy}</Text>
      <MonthField label={accountWords.birthLabel} value={month} onChange={onChange} max={monthOn(nowAt())} />
    </Sheet>
  )
}
