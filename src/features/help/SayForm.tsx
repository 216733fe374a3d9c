import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { TextField } from '@/components/TextField/TextField'
import { nowAt } from '@/lib/clock/clock'
import { helpWords } from '@/lib/copy/help'
import { usePostField } from '@/lib/drafts/usePostField'
import { newKey } from '@/lib/ids/ids'
import { putOrCall } from '@/lib/outbox/outbox'
import styles from './HelpCard.module.scss'
import { SAID } from './keep'
import { useSaid } from './useSaid'

const words = helpWords.say
/** As the contract has it; the phone knows contracts as types only. */
const MAX_SAID = 500

/**
 * A line for whoever is on duty, once help was asked for. Nobody has to agree to anything first; what is written is
 * kept on the phone until the service has it.
 */
export function SayForm({ attended }: { readonly attended: boolean }) {
  const said = useSaid()
  const { text, write, post, refused } = usePostField(SAID)
  const line = text.trim()
  const long = line.length > MAX_SAID
  const say = (): Promise<void> =>
    post(async (words) => {
      const input = { text: words, happenedAt: nowAt() }
      const reply = await putOrCall({ key: await newKey(), action: 'safety.say', input, keep: 'untilSent' })
      return reply === 'kept' || reply.ok ? 'kept' : 'full'
    })
  return (
    <Card>
      {!attended && <Notice kind="warning">{words.nobody}</Notice>}
      <View className={styles.question}>
        <TextField
          lines
          label={words.label}
          placeholder={words.placeholder}
          value={text}
          max={MAX_SAID}
          wrong={long}
          note={long ? words.tooLong(MAX_SAID) : words.count(line.length, MAX_SAID)}
          onChange={write}
        />
        {refused && <Notice kind="warning">{refused === 'full' ? words.full : words.refused}</Notice>}
        <Button wide disabled={line === '' || long} onPress={say}>
          {words.send}
        </Button>
        <Text className={styles.quiet}>{words.who}</Text>
      </View>
      {said.length > 0 && (
        <View className={styles.question}>
          <Text className={styles.quiet}>{words.mine}</Text>
          {said.map(({ text: one, at, waiting }) => (
            <View key={`${at}-${one}`}>
              <Text userSelect>{one}</Text>
              <View>
                <Text className={styles.hours}>{waiting ? words.waiting : words.sent}</Text>
              </View>
            </View>
          ))}
        </View>
      )}
    </Card>
  )
}
