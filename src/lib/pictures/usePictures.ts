import { useCallback, useEffect, useState } from 'react'
import { call } from '../call/call'

/** The addresses of a message's pictures, good for some minutes; null while they are not known. */
export function usePictures(
  side: 'letter.pictures' | 'staff.letter.pictures',
  threadId: string,
  seq: number,
) {
  const [addresses, setAddresses] = useState<readonly string[] | null>(null)
  const [failed, setFailed] = useState(false)
  const load = useCallback(async (): Promise<void> => {
    const reply = await call(side, { threadId, seq })
    setFailed(!reply.ok)
    if (reply.ok) setAddresses(reply.data.addresses)
  }, [side, threadId, seq])
  useEffect(() => void load(), [load])
  return { addresses, failed, load }
}
