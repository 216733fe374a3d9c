import type { MoodDiary } from '@catalog/exercises/exercise'
import { besideMood, comesBack, type DiaryDay, lowestInARow } from '@shared/domain/content/diary'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Skeleton } from '@/components/States/States'
import { spoken } from '@/components/spoken'
import { nowAt } from '@/lib/clock/clock'
import { diaryWords as words } from '@/lib/copy/diary'
import { ownWords } from '@/lib/copy/own'
import { openHelp } from '@/lib/help/help'
import { useKept } from '@/lib/kept/kept'
import { dateOn, dayWords } from '@/lib/timeWords/timeWords'
import { helpForWords } from '@/lib/words/words'
import { Export } from '../own/Export'
import { OwnedNotice } from '../own/OwnedNotice'
import { RemoveAll } from '../own/RemoveAll'
import { useOwned } from '../own/useOwned'
import { Opening } from '../run/Opening'
import relax from '../run/Relax.module.scss'
import styles from './Diary.module.scss'
import { dayLine } from './dayLine'
import { blankDay, diary, noDays } from './days'
import { TodayForm } from './TodayForm'

const SHOWN = 30

/** One line a day. What it says back is about days, never about the person. */
export function DiaryScreen({ exercise }: { readonly exercise: MoodDiary }) {
  const days = useKept(diary)
  const owned = useOwned(diary)
  const [on] = useState(() => dateOn(nowAt()))
  const [saved, setSaved] = useState(false)
  if (days === null)
    return (
      <Page title={exercise.title}>
        <Skeleton lines={5} label={ownWords.loading} />
      </Page>
    )
  const others = days.filter((day) => day.on !== on)
  const today = days.find((day) => day.on === on) ?? blankDay(on)
  const change = (more: Partial<DiaryDay>): void => {
    setSaved(false)
    void owned.save([...others, { ...today, ...more }])
  }
  const save = (): void => {
    helpForWords(today.text)
    setSaved(true)
  }
  return (
    <Page
      title={exercise.title}
      footer={
        <>
          {saved && <Said exercise={exercise} days={days} today={today} />}
          <Button kind="primary" wide onPress={save}>
            {words.save}
          </Button>
        </>
      }
    >
      <OwnedNotice owned={owned} />
      {comesBack(days, on) && <Text className={relax.words}>{exercise.said.gap}</Text>}
      <TodayForm exercise={exercise} today={today} onChange={change} />
      {days.length >= exercise.said.enough && <LookBack exercise={exercise} days={days} />}
      <Earlier
        exercise={exercise}
        days={others}
        onRemove={(gone) => owned.remove(days.filter((day) => day.on !== gone))}
      />
      <Opening exercise={exercise} />
      {days.length > 0 && (
        <>
          <Export
            text={days.map((day) => `${day.on} ${dayLine(exercise, day)}`).join('\n')}
            label={words.export}
            note={words.exportNote}
          />
          <RemoveAll label={words.removeAll} ask={words.removeAsk} onRemove={() => owned.remove(noDays)} />
        </>
      )}
    </Page>
  )
}

interface DaysProps {
  readonly exercise: MoodDiary
  readonly days: readonly DiaryDay[]
}

/** What is said once the day is written. */
function Said({ exercise: { said }, days, today }: DaysProps & { readonly today: DiaryDay }) {
  const row = lowestInARow(days, today.on) >= said.lowDays
  return (
    <View {...spoken({ role: 'status' })}>
      <Notice kind="done">{today.mood === 0 ? said.low : said.saved}</Notice>
      {row && (
        <Card title={said.lowRow}>
          <Button icon="help" onPress={() => openHelp('button')}>
            {words.help}
          </Button>
        </Card>
      )}
    </View>
  )
}

function LookBack({ exercise, days }: DaysProps) {
  const { better, heavy } = besideMood(days)
  const parts = [
    { title: words.better(better.days), ...better },
    { title: words.heavy(heavy.days), ...heavy },
  ].filter((part) => part.words.length > 0)
  return (
    <Card title={words.look} note={exercise.said.look}>
      {parts.map(({ title, words: beside }) => (
        <View key={title}>
          <Text className={styles.line}>{title}</Text>
          {beside.slice(0, 3).map(({ word, days: count }) => (
            <Text key={word} className={relax.quiet}>
              {words.beside(word, count)}
            </Text>
          ))}
        </View>
      ))}
      <Text className={relax.quiet}>{words.cause}</Text>
    </Card>
  )
}

function Earlier({
  exercise,
  days,
  onRemove,
}: DaysProps & { readonly onRemove: (on: string) => Promise<void> }) {
  const now = nowAt()
  const newest = [...days].sort((a, b) => (a.on < b.on ? 1 : -1)).slice(0, SHOWN)
  return (
    <>
      <Text className={relax.section}>{words.earlier}</Text>
      {newest.length === 0 && <Text className={relax.quiet}>{words.none}</Text>}
      {newest.map((day) => {
        const title = dayWords(Date.parse(`${day.on}T12:00:00+08:00`), now)
        return (
          <Card
            key={day.on}
            title={title}
            footer={
              <Button kind="quiet" icon="trash" label={words.remove(title)} onPress={() => onRemove(day.on)}>
                {words.removeWord}
              </Button>
            }
          >
            <Text className={styles.line}>{dayLine(exercise, day)}</Text>
          </Card>
        )
      })}
    </>
  )
}
