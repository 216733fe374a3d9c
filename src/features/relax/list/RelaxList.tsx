import { Text, View } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { Page } from '@/components/Page/Page'
import { spoken } from '@/components/spoken'
import { relaxWords } from '@/lib/copy/relax'
import { go } from '@/lib/navigation/navigation'
import { groups } from '../exercises'
import styles from '../run/Relax.module.scss'

/** All exercises, what helps at once first. */
export function RelaxList() {
  return (
    <Page title={relaxWords.title}>
      <Text className={styles.words}>{relaxWords.lead}</Text>
      {groups.map(({ id, exercises }) => (
        <View key={id} className={styles.group}>
          <Text className={styles.section} {...spoken({ role: 'heading' })}>
            {relaxWords.groups[id]}
          </Text>
          {exercises.map(({ id: exercise, title, forWhat, minutes }) => (
            <Card
              key={exercise}
              title={title}
              note={`${relaxWords.minutes(minutes)} · ${forWhat}`}
              onPress={() => go('packages/relax/exercise/index', { id: exercise })}
            />
          ))}
        </View>
      ))}
    </Page>
  )
}
