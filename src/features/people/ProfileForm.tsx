import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { TextField } from '@/components/TextField/TextField'
import { type CallError, call } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import { peopleWords } from '@/lib/copy/people'
import { saidRefusal } from '@/lib/copy/refusals'
import { ProfileFields } from './ProfileFields'
import type { StaffPerson } from './people'
import { draftOf, expertOf, type ProfileDraft } from './profile'

const words = peopleWords.person

interface ProfileFormProps {
  readonly person: StaffPerson
  readonly institutions: readonly { readonly id: string; readonly name: string }[]
  readonly onSaved: (person: StaffPerson) => void
}

/** Puts what was checked in the place of what citizens see. A refusal leaves everything in its field. */
export function ProfileForm({ person, institutions, onSaved }: ProfileFormProps) {
  const [draft, setDraft] = useState<ProfileDraft>(() => draftOf(person))
  const [said, setSaid] = useState<CallError | 'wrong' | 'saved' | null>(null)
  const change = (next: Partial<ProfileDraft>): void => {
    setSaid(null)
    setDraft((before) => ({ ...before, ...next }))
  }
  const save = async (): Promise<void> => {
    const expert = expertOf(draft, nowAt())
    if (!expert) return setSaid('wrong')
    const reply = await call('staff.admin.saveProfile', { ref: person.ref, expert })
    if (!reply.ok) return setSaid(reply.error)
    setSaid('saved')
    onSaved(reply.data.person)
  }
  const footer = (
    <>
      {said !== null && (
        <Notice kind={said === 'saved' ? 'done' : 'warning'}>
          {said === 'saved' || said === 'wrong' ? words[said] : saidRefusal(said)}
        </Notice>
      )}
      <Button kind="primary" wide onPress={save}>
        {words.save}
      </Button>
    </>
  )
  return (
    <Card title={words.profile} note={words.profileNote} footer={footer}>
      <TextField
        label={peopleWords.fields.name}
        placeholder={peopleWords.fields.namePlaceholder}
        value={draft.name}
        max={20}
        onChange={(name) => change({ name })}
      />
      <ProfileFields draft={draft} institutions={institutions} onChange={change} />
    </Card>
  )
}
