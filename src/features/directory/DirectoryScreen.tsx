import { find, townsOf, type Wanted } from '@shared/domain/directory/find'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Choice } from '@/components/Choice/Choice'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { spoken } from '@/components/spoken'
import { useNow } from '@/lib/clock/useNow'
import { directoryWords as words } from '@/lib/copy/directory'
import { topics, topicWords } from '@/lib/copy/topics'
import { go } from '@/lib/navigation/navigation'
import { dial } from '@/lib/phone/phone'
import { nationalLines } from '@/lib/region/region'
import { dateOn } from '@/lib/timeWords/timeWords'
import styles from './Directory.module.scss'
import { momentAt } from './entries'
import { LineCard } from './LineCard'
import { stateWords } from './stateWords'
import { useEntries } from './useEntries'

const anything: Wanted = { topic: null, town: null }
const placeKinds = ['clinic', 'school', 'community', 'institution'] as const

/** Whom one can call and where one can go, as far as somebody has verified it; the national line always. */
export function DirectoryScreen() {
  const { entries } = useEntries()
  const [wanted, setWanted] = useState(anything)
  const now = useNow()
  const moment = momentAt(now)
  const lines = find(entries, ['line'], wanted, moment)
  const places = find(entries, placeKinds, wanted, moment)
  const known = find(entries, ['line', ...placeKinds], anything, moment)
  const towns = townsOf(entries, dateOn(now))
  return (
    <Page title={words.title}>
      <Text className={styles.words}>{words.lead}</Text>
      <Card tone="primary">
        <View className={styles.line}>
          <View className={styles.names}>
            <Text className={styles.words}>{words.support}</Text>
            <Text className={styles.figure} userSelect>
              {nationalLines.support}
            </Text>
          </View>
          <Button
            kind="primary"
            icon="phone"
            label={words.callLabel(words.support, nationalLines.support)}
            onPress={() => dial(nationalLines.support)}
          >
            {words.call}
          </Button>
        </View>
        <Text className={styles.words}>{words.supportNote}</Text>
      </Card>
      <Text className={styles.words}>{words.urgent}</Text>
      {known.length === 0 ? (
        <Notice kind="info">{words.none}</Notice>
      ) : (
        <>
          <Text className={styles.section}>{words.topic}</Text>
          <Choice
            label={words.topic}
            options={[
              { id: null, text: words.anyTopic },
              ...topics.map((id) => ({ id, text: topicWords[id] })),
            ]}
            chosen={wanted.topic}
            onChoose={(topic) => setWanted({ ...wanted, topic })}
          />
          {towns.length > 1 && (
            <>
              <Text className={styles.section}>{words.town}</Text>
              <Choice
                label={words.town}
                options={[{ id: null, text: words.anyTown }, ...towns.map((id) => ({ id, text: id }))]}
                chosen={wanted.town}
                onChoose={(town) => setWanted({ ...wanted, town })}
              />
            </>
          )}
          <View {...spoken({ role: 'status' })}>
            {lines.length + places.length === 0 && <Text className={styles.words}>{words.noneFits}</Text>}
          </View>
          {lines.length > 0 && (
            <Text className={styles.section} {...spoken({ role: 'heading' })}>
              {words.lines}
            </Text>
          )}
          {lines.map((found) => (
            <LineCard key={found.entry.id} found={found} now={now} />
          ))}
          {places.length > 0 && (
            <Text className={styles.section} {...spoken({ role: 'heading' })}>
              {words.places}
            </Text>
          )}
          {places.map((found) => (
            <Card
              key={found.entry.id}
              title={found.entry.name}
              note={`${words.kinds[found.entry.kind]} · ${stateWords(found, now)}`}
              onPress={() => go('packages/help/place/index', { id: found.entry.id })}
            />
          ))}
        </>
      )}
    </Page>
  )
}
