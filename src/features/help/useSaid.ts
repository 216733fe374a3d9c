import type { Output } from '@shared/contracts'
import { useCallback, useEffect, useState } from 'react'
import { call } from '@/lib/call/call'
import type { Entry } from '@/lib/outbox/entry'
import { pending, subscribe } from '@/lib/outbox/outbox'

export type SaidLine = Output<'safety.said'>['lines'][number] & { readonly waiting: boolean }

const isLine = (entry: Entry): entry is Entry<'safety.say'> => entry.action === 'safety.say'

/** What this person wrote for those on duty: what the service has, then what is still on this phone. */
export function useSaid(): readonly SaidLine[] {
  const [stored, setStored] = useState<readonly SaidLine[]>([])
  const [kept, setKept] = useState<readonly SaidLine[]>([])
  const refresh = useCallback(async (): Promise<void> => {
    const lines = (await pending()).filter(isLine).map(({ input }) => input)
    setKept(lines.map(({ text, happenedAt }) => ({ text, at: happenedAt, waiting: true })))
    const reply = await call('safety.said', {})
    if (reply.ok) setStored(reply.data.lines.map((line) => ({ ...line, waiting: false })))
  }, [])
  useEffect(() => {
    void refresh()
    return subscribe(({ action }) => {
      if (action === 'safety.say') void refresh()
    })
  }, [refresh])
  return [...stored, ...kept]
}
