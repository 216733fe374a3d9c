import type { Camp, Group, Lecture } from '@catalog/courses/course'
import type { Output } from '@shared/contracts'
import { meetingNow, type Occasion, occasionsOf } from '@shared/domain/activity/occasion'
import { Text } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { Notice } from '@/components/Notice/Notice'
import { Empty } from '@/components/States/States'
import { spoken } from '@/components/spoken'
import { useAsk } from '@/lib/call/useAsk'
import { useNow } from '@/lib/clock/useNow'
import { activityWords as words } from '@/lib/copy/activity'
import { useLive } from '@/lib/live/useLive'
import { CancelSheet } from './CancelSheet'
import styles from './Course.module.scss'
import { OccasionCard } from './OccasionCard'
import { SignUpSheet } from './SignUpSheet'

export type Own = Output<'activity.own'>['entries'][number]
export type Standing = Output<'activity.list'>['occasions'][number]
type Said = keyof typeof words.mine.done

export interface OccasionsProps {
  readonly course: Lecture | Group | Camp
  /** The six digits of a code that was scanned at the door. */
  readonly scanned: string | null
}

/** When something is held, from the catalogue; who has a place, and how many are left, from the service. */
export function Occasions({ course, scanned }: OccasionsProps) {
  const now = useNow()
  const list = useAsk('activity.list', {})
  const own = useAsk('activity.own', {})
  const [signing, setSigning] = useState<Occasion | null>(null)
  const [leaving, setLeaving] = useState<Own | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const askList = list.ask
  const askOwn = own.ask
  const again = useCallback(async () => {
    await Promise.all([askList(), askOwn()])
  }, [askList, askOwn])
  useLive(again)
  const done = async (what: Said | null): Promise<void> => {
    setSigning(null)
    setLeaving(null)
    setSaid(what)
    await again()
  }
  const error = list.error ?? own.error
  const occasions = occasionsOf(course, now)
  const isAtDoor = ({ occasion, state }: Own): boolean => {
    const open = occasions.find(({ id }) => id === occasion)
    return state === 'in' && open !== undefined && meetingNow(open, now) !== null
  }
  return (
    <>
      <Text className={styles.strong} {...spoken({ role: 'heading' })}>
        {words.when}
      </Text>
      {said && <Notice kind="done">{words.mine.done[said]}</Notice>}
      {scanned !== null && own.last && !own.last.data.entries.some(isAtDoor) && (
        <Notice kind="info">{words.checkIn.notNow}</Notice>
      )}
      {error && (
        <Notice kind={error === 'OFFLINE' ? 'offline' : 'warning'}>
          {error === 'OFFLINE' ? words.offline : words.failed}
        </Notice>
      )}
      {occasions.length === 0 && <Empty text={words.none} />}
      {occasions.map((occasion) => (
        <OccasionCard
          key={occasion.id}
          occasion={occasion}
          standing={list.last?.data.occasions.find(({ id }) => id === occasion.id)}
          mine={own.last?.data.entries.filter((entry) => entry.occasion === occasion.id) ?? []}
          scanned={scanned}
          asking={!list.last && !list.error}
          onSignUp={() => setSigning(occasion)}
          onCancel={setLeaving}
          again={again}
        />
      ))}
      {signing && (
        <SignUpSheet course={course} occasion={signing} onDone={done} onClose={() => setSigning(null)} />
      )}
      {leaving && <CancelSheet mine={leaving} onDone={done} onClose={() => setLeaving(null)} />}
    </>
  )
}
