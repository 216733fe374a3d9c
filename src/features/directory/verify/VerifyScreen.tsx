import type { Output } from '@shared/contracts'
import { Text } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { type CallError, call } from '@/lib/call/call'
import { directoryWords } from '@/lib/copy/directory'
import { verifyWords as words } from '@/lib/copy/verify'
import { dial } from '@/lib/phone/phone'
import { offerText } from '@/lib/share/share'
import styles from '../Directory.module.scss'

type Due = Output<'staff.directory.due'>['due'][number]

const aboutDue = ({ kind, verifiedOn, why }: Due): string =>
  [directoryWords.kinds[kind], words.why[why], verifiedOn === null ? '' : words.last(verifiedOn)]
    .filter(Boolean)
    .join(' · ')

const isHidden = ({ why }: Due): boolean => why === 'never' || why === 'expired'

/** Whom the operator calls this month, what people no longer see first. */
export function VerifyScreen() {
  const [due, setDue] = useState<readonly Due[] | null>(null)
  const [failed, setFailed] = useState<CallError | null>(null)
  const [copied, setCopied] = useState<'shared' | 'copied' | 'failed' | null>(null)
  const load = useCallback(async (): Promise<void> => {
    setFailed(null)
    const reply = await call('staff.directory.due', {})
    if (reply.ok) setDue(reply.data.due)
    else setFailed(reply.error)
  }, [])
  useEffect(() => void load(), [load])
  if (due === null)
    return (
      <Page title={words.title}>
        {failed === null ? (
          <Skeleton lines={5} label={words.loading} />
        ) : (
          <Failed text={failed === 'OFFLINE' ? words.offline : words.failed} onRetry={load} />
        )}
      </Page>
    )
  const text = due.map((one) => `${one.name} ${one.number || words.noNumber}（${aboutDue(one)}）`).join('\n')
  return (
    <Page title={words.title}>
      <Text className={styles.words}>{words.lead}</Text>
      {due.length === 0 ? (
        <Empty text={words.none} />
      ) : (
        <Text className={styles.section}>{words.count(due.filter(isHidden).length, due.length)}</Text>
      )}
      {due.map((one) => (
        <Card key={one.id} title={one.name} note={aboutDue(one)}>
          {one.number === '' ? (
            <Text className={styles.quiet}>{words.noNumber}</Text>
          ) : (
            <Button
              icon="phone"
              label={words.callLabel(one.name, one.number)}
              onPress={() => dial(one.number)}
            >
              {words.call}
            </Button>
          )}
        </Card>
      ))}
      {due.length > 0 && (
        <Button icon="copy" onPress={async () => setCopied(await offerText(text))}>
          {words.copy}
        </Button>
      )}
      {copied !== null && (
        <Notice kind={copied === 'failed' ? 'warning' : 'done'}>
          {copied === 'failed' ? words.notCopied : words.copied}
        </Notice>
      )}
    </Page>
  )
}
