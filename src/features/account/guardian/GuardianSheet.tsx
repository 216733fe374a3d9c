import type { Output } from '@shared/contracts'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { type CallError, call } from '@/lib/call/call'
import { type Asked, missingOf } from '@/lib/consent/consent'
import { guardianWords } from '@/lib/copy/guardian'
import { saidRefusal } from '@/lib/copy/refusals'
import { useLive } from '@/lib/live/useLive'
import { currentSession, refreshSession } from '@/lib/session/session'
import { clockWords } from '@/lib/timeWords/timeWords'
import { FreeWays, HelpFirst } from './FreeWays'
import styles from './Guardian.module.scss'

const words = guardianWords.child

interface GuardianSheetProps {
  readonly asked: Asked
  readonly onDecline: () => void
}

/**
 * A child's side of a guardian's consent: why, a one-time code to show, and what needs nobody. It goes on by itself when
 * the guardian has agreed, because the session then misses nothing more.
 */
export function GuardianSheet({ asked, onDecline }: GuardianSheetProps) {
  const [shown, setShown] = useState<Output<'guardian.invite'> | null>(null)
  const [said, setSaid] = useState<CallError | 'notYet' | null>(null)
  useLive(() => void refreshSession())
  const show = async (): Promise<void> => {
    const reply = await call('guardian.invite', {})
    setSaid(reply.ok ? null : reply.error)
    if (reply.ok) setShown(reply.data)
  }
  const look = async (): Promise<void> => {
    const done = await refreshSession()
    if (!done.ok) return setSaid(done.error)
    const session = currentSession()
    if (session && missingOf(session, asked).includes('guardian')) setSaid('notYet')
  }
  const footer = (
    <>
      {said && <Notice kind="warning">{said === 'notYet' ? words.notYet : saidRefusal(said)}</Notice>}
      <Button kind="primary" wide onPress={shown ? look : show}>
        {shown ? words.look : words.show}
      </Button>
      <Button wide onPress={onDecline}>
        {words.decline[asked]}
      </Button>
      <HelpFirst onLeave={onDecline} />
    </>
  )
  return (
    <Sheet open title={words.title} onClose={onDecline} footer={footer}>
      {shown && (
        <View className={styles.shown}>
          <Text className={styles.quiet}>{words.codeLabel}</Text>
          <Text className={styles.code} userSelect>
            {shown.code}
          </Text>
          <Text className={styles.quiet}>{words.valid(clockWords(shown.expiresAt))}</Text>
          <Text className={styles.quiet}>{words.wait}</Text>
          <Button kind="quiet" onPress={show}>
            {words.again}
          </Button>
        </View>
      )}
      <View className={styles.text}>
        <Text>{words.why[asked]}</Text>
        <Text>{words.how}</Text>
        <Text>{words.unseen}</Text>
      </View>
      <Text className={styles.quiet}>{words.kept[asked]}</Text>
      <FreeWays onLeave={onDecline} />
    </Sheet>
  )
}
