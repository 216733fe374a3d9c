import { Text } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { boardWords } from '@/lib/copy/board'
import { topicWords } from '@/lib/copy/topics'
import { go } from '@/lib/navigation/navigation'
import styles from './Board.module.scss'
import type { Entry } from './lists'

/** As much of an answer as tells whether it is worth opening. */
const SHOWN = 60

const beginning = (text: string): string => {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}……` : characters.join('')
}

/** What stands under a question: its topic, and how many it helped when there are any. */
export const factsOf = ({ topic, helped }: Entry): string =>
  [topic && topicWords[topic], helped > 0 && boardWords.helped(helped)].filter(Boolean).join(' · ')

/** One entry in a list. */
export function EntryCard({ entry }: { readonly entry: Entry }) {
  const facts = factsOf(entry)
  return (
    <Card
      icon="chat"
      title={entry.question}
      {...(facts === '' ? {} : { note: facts })}
      onPress={() => go('packages/read/entry/index', { id: entry.id })}
    >
      <Text className={styles.beginning}>{beginning(entry.answer)}</Text>
    </Card>
  )
}
