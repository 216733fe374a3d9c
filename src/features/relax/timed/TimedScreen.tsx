import type { Timed } from '@catalog/exercises/exercise'
import { placeAt } from '@shared/domain/content/rhythm'
import { Text, View } from '@tarojs/components'
import { Page } from '@/components/Page/Page'
import { Progress } from '@/components/Progress/Progress'
import { spoken } from '@/components/spoken'
import { relaxWords } from '@/lib/copy/relax'
import { Ending } from '../run/Ending'
import { Opening } from '../run/Opening'
import relax from '../run/Relax.module.scss'
import { RunButtons } from '../run/RunButtons'
import { Settings } from '../run/Settings'
import { useRunSettings } from '../run/settings'
import { useCue } from '../run/useCue'
import { useRun } from '../run/useRun'

/** A text that comes a piece at a time, at the pace of somebody who listens lying down. */
export function TimedScreen({ exercise }: { readonly exercise: Timed }) {
  const { title, steps } = exercise
  const settings = useRunSettings()
  const seconds = steps.map((step) => step.seconds)
  const whole = seconds.reduce((sum, one) => sum + one, 0) * 1000
  const run = useRun(whole)
  const place = run.state === 'ready' ? null : placeAt(seconds, run.ms)
  const running = run.state === 'running'
  const say = place ? (steps[place.index]?.say ?? '') : ''
  useCue({ key: running && place ? String(place.index) : null, say, strength: 'light' }, settings)
  if (run.state === 'done' || run.state === 'stopped')
    return (
      <Page title={title}>
        <Ending exercise={exercise} whole={run.state === 'done'} onAgain={run.start} />
      </Page>
    )
  return (
    <Page title={title} footer={<RunButtons run={run} />}>
      {place ? (
        <>
          <Progress
            value={run.ms / whole}
            label={relaxWords.progress}
            text={`${place.index + 1} / ${steps.length}`}
          />
          <View {...spoken({ role: 'status' })}>
            <Text className={relax.reading}>{say}</Text>
          </View>
          {!running && <Text className={relax.quiet}>{relaxWords.paused}</Text>}
        </>
      ) : (
        <Opening exercise={exercise}>
          <Settings settings={settings} drawn={false} />
        </Opening>
      )}
    </Page>
  )
}
