import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { guardianWords } from '@/lib/copy/guardian'
import { openHelp } from '@/lib/help/help'
import { toTab } from '@/lib/navigation/navigation'
import { dial } from '@/lib/phone/phone'
import { nationalLines } from '@/lib/region/region'
import styles from './Guardian.module.scss'

const words = guardianWords.free

interface LeaveProps {
  readonly onLeave: () => void
}

/** For the foot of a question that may stay unanswered: help is one tap away, however large the type. */
export const HelpFirst = ({ onLeave }: LeaveProps) => (
  <Button
    kind="quiet"
    icon="help"
    wide
    onPress={() => {
      onLeave()
      openHelp('button')
    }}
  >
    {words.help}
  </Button>
)

/** What needs nobody's consent: whoever cannot ask a guardian is not left alone. */
export function FreeWays({ onLeave }: LeaveProps) {
  const leave = (go: () => unknown) => (): void => {
    onLeave()
    void go()
  }
  return (
    <View className={styles.text}>
      <Text>{words.title}</Text>
      <Text className={styles.quiet}>{words.words}</Text>
      <Button icon="phone" wide label={words.callLabel} onPress={() => dial(nationalLines.support)}>
        {words.call}
      </Button>
      <Button kind="quiet" icon="read" onPress={leave(() => toTab('read'))}>
        {words.read}
      </Button>
      <Button kind="quiet" icon="test" onPress={leave(() => toTab('assess'))}>
        {words.test}
      </Button>
      <Text className={styles.quiet}>{words.noPhone}</Text>
      <Text className={styles.quiet}>{words.harm}</Text>
    </View>
  )
}
