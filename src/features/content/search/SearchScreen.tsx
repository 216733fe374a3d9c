import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Empty, Skeleton } from '@/components/States/States'
import { spoken } from '@/components/spoken'
import { TextField } from '@/components/TextField/TextField'
import { searchWords as words } from '@/lib/copy/content'
import { saidRefusal } from '@/lib/copy/refusals'
import { useKept } from '@/lib/kept/kept'
import { marks } from '@/lib/library/library'
import { go } from '@/lib/navigation/navigation'
import { ArticleCard } from '../ArticleCard'
import styles from '../Content.module.scss'
import { useSearch } from './useSearch'

/** Finds articles by any words in them; the words are not kept anywhere. */
export function SearchScreen() {
  const { text, setText, found, error, working, find } = useSearch()
  const seen = useKept(marks) ?? {}
  return (
    <Page
      title={words.title}
      footer={
        <Button kind="primary" wide onPress={() => void find()} disabled={text.trim() === ''}>
          {words.find}
        </Button>
      }
    >
      <View className={styles.home}>
        <TextField
          label={words.label}
          placeholder={words.placeholder}
          value={text}
          max={words.max}
          onChange={setText}
        />
        {error && <Notice kind="warning">{saidRefusal(error)}</Notice>}
        {working && <Skeleton lines={4} label={words.working} />}
        {!working && found?.articles.length === 0 && (
          <Empty
            text={`${words.none(found.words)}${words.noneNext}`}
            action={{ text: words.toLetter, onPress: () => go('packages/letters/compose/index') }}
          />
        )}
        {!working && found && found.articles.length > 0 && (
          <>
            <Text className={styles.small} {...spoken({ role: 'status' })}>
              {words.count(found.articles.length)}
            </Text>
            {found.articles.map((article) => (
              <ArticleCard key={article.id} article={article} mark={seen[article.id]} pieces={found.pieces} />
            ))}
          </>
        )}
      </View>
    </Page>
  )
}
