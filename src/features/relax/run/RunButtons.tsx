import { Button } from '@/components/Button/Button'
import { relaxWords } from '@/lib/copy/relax'
import type { Run } from './useRun'

/** The one thing to do while an exercise runs or waits. */
export function RunButtons({ run }: { readonly run: Run }) {
  if (run.state === 'ready')
    return (
      <Button kind="primary" wide icon="play" onPress={run.start}>
        {relaxWords.begin}
      </Button>
    )
  if (run.state === 'running')
    return (
      <Button wide icon="pause" onPress={run.pause}>
        {relaxWords.pause}
      </Button>
    )
  return (
    <>
      <Button kind="primary" wide icon="play" onPress={run.resume}>
        {relaxWords.resume}
      </Button>
      <Button kind="quiet" wide onPress={run.stop}>
        {relaxWords.stop}
      </Button>
    </>
  )
}
