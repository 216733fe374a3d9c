import { needsSecond } from '@shared/domain/content/media'
import { addDays, startOfDay } from '@shared/kit/time'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Choice } from '@/components/Choice/Choice'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { nowAt } from '@/lib/clock/clock'
import { articleDeskWords as words } from '@/lib/copy/articleDesk'
import { dateOn } from '@/lib/timeWords/timeWords'
import type { Checked } from './checked'
import type { Work, WorkDesk } from './useWork'

/** 8:30, when people look at their phones on the way to work. */
const MORNING_MS = 8.5 * 3_600_000
const times = [
  { id: 0, text: words.now },
  { id: 1, text: words.tomorrow },
  { id: 7, text: words.nextWeek },
]

interface PublishProps {
  readonly desk: WorkDesk
  readonly work: Work
  readonly checked: Checked
}

/** What becomes of the version that is stored. */
export function Publish({ desk, work, checked }: PublishProps) {
  const [days, setDays] = useState(0)
  const [asking, setAsking] = useState(false)
  const fit = checked.article !== null && checked.findings.length === 0
  const at = days === 0 ? null : startOfDay(addDays(dateOn(nowAt()), days)) + MORNING_MS
  const waits = work.state === 'asked' || work.state === 'scheduled' || work.state === 'published'
  return (
    <>
      {work.mayApprove && (
        <Button wide onPress={desk.approve}>
          {words.approve}
        </Button>
      )}
      {fit && !waits && (
        <>
          {checked.article && needsSecond(checked.article) && <Notice kind="info">{words.claim}</Notice>}
          <Choice label={words.when} options={times} chosen={days} onChoose={setDays} />
          <Button wide onPress={() => desk.submit(at)}>
            {words.submit}
          </Button>
        </>
      )}
      {(work.live !== null || waits) && (
        <Button kind="quiet" wide onPress={() => setAsking(true)}>
          {words.withdraw}
        </Button>
      )}
      {asking && (
        <Sheet
          open
          title={words.withdrawAsk}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button
                kind="danger"
                wide
                onPress={async () => {
                  await desk.withdraw()
                  setAsking(false)
                }}
              >
                {words.withdraw}
              </Button>
              <Button kind="primary" wide onPress={() => setAsking(false)}>
                {words.withdrawKeep}
              </Button>
            </>
          }
        >
          <Text>{words.withdrawWords}</Text>
        </Sheet>
      )}
    </>
  )
}
