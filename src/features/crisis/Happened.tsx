import { Text, View } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { crisisWords } from '@/lib/copy/crisis'
import { momentWords } from '@/lib/timeWords/timeWords'
import styles from './Crisis.module.scss'
import type { CaseDetail } from './useCase'

type Event = CaseDetail['events'][number]

/** Longer than a call takes: it waited on the phone, or the phone's clock is wrong. */
const APART_MS = 5 * 60_000

/** What happened, in order and in the person's own words; never a level. */
export function Happened({ events, now }: { readonly events: CaseDetail['events']; readonly now: number }) {
  return (
    <Card title={crisisWords.happened}>
      {events.map((event) => (
        <View key={`${event.storedAt}-${event.source}-${event.item}`} className={styles.row}>
          <Text className={styles.quiet}>{whenOf(event, now)}</Text>
          <Text className={styles.line} userSelect>
            {wordsOf(event).join('。')}
          </Text>
        </View>
      ))}
    </Card>
  )
}

/** The phone's claim of when; beside it when the service heard of it, when that was not at once. */
function whenOf({ happenedAt, storedAt }: Event, now: number): string {
  const when = momentWords(happenedAt, now)
  return storedAt - happenedAt < APART_MS ? when : crisisWords.arrived(when, momentWords(storedAt, now))
}

function wordsOf({ source, scale, item, code, itemText, reason, words, safe, company }: Event): string[] {
  const said = [
    source === 'scale_item' ? crisisWords.item(scale ?? '', item ?? 0, code ?? 0) : crisisWords.about[source],
    itemText,
    reason,
    words,
    safe === null ? null : safe ? crisisWords.safe.yes : crisisWords.safe.no,
    company === null ? null : company ? crisisWords.company.yes : crisisWords.company.no,
  ]
  return said.filter((one): one is string => one !== null)
}
