import { Text } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { Check } from '@/components/Check/Check'
import { Choice } from '@/components/Choice/Choice'
import { TextField } from '@/components/TextField/TextField'
import { bookingWords } from '@/lib/copy/booking'
import { topics, topicWords } from '@/lib/copy/topics'
import styles from '../Booking.module.scss'
import { changeNeed, type Service, useNeed } from '../need'

const words = bookingWords.find
const forWhom = ['self', 'child', 'other'] as const

/** What, for whom and how. Nobody else's name is asked for. */
export function NeedForm({ services }: { readonly services: readonly Service[] }) {
  const need = useNeed()
  // A service with several ways is offered once for each: people choose how to talk, not what it is called.
  const how = services.flatMap(({ id, name, ways }) =>
    ways.map((way) => ({
      id: `${id} ${way}`,
      text: ways.length > 1 ? `${bookingWords.ways[way]}咨询` : name,
    })),
  )
  return (
    <Card>
      <Text className={styles.section}>{words.how}</Text>
      <Choice
        label={words.how}
        options={how}
        chosen={`${need.service} ${need.way}`}
        onChoose={(id) => {
          const [service = '', way] = id.split(' ')
          changeNeed({ service, way: way as typeof need.way })
        }}
      />
      <Text className={styles.section}>{words.topic}</Text>
      <Choice
        label={words.topic}
        options={[{ id: null, text: words.noTopic }, ...topics.map((id) => ({ id, text: topicWords[id] }))]}
        chosen={need.topic}
        onChoose={(topic) => changeNeed({ topic })}
      />
      <Text className={styles.section}>{words.forWhom}</Text>
      <Choice
        label={words.forWhom}
        options={forWhom.map((id) => ({ id, text: words.who[id] }))}
        chosen={need.forWhom}
        onChoose={(who) => changeNeed({ forWhom: who })}
      />
      {need.forWhom !== 'self' && (
        <TextField
          label={words.age}
          placeholder={words.agePlaceholder}
          value={need.age}
          max={3}
          note={words.otherNote}
          onChange={(age) => changeNeed({ age })}
        />
      )}
      {need.forWhom === 'child' && (
        <Check
          label={words.guardian}
          checked={need.isGuardian}
          onChange={(isGuardian) => changeNeed({ isGuardian })}
        />
      )}
    </Card>
  )
}
