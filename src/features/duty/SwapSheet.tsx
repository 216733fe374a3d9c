import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { OptionList } from '@/components/OptionList/OptionList'
import { Sheet } from '@/components/Sheet/Sheet'
import { dutyWords } from '@/lib/copy/duty'
import { nameOf } from './turnWords'
import type { Change, Turn, Who } from './useRoster'

const ANYONE = 'anyone'

interface SwapSheetProps {
  readonly turn: Turn
  readonly experts: readonly Who[]
  readonly change: Change
  readonly onClose: () => void
}

/** Asks one colleague to take one's turn over, or gives it away to whoever takes it. */
export function SwapSheet({ turn, experts, change, onClose }: SwapSheetProps) {
  const [chosen, setChosen] = useState(ANYONE)
  const send = async (): Promise<void> => {
    await change('staff.duty.offer', { turnId: turn.id, to: chosen === ANYONE ? null : chosen })
    onClose()
  }
  const others = experts.filter(({ ref }) => ref !== turn.who?.ref)
  const footer = (
    <Button kind="primary" wide onPress={send}>
      {dutyWords.swapDo}
    </Button>
  )
  return (
    <Sheet open title={dutyWords.swapTitle} onClose={onClose} footer={footer}>
      <OptionList
        label={dutyWords.swapWho}
        options={[
          { id: ANYONE, text: dutyWords.swapAnyone, hint: dutyWords.swapAnyoneHint },
          ...others.map((who) => ({ id: who.ref, text: nameOf(who) })),
        ]}
        chosen={chosen}
        onChoose={setChosen}
      />
    </Sheet>
  )
}
