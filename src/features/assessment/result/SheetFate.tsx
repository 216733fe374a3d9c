import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { nowAt } from '@/lib/clock/clock'
import { assessmentWords } from '@/lib/copy/assessment'
import { replace, toTab } from '@/lib/navigation/navigation'
import { subscribe } from '@/lib/outbox/outbox'
import { finishSheet } from '../sheet/finish'
import { forgetFresh } from '../sheet/fresh'
import { dropSheet } from '../sheet/keep'
import { type Sheet, submitKey } from '../sheet/sheet'
import { openResult } from '../take/openResult'
import styles from './SheetFate.module.scss'

const words = assessmentWords.sending

/** Where a finished sheet on this phone stands: here only, on its way, sent meanwhile, or not taken and why. */
export function SheetFate({ sheet, title }: { readonly sheet: Sheet; readonly title: string }) {
  const fate = useFate(sheet)
  if (fate === 'sent') return <Notice kind="done">{words.sent}</Notice>
  if (fate === 'refused') return <Notice kind="warning">{words.refused}</Notice>
  const { stage } = sheet
  if (stage.name === 'queued') return <Notice kind="offline">{words.queued}</Notice>
  if (stage.name === 'taking') return null
  const remove = async (): Promise<void> => {
    await dropSheet(sheet)
    forgetFresh(sheet.sheetId)
    await toTab('assess')
  }
  const storeNow = async (): Promise<void> =>
    openResult(await finishSheet({ ...sheet, localOnly: false }, nowAt()), replace)
  return (
    <View className={styles.fate}>
      <Notice kind={stage.name === 'held' ? 'warning' : 'info'}>
        {stage.name === 'held' ? words.held[stage.why](title) : words.localOnly}
      </Notice>
      <View className={styles.actions}>
        {!sheet.localOnly && (
          <Button kind="quiet" onPress={storeNow}>
            {words.storeNow}
          </Button>
        )}
        <Button kind="quiet" icon="trash" onPress={remove}>
          {words.deleteLocal}
        </Button>
      </View>
    </View>
  )
}

/** Hears when the outbox got rid of the sheet while the page is open. */
function useFate(sheet: Sheet): 'sent' | 'refused' | null {
  const key = submitKey(sheet)
  const [fate, setFate] = useState<'sent' | 'refused' | null>(null)
  useEffect(
    () =>
      subscribe((heard) => {
        if (heard.key === key && (heard.state === 'sent' || heard.state === 'refused')) setFate(heard.state)
      }),
    [key],
  )
  return fate
}
