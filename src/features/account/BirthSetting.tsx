import { useState } from 'react'
import { Card } from '@/components/Card/Card'
import { accountWords } from '@/lib/copy/account'
import { meWords } from '@/lib/copy/me'
import { monthWords } from '@/lib/copy/month'
import { type Done, type Session, setBirth } from '@/lib/session/session'
import { BirthSheet } from './BirthSheet'

/** The birth month as the service knows it; a slip can be corrected. */
export function BirthSetting({ session }: { readonly session: Session }) {
  const [open, setOpen] = useState(false)
  const [month, setMonth] = useState(session.birthMonth)
  const save = async (chosen: string): Promise<Done> => {
    const done = await setBirth(chosen)
    if (done.ok) setOpen(false)
    return done
  }
  return (
    <>
      <Card
        icon="calendar"
        title={meWords.birth}
        note={session.birthMonth ? monthWords.said(session.birthMonth) : meWords.birthUnknown}
        onPress={() => setOpen(true)}
      />
      {open && (
        <BirthSheet
          month={month}
          onChange={setMonth}
          onSave={save}
          onDecline={() => setOpen(false)}
          words={{ save: meWords.birthSave, decline: accountWords.close }}
        />
      )}
    </>
  )
}
