import { Text } from '@tarojs/components'
import { Notice } from '@/components/Notice/Notice'
import { useNow } from '@/lib/clock/useNow'
import styles from './Duty.module.scss'
import { figuresWords, statusWords } from './statusWords'
import { useStatus } from './useStatus'

/** At the top of the conversation: how the service stands, as it is. */
export function StatusLine() {
  const state = useStatus()
  // An answer may be newer than the last look at the clock.
  const now = Math.max(useNow(), state.last?.at ?? 0)
  const figures = figuresWords(state.last)
  return (
    <>
      <Notice kind={state.status === 'away' ? 'offline' : 'info'}>{statusWords(state, now)}</Notice>
      {figures && <Text className={styles.quiet}>{figures}</Text>}
    </>
  )
}
