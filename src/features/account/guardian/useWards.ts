import type { Input, Output } from '@shared/contracts'
import type { ConsentScope } from '@shared/contracts/action'
import { useCallback, useEffect, useState } from 'react'
import { type CallError, call } from '@/lib/call/call'
import { newKey } from '@/lib/ids/ids'

export type Ward = Output<'guardian.wards'>['wards'][number]
type Agreement = Input<'guardian.consent'>
type Said = CallError | null

/** The children for whom this person agreed. Memory only: nothing of it is written to the phone. */
export function useWards() {
  const [wards, setWards] = useState<readonly Ward[] | null>(null)
  const [failed, setFailed] = useState<Said>(null)
  const refresh = useCallback(async (): Promise<void> => {
    const reply = await call('guardian.wards', {})
    setFailed(reply.ok ? null : reply.error)
    if (reply.ok) setWards(reply.data.wards)
  }, [])
  useEffect(() => void refresh(), [refresh])
  const agree = async (agreement: Agreement): Promise<Said> => {
    const reply = await call('guardian.consent', agreement, { key: await newKey() })
    if (reply.ok) setWards(reply.data.wards)
    return reply.ok ? null : reply.error
  }
  const withdraw = async (ward: string, scope: ConsentScope): Promise<Said> => {
    const reply = await call('guardian.withdraw', { ward, scope }, { key: await newKey() })
    if (reply.ok) setWards(reply.data.wards)
    return reply.ok ? null : reply.error
  }
  return { wards, failed, refresh, agree, withdraw }
}
