import type { WorryNotebook } from '@catalog/exercises/exercise'
import { toLookAt, toLookBackAt, type Worry } from '@shared/domain/content/worry'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Chips } from '@/components/Chips/Chips'
import { Choice } from '@/components/Choice/Choice'
import { Fold } from '@/components/Fold/Fold'
import { Page } from '@/components/Page/Page'
import { Skeleton } from '@/components/States/States'
import { nowAt } from '@/lib/clock/clock'
import { notebookWords as words } from '@/lib/copy/notebook'
import { ownWords } from '@/lib/copy/own'
import { newKey } from '@/lib/ids/ids'
import { useKept } from '@/lib/kept/kept'
import { dateOn } from '@/lib/timeWords/timeWords'
import { Export } from '../own/Export'
import { OwnedNotice } from '../own/OwnedNotice'
import { RemoveAll } from '../own/RemoveAll'
import { useOwned } from '../own/useOwned'
import { Opening } from '../run/Opening'
import relax from '../run/Relax.module.scss'
import { Capture } from './Capture'
import { Session } from './Session'
import { aboutWorry, WorryLines } from './WorryLines'
import { emptyNotebook, newWorry, notebook } from './worries'

/** A worry gets a line now and a time later. */
export function NotebookScreen({ exercise }: { readonly exercise: WorryNotebook }) {
  const { title, settings, capture, looking } = exercise
  const kept = useKept(notebook)
  const owned = useOwned(notebook)
  const [session, setSession] = useState<readonly Worry[] | null>(null)
  const [lookedBack, setLookedBack] = useState(false)
  if (kept === null)
    return (
      <Page title={title}>
        <Skeleton lines={5} label={ownWords.loading} />
      </Page>
    )
  const now = nowAt()
  const { worries } = kept
  const time = kept.time ?? settings.suggested
  const minutes = kept.minutes ?? settings.suggestedMinutes
  const change = (id: string, more: Partial<Worry>): Promise<void> =>
    owned.save({ ...kept, worries: worries.map((one) => (one.id === id ? { ...one, ...more } : one)) })
  if (session)
    return (
      <Session
        exercise={exercise}
        worries={session}
        minutes={minutes}
        onEnd={(id, ended, said) => void change(id, { ...said, ended, endedOn: dateOn(nowAt()) })}
        onClose={() => setSession(null)}
      />
    )
  const waiting = toLookAt(worries, dateOn(now))
  const [old] = toLookBackAt(worries, now)
  return (
    <Page title={title}>
      <OwnedNotice owned={owned} />
      <Capture
        capture={capture}
        onWrite={async (text) =>
          owned.save({ ...kept, worries: [...worries, newWorry(await newKey(), text, nowAt())] })
        }
      />
      <Card title={words.waiting(waiting.length)} note={words.timeNote(time)}>
        <Button icon="clock" onPress={() => setSession(waiting)}>
          {words.begin}
        </Button>
      </Card>
      {old && (
        <Card title={looking.ask} note={aboutWorry(old, now)}>
          <Text className={relax.words}>{old.text}</Text>
          <Chips
            label={old.text}
            options={looking.choices.map((say) => ({ id: say, text: say }))}
            onPick={(became) => {
              setLookedBack(true)
              return change(old.id, { became })
            }}
          />
        </Card>
      )}
      {lookedBack && <Text className={relax.words}>{looking.closing}</Text>}
      <WorryLines
        worries={worries}
        onRemove={(id) => owned.remove({ ...kept, worries: worries.filter((one) => one.id !== id) })}
      />
      <Fold title={words.time}>
        <Choice
          label={words.time}
          options={settings.times.map((one) => ({ id: one, text: one }))}
          chosen={time}
          onChoose={(next) => void owned.save({ ...kept, time: next })}
        />
        <Text className={relax.quiet}>{words.minutes}</Text>
        <Choice
          label={words.minutes}
          options={settings.minutes.map((one) => ({ id: one, text: words.minutesOf(one) }))}
          chosen={minutes}
          onChoose={(next) => void owned.save({ ...kept, minutes: next })}
        />
      </Fold>
      <Opening exercise={exercise} />
      {worries.length > 0 && (
        <>
          <Export
            text={worries.map((worry) => `${worry.text}（${aboutWorry(worry, now)}）`).join('\n')}
            label={words.export}
            note={words.exportNote}
          />
          <RemoveAll
            label={words.removeAll}
            ask={words.removeAsk}
            onRemove={() => owned.remove(emptyNotebook)}
          />
        </>
      )}
    </Page>
  )
}
