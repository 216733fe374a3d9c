import type { Output } from '@shared/contracts'
import { useCallback, useEffect, useState } from 'react'
import { type CallError, call } from '@/lib/call/call'
import { type StaffPerson, tellChanged } from './people'

/** One of the staff with what was done about them. */
export function usePerson(ref: string) {
  const [last, setLast] = useState<Output<'staff.admin.person'> | null>(null)
  const [error, setError] = useState<CallError | null>(null)
  const load = useCallback(async (): Promise<void> => {
    const reply = await call('staff.admin.person', { ref })
    setError(reply.ok ? null : reply.error)
    if (reply.ok) setLast(reply.data)
  }, [ref])
  useEffect(() => void load(), [load])
  /** Shows what the service has answered at once; the record of changes follows. */
  const show = (person: StaffPerson): void => {
    setLast((before) => before && { ...before, person })
    tellChanged(person)
    void load()
  }
  return { last, error, load, show }
}
