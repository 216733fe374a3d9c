import { Text } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { Sheet } from '@/components/Sheet/Sheet'
import { helpWords } from '@/lib/copy/help'
import { closeHelp, useHelp } from '@/lib/help/help'
import styles from './HelpCard.module.scss'
import { HelpChoices } from './HelpChoices'
import { HelpLines } from './HelpLines'
import { SafetyQuestions } from './SafetyQuestions'

/**
 * The help card. It is in the first load of every page and needs no network, no session and no permission:
 * telephone lines first, then two questions that may be skipped, then three equal choices.
 */
export function HelpCard() {
  const reason = useHelp()
  return (
    <Sheet open={reason !== null} title={helpWords.title} onClose={closeHelp}>
      <Text className={styles.words}>{helpWords.calm}</Text>
      <HelpLines />
      <Text className={styles.words}>{helpWords.urgent}</Text>
      <Card>
        <SafetyQuestions />
      </Card>
      <HelpChoices />
      <Text className={styles.quiet}>{helpWords.stay}</Text>
    </Sheet>
  )
}
