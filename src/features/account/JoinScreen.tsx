import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { deskWords } from '@/lib/copy/desk'
import { toTab } from '@/lib/navigation/navigation'
import { JoinSheet } from './JoinSheet'

const words = deskWords.join

/** Where a scanned invitation leads: its code stands in the field, and nothing happens before somebody says so. */
export function JoinScreen({ code }: { readonly code: string | null }) {
  const [asking, setAsking] = useState(true)
  const [joined, setJoined] = useState(false)
  return (
    <Page title={words.title}>
      <Text>{words.scanned}</Text>
      {joined ? (
        <>
          <Notice kind="done">{words.joined}</Notice>
          <Button kind="primary" wide onPress={() => toTab('me')}>
            {words.toMe}
          </Button>
        </>
      ) : (
        <Button kind="primary" wide onPress={() => setAsking(true)}>
          {words.enter}
        </Button>
      )}
      {asking && (
        <JoinSheet
          code={code ?? ''}
          onJoined={() => {
            setAsking(false)
            setJoined(true)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Page>
  )
}
