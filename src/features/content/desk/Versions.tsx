import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Fold } from '@/components/Fold/Fold'
import { useNow } from '@/lib/clock/useNow'
import { articleDeskWords as words } from '@/lib/copy/articleDesk'
import { agoWords } from '@/lib/timeWords/timeWords'
import styles from '../Content.module.scss'
import type { Opened, WorkDesk } from './useWork'

interface VersionsProps {
  readonly desk: WorkDesk
  readonly opened: Opened
}

/** What was saved before; the text of any of it can be taken into the field again. */
export function Versions({ desk, opened }: VersionsProps) {
  const now = useNow()
  return (
    <Fold title={words.versions}>
      {opened.versions.map(({ version, at, mine }) => (
        <View key={version} className={styles.list}>
          <Text className={styles.small}>{words.versionRow(version, agoWords(at, now), mine)}</Text>
          {version !== opened.work.version && (
            <Button onPress={() => desk.takeVersion(version)}>{words.takeVersion(version)}</Button>
          )}
        </View>
      ))}
    </Fold>
  )
}
