import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Empty } from '@/components/States/States'
import { spoken } from '@/components/spoken'
import { contentWords, keptWords as words } from '@/lib/copy/content'
import { useKept } from '@/lib/kept/kept'
import { forgetSeen, type Mark, marks } from '@/lib/library/library'
import { toTab } from '@/lib/navigation/navigation'
import { ArticleCard } from '../ArticleCard'
import styles from '../Content.module.scss'

const newest = (a: Mark, b: Mark): number => (b.openedAt ?? 0) - (a.openedAt ?? 0)

/** What this phone remembers: favourites, and what was opened, which can be forgotten in one tap. */
export function KeptScreen() {
  const all = Object.values(useKept(marks) ?? {})
  const [said, setSaid] = useState<string | null>(null)
  const favourites = all.filter(({ favourite }) => favourite).sort(newest)
  const seen = all.filter(({ favourite, openedAt }) => !favourite && openedAt !== null).sort(newest)
  const forget = async (): Promise<void> => {
    await forgetSeen()
    setSaid(words.forgotten)
  }
  return (
    <Page title={words.title}>
      <View className={styles.home}>
        <Text className={styles.small}>{words.note}</Text>
        {said && <Notice kind="done">{said}</Notice>}
        {favourites.length + seen.length === 0 && (
          <Empty text={words.none} action={{ text: contentWords.all, onPress: () => toTab('read') }} />
        )}
        <Shelf title={words.favourites} marks={favourites} />
        <Shelf title={words.seen} marks={seen} />
        {seen.length > 0 && (
          <Button wide icon="trash" onPress={forget}>
            {words.forget}
          </Button>
        )}
      </View>
    </Page>
  )
}

function Shelf({ title, marks: shown }: { readonly title: string; readonly marks: readonly Mark[] }) {
  if (shown.length === 0) return null
  return (
    <>
      <Text className={styles.heading} {...spoken({ role: 'heading' })}>
        {title}
      </Text>
      {shown.map((mark) => (
        <ArticleCard key={mark.summary.id} article={mark.summary} mark={mark} />
      ))}
    </>
  )
}
