import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { nowAt } from '@/lib/clock/clock'
import { saidRefusal } from '@/lib/copy/refusals'
import { visitsWords } from '@/lib/copy/visits'
import { dateOn } from '@/lib/timeWords/timeWords'
import { strandedOf } from './stranded'
import { useChange } from './useChange'
import styles from './Visits.module.scss'

const words = visitsWords.ill

/** Closes today. Whoever has booked is counted first, and asked only when the expert is sure. */
export function IllCard({ again }: { readonly again: () => Promise<void> }) {
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState(false)
  const { change, refused, forget } = useChange(again)
  const stranded = strandedOf(refused)
  const close = (): void => {
    setOpen(false)
    forget()
  }
  const shut = async (): Promise<void> => {
    const on = dateOn(nowAt())
    const day = { firstOn: on, lastOn: on, from: '00:00', to: '24:00' }
    const input = { ...day, why: 'ill', service: null, sure: stranded !== null } as const
    if (!(await change('staff.booking.except', input))) return
    setDone(true)
    close()
  }
  const footer = (
    <>
      {stranded !== null && <Notice kind="warning">{words.stranded(stranded)}</Notice>}
      {refused && stranded === null && <Notice kind="warning">{saidRefusal(refused.error)}</Notice>}
      <Button wide onPress={shut}>
        {stranded === null ? words.yes : words.sure}
      </Button>
      <Button kind="primary" wide onPress={close}>
        {words.no}
      </Button>
    </>
  )
  return (
    <>
      {done && <Notice kind="done">{words.done}</Notice>}
      <Button wide onPress={() => setOpen(true)}>
        {words.open}
      </Button>
      <Sheet open={open} title={words.title} onClose={close} footer={footer}>
        <Text className={styles.words}>{words.words}</Text>
      </Sheet>
    </>
  )
}
