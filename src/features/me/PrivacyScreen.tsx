import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Page } from '@/components/Page/Page'
import { meWords } from '@/lib/copy/me'
import { privacyWords as words } from '@/lib/copy/privacy'
import { openPrivacyContract } from '@/lib/privacy/privacy'
import styles from './Privacy.module.scss'

const parts = [
  [words.phone, words.phoneWords],
  [words.asks, words.asksWords],
  [words.never, words.neverWords],
  [words.rights, words.rightsWords],
] as const

/** What is collected, for whoever it is about: each thing with its reason, its time, and what saying no costs. */
export function PrivacyScreen() {
  return (
    <Page title={words.title}>
      <Text className={styles.words}>{words.lead}</Text>
      {words.collected.map(({ what, why, kept, refuse }) => (
        <Card key={what} title={what}>
          <Text className={styles.words}>{why}</Text>
          <View className={styles.facts}>
            <Text className={styles.fact}>{`${words.kept}：${kept}`}</Text>
            <Text className={styles.fact}>{`${words.refuse}：${refuse}`}</Text>
          </View>
        </Card>
      ))}
      {parts.map(([title, text]) => (
        <Card key={title} title={title}>
          <Text className={styles.words}>{text}</Text>
        </Card>
      ))}
      {process.env.TARO_ENV === 'weapp' && (
        <Button kind="quiet" icon="read" onPress={openPrivacyContract}>
          {meWords.contract}
        </Button>
      )}
    </Page>
  )
}
