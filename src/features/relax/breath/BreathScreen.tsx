import type { Breath } from '@catalog/exercises/exercise'
import { breathAt, breathMs } from '@shared/domain/content/rhythm'
import { Text, View } from '@tarojs/components'
import { Page } from '@/components/Page/Page'
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
import styles from './Breath.module.scss'
import { BreathShape } from './BreathShape'

/** A breath that is drawn, felt, and read out if one wants. A screen reader hears each part once, never the seconds. */
export function BreathScreen({ exercise }: { readonly exercise: Breath }) {
  const { title, phases, rounds } = exercise
  const settings = useRunSettings()
  const run = useRun(breathMs(phases, rounds))
  const moment = run.state === 'ready' ? null : breathAt(phases, rounds, run.ms)
  const running = run.state === 'running'
  const part = moment ? phases[moment.part] : undefined
  useCue(
    {
      key: running && moment ? `${moment.round}/${moment.part}` : null,
      say: part?.say ?? '',
      strength: part?.kind === 'in' ? 'strong' : 'light',
    },
    settings,
  )
  if (run.state === 'done' || run.state === 'stopped')
    return (
      <Page title={title}>
        <Ending exercise={exercise} whole={run.state === 'done'} onAgain={run.start} />
      </Page>
    )
  return (
    <Page title={title} footer={<RunButtons run={run} />}>
      {moment && (
        <>
          <BreathShape
            moment={moment}
            running={running}
            motion={settings.motion}
            square={new Set(phases.map(({ seconds }) => seconds)).size === 1}
          />
          <View {...spoken({ role: 'status' })}>
            <Text className={relax.say}>{running ? part?.say : relaxWords.paused}</Text>
          </View>
          <Text className={relax.middle}>{relaxWords.round(moment.round + 1, rounds)}</Text>
        </>
      )}
      {!moment && (
        <Opening exercise={exercise}>
          <Settings settings={settings} drawn />
        </Opening>
      )}
      <View className={styles.parts} {...spoken({ role: 'group', label: relaxWords.parts })}>
        {phases.map(({ say, seconds, kind }, index) => (
          <View
            key={`${kind}-${say}`}
            className={`${styles.part} ${moment?.part === index ? styles.now : ''}`}
          >
            <Text>{say}</Text>
            <Text>{relaxWords.seconds(seconds)}</Text>
          </View>
        ))}
      </View>
    </Page>
  )
}
