import type { Output } from '@shared/contracts'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { CodePicture } from '@/components/CodePicture/CodePicture'
import { Notice } from '@/components/Notice/Notice'
import { call } from '@/lib/call/call'
import { useNow } from '@/lib/clock/useNow'
import { peopleWords } from '@/lib/copy/people'
import { offerText } from '@/lib/share/share'
import { momentWords } from '@/lib/timeWords/timeWords'
import styles from './People.module.scss'

const words = peopleWords.invitation

/** A code that was made just now. In no address and on no phone: only here, until the page is left. */
export function CodeCard({ code, expiresAt }: Output<'staff.admin.invite'>) {
  const [copied, setCopied] = useState<'shared' | 'copied' | 'failed' | null>(null)
  const when = momentWords(expiresAt, useNow())
  return (
    <Card tone="primary" title={words.code} note={words.codeNote}>
      <Text className={styles.code} userSelect>
        {code}
      </Text>
      <Text className={styles.fact}>{words.until(when)}</Text>
      <Text className={styles.fact}>{words.how}</Text>
      <CodePicture words={words} draw={() => call('staff.admin.inviteCode', { code })} />
      <Button icon="copy" onPress={async () => setCopied(await offerText(words.copyText(code, when)))}>
        {words.copy}
      </Button>
      {copied !== null && (
        <Notice kind={copied === 'failed' ? 'warning' : 'done'}>
          {copied === 'failed' ? words.notCopied : words.copied}
        </Notice>
      )}
    </Card>
  )
}
