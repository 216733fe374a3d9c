import { Notice } from '@/components/Notice/Notice'
import { useAllow, useLeft } from '@/lib/allow/useAllow'
import { allowanceWords } from '@/lib/copy/notice'

/** With fewer left one is told; a busy day needs more than these. */
const LOW = 5

/** How many messages outside the app the staff still allow, when it gets scarce; a tap allows one more. */
export function Allowance() {
  const allow = useAllow('duty')
  const left = useLeft('duty')
  if (left === null || left >= LOW) return null
  return (
    <Notice kind={left === 0 ? 'warning' : 'info'} action={{ text: allowanceWords.more, onPress: allow }}>
      {allowanceWords.left(left)}
    </Notice>
  )
}
