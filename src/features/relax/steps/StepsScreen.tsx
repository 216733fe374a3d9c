import type { Steps } from '@catalog/exercises/exercise'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Page } from '@/components/Page/Page'
import { spoken } from '@/components/spoken'
import { relaxWords } from '@/lib/copy/relax'
import { Ending } from '../run/Ending'
import { Opening } from '../run/Opening'
import relax from '../run/Relax.module.scss'
import { Settings } from '../run/Settings'
import { useRunSettings } from '../run/settings'
import { useCue } from '../run/useCue'

/** Steps at one's own pace. Nothing is asked to be written, and nothing is kept. */
export function StepsScreen({ exercise }: { readonly exercise: Steps }) {
  const { title, steps } = exercise
  const settings = useRunSettings()
  const [at, setAt] = useState<number | null>(null)
  const step = at === null ? undefined : steps[at]
  useCue({ key: step ? String(at) : null, say: [step?.say, step?.ask].join(''), strength: 'light' }, settings)
  if (at === null)
    return (
      <Page
        title={title}
        footer={
          <Button kind="primary" wide icon="play" onPress={() => setAt(0)}>
            {relaxWords.begin}
          </Button>
        }
      >
        <Opening exercise={exercise}>
          <Settings settings={settings} drawn={false} />
        </Opening>
      </Page>
    )
  if (!step)
    return (
      <Page title={title}>
        <Ending exercise={exercise} whole onAgain={() => setAt(0)} />
      </Page>
    )
  const footer = (
    <>
      <Button kind="primary" wide onPress={() => setAt(at + 1)}>
        {at === steps.length - 1 ? relaxWords.finish : relaxWords.next}
      </Button>
      <Button kind="quiet" wide onPress={() => setAt(at === 0 ? null : at - 1)}>
        {relaxWords.before}
      </Button>
    </>
  )
  return (
    <Page title={title} footer={footer}>
      <Text className={relax.quiet}>{relaxWords.step(at + 1, steps.length)}</Text>
      <View {...spoken({ role: 'status' })}>
        <Text className={relax.reading}>{step.say}</Text>
        {step.ask && <Text className={relax.words}>{step.ask}</Text>}
      </View>
      {step.ask && <Text className={relax.quiet}>{relaxWords.inMind}</Text>}
    </Page>
  )
}
