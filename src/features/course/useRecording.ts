import { useDidHide } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { type CallError, call } from '@/lib/call/call'
import { useSound, want } from '@/lib/sound/useSound'

/** A recording of a course. Where it is, is asked when somebody plays it: a course that is read tells nobody. */
export function useRecording(fileId: string) {
  const { failed, play: hear, pause, ...heard } = useSound()
  const [error, setError] = useState<CallError | null>(null)
  const address = useRef<string | null>(null)
  /** Somebody who tapped and left while it was being asked for hears nothing afterwards. */
  const here = useRef(false)
  const leave = (): void => {
    here.current = false
  }
  useDidHide(leave)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page goes
  useEffect(() => leave, [])
  const ask = async (): Promise<void> => {
    here.current = true
    const isLast = want()
    const reply = await call('content.recording', { fileId })
    // The last tap wins, whichever is answered first.
    if (!here.current || !isLast()) return
    setError(reply.ok ? null : reply.error)
    address.current = reply.ok ? reply.data.address : null
    if (reply.ok) hear(reply.data.address)
  }
  return {
    ...heard,
    pause,
    trouble: error === 'OFFLINE' ? ('away' as const) : error || failed ? ('failed' as const) : null,
    play: (): void | Promise<void> => (address.current && !failed ? hear(address.current) : ask()),
  }
}
