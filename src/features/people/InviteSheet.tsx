import type { Output } from '@shared/contracts'
import { Text } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Check } from '@/components/Check/Check'
import { Choice } from '@/components/Choice/Choice'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { TextField } from '@/components/TextField/TextField'
import { type CallError, call } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import { deskWords } from '@/lib/copy/desk'
import { peopleWords } from '@/lib/copy/people'
import { saidRefusal } from '@/lib/copy/refusals'
import { newKey } from '@/lib/ids/ids'
import { DayField } from './DayField'
import styles from './People.module.scss'
import { ProfileFields } from './ProfileFields'
import type { StaffRole } from './people'
import { type InviteDraft, invitationOf } from './profile'

const words = peopleWords.invitation
const { fields } = peopleWords
const roleNames = Object.entries(deskWords.join.roles) as [StaffRole, string][]
const DAYS = [1, 7, 30].map((id) => ({ id, text: words.day(id) }))

interface InviteSheetProps {
  readonly draft: InviteDraft
  readonly institutions: readonly { readonly id: string; readonly name: string }[]
  readonly onChange: (draft: InviteDraft) => void
  readonly onMade: (made: Output<'staff.admin.invite'>) => void
  readonly onClose: () => void
}

/** For whom an invitation is. Its owner keeps what was filled in when the sheet is closed. */
export function InviteSheet({ draft, institutions, onChange, onMade, onClose }: InviteSheetProps) {
  const [refused, setRefused] = useState<CallError | 'wrong' | null>(null)
  const key = useRef<string | null>(null)
  const change = (next: Partial<InviteDraft>): void => {
    key.current = null
    setRefused(null)
    onChange({ ...draft, ...next })
  }
  const make = async (): Promise<void> => {
    const input = invitationOf(draft, nowAt())
    if (!input) return setRefused('wrong')
    key.current ??= await newKey()
    const reply = await call('staff.admin.invite', input, { key: key.current })
    if (reply.ok) return onMade(reply.data)
    // It may have been made: the same key asks for the same one.
    if (reply.error !== 'TIMEOUT') key.current = null
    setRefused(reply.error)
  }
  const { roles } = draft
  const footer = (
    <>
      {refused && <Notice kind="warning">{refused === 'wrong' ? words.wrong : saidRefusal(refused)}</Notice>}
      <Button kind="primary" wide onPress={make}>
        {words.save}
      </Button>
    </>
  )
  return (
    <Sheet open title={words.sheet} onClose={onClose} footer={footer}>
      <Text className={styles.label}>{words.roles}</Text>
      {roleNames.map(([role, name]) => (
        <Check
          key={role}
          label={name}
          checked={roles.includes(role)}
          onChange={(on) => change({ roles: on ? [...roles, role] : roles.filter((one) => one !== role) })}
        />
      ))}
      <TextField
        label={fields.name}
        placeholder={fields.namePlaceholder}
        value={draft.name}
        max={20}
        onChange={(name) => change({ name })}
      />
      {roles.includes('expert') && (
        <ProfileFields draft={draft} institutions={institutions} onChange={change} />
      )}
      {roles.includes('volunteer') && (
        <DayField
          label={fields.trainedOn}
          value={draft.trainedOn}
          onChange={(trainedOn) => change({ trainedOn })}
        />
      )}
      <Text className={styles.label}>{words.days}</Text>
      <Choice label={words.days} options={DAYS} chosen={draft.days} onChoose={(days) => change({ days })} />
    </Sheet>
  )
}
