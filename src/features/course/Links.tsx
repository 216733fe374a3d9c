import { View } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { courseWords as words } from '@/lib/copy/course'
import { go } from '@/lib/navigation/navigation'
import styles from './Course.module.scss'

const LINK = /^xinyu:(article|exercise)\/([a-z][a-z0-9-]*)$/

/** What goes on from a course; its file names articles and exercises. */
export function Links({ links }: { readonly links: readonly string[] }) {
  return (
    <View className={styles.list}>
      {links.map((link) => {
        const [, kind, id = ''] = LINK.exec(link) ?? []
        if (kind === 'article')
          return (
            <Card
              key={link}
              icon="read"
              title={words.toArticle}
              onPress={() => go('packages/read/article/index', { id })}
            />
          )
        return (
          <Card
            key={link}
            icon="heart"
            title={words.toExercise}
            onPress={() => go('packages/relax/exercise/index', { id })}
          />
        )
      })}
    </View>
  )
}
