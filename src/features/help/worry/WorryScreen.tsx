import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Page } from '@/components/Page/Page'
import { helpWords } from '@/lib/copy/help'
import { worryWords } from '@/lib/copy/worry'
import { useLive } from '@/lib/live/useLive'
import { AskForm } from '../AskForm'
import { HelpLines } from '../HelpLines'
import { Standing } from '../Standing'
import { useStanding } from '../useStanding'
import styles from './Worry.module.scss'

const nothingSaid = { safe: null, company: null } as const

interface PartProps {
  readonly words: { readonly title: string; readonly lines: readonly string[] }
}

const Part = ({ words }: PartProps) => (
  <Card title={words.title}>
    {words.lines.map((line) => (
      <Text key={line} className={styles.line}>
        {line}
      </Text>
    ))}
  </Card>
)

/** For whoever worries about somebody else: safety first, then words, then a person to talk to. All of it works offline. */
export function WorryScreen() {
  const { standing, refresh } = useStanding()
  const [again, setAgain] = useState(false)
  useLive(refresh)
  const asked = standing !== null && standing.standing !== 'none' && standing.standing !== 'refused'
  return (
    <Page title={worryWords.title}>
      <Text className={styles.words}>{worryWords.first}</Text>
      <Part words={worryWords.danger} />
      <HelpLines />
      <Part words={worryWords.ask} />
      <Part words={worryWords.avoid} />
      <Part words={worryWords.today} />
      <Card title={worryWords.expert.title}>
        <Text className={styles.line}>{worryWords.expert.words}</Text>
        <Standing standing={standing} />
        {asked && !again ? (
          <Button kind="quiet" onPress={() => setAgain(true)}>
            {helpWords.ask.more}
          </Button>
        ) : (
          <AskForm
            about="other"
            answers={nothingSaid}
            onAsked={() => {
              setAgain(false)
              void refresh()
            }}
          />
        )}
      </Card>
    </Page>
  )
}
