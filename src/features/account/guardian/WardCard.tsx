import type { ConsentScope } from '@shared/contracts/action'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import type { CallError } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import { guardianWords } from '@/lib/copy/guardian'
import { saidRefusal } from '@/lib/copy/refusals'
import { dayWords } from '@/lib/timeWords/timeWords'
import styles from './Guardian.module.scss'
import type { Ward } from './useWards'

const words = guardianWords.wards

interface WardCardProps {
  readonly ward: Ward
  readonly withdraw: (ward: string, scope: ConsentScope) => Promise<CallError | null>
}

/** What was agreed to for one child, and how to take it back; nothing of the child itself. */
export function WardCard({ ward, withdraw }: WardCardProps) {
  const [asking, setAsking] = useState<ConsentScope | null>(null)
  const [error, setError] = useState<CallError | null>(null)
  const take = async (): Promise<void> => {
    if (!asking) return
    const refused = await withdraw(ward.id, asking)
    setError(refused)
    if (!refused) setAsking(null)
  }
  const choices = (
    <>
      {error && <Notice kind="warning">{saidRefusal(error)}</Notice>}
      <Button wide onPress={take}>
        {words.do}
      </Button>
      <Button kind="primary" wide onPress={() => setAsking(null)}>
        {words.keep}
      </Button>
    </>
  )
  return (
    <>
      <Card icon="lock" title={ward.label || words.unnamed}>
        {ward.consents.map(({ scope, granted, at }) => (
          <View key={scope} className={styles.text}>
            <Text>
              {(granted ? words.given : words.withdrawn)(words.purposes[scope], dayWords(at, nowAt()))}
            </Text>
            {granted && (
              <Button onPress={() => setAsking(scope)}>{words.withdraw(words.purposes[scope])}</Button>
            )}
          </View>
        ))}
      </Card>
      <Sheet open={asking !== null} title={words.sureTitle} onClose={() => setAsking(null)} footer={choices}>
        <Text>{words.sure[asking ?? 'letters']}</Text>
      </Sheet>
    </>
  )
}
