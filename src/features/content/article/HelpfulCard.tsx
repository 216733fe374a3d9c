import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/Card/Card'
import { Chips } from '@/components/Chips/Chips'
import { call } from '@/lib/call/call'
import { contentWords } from '@/lib/copy/content'
import styles from '../Content.module.scss'

const words = contentWords.helpful

/** One tap at the end. The last answer counts; nobody sees whose it was. */
export function HelpfulCard({ articleId }: { readonly articleId: string }) {
  const [said, setSaid] = useState<'none' | 'kept' | 'failed'>('none')
  const say = async (id: string): Promise<void> => {
    const reply = await call('content.helpful', { articleId, helpful: id === 'yes' })
    setSaid(reply.ok ? 'kept' : 'failed')
  }
  return (
    <Card title={words.ask}>
      <Chips
        label={words.ask}
        options={[
          { id: 'yes', text: words.yes },
          { id: 'no', text: words.no },
        ]}
        onPick={say}
      />
      {said !== 'none' && (
        <Text className={styles.small}>{said === 'kept' ? words.thanks : words.failed}</Text>
      )}
    </Card>
  )
}
