import { Text, View } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { volunteerWords } from '@/lib/copy/volunteer'
import { momentWords } from '@/lib/timeWords/timeWords'
import styles from '../Desk.module.scss'
import type { OwnDraft } from './useVolunteer'

interface OwnDraftCardProps {
  readonly draft: OwnDraft
  readonly now: number
}

/** One draft as its author sees it: how it stands, what was written, what the supervisor made of it. */
export function OwnDraftCard({ draft, now }: OwnDraftCardProps) {
  const { state, at, decidedAt, text, sent, note } = draft
  const parts = [
    [volunteerWords.note, note],
    [volunteerWords.yours, text],
    [volunteerWords.sentAs, sent],
  ] as const
  return (
    <Card title={volunteerWords.draftAt(volunteerWords.states[state], momentWords(decidedAt ?? at, now))}>
      {parts.map(
        ([label, words]) =>
          words !== null && (
            <View key={label} className={styles.note}>
              <Text className={styles.due}>{label}</Text>
              <Text className={styles.noteText} userSelect>
                {words}
              </Text>
            </View>
          ),
      )}
    </Card>
  )
}
