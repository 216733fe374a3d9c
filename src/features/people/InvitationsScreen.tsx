import type { Output } from '@shared/contracts'
import { useCallback, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { call } from '@/lib/call/call'
import { useNow } from '@/lib/clock/useNow'
import { peopleWords } from '@/lib/copy/people'
import { usePages } from '@/lib/pages/usePages'
import { momentWords } from '@/lib/timeWords/timeWords'
import { CodeCard } from './CodeCard'
import { InviteSheet } from './InviteSheet'
import { nameOf, roleWords } from './people'
import { emptyInvite } from './profile'
import { RevokeSheet } from './RevokeSheet'

const words = peopleWords.invitation
type Listed = Output<'staff.admin.invitations'>

/** Invitations without their codes, the newest first; and a new one. */
export function InvitationsScreen() {
  const [institutions, setInstitutions] = useState<Listed['institutions']>([])
  const ask = useCallback(async (cursor: string | null) => {
    const reply = await call('staff.admin.invitations', cursor === null ? {} : { cursor })
    if (!reply.ok) return reply
    setInstitutions(reply.data.institutions)
    return { ok: true, part: { items: reply.data.invitations, cursor: reply.data.cursor } } as const
  }, [])
  const { items, error, load, loadMore } = usePages(ask)
  const [draft, setDraft] = useState(emptyInvite)
  const [asking, setAsking] = useState(false)
  const [made, setMade] = useState<Output<'staff.admin.invite'> | null>(null)
  const [revoking, setRevoking] = useState<string | null>(null)
  const [revoked, setRevoked] = useState(false)
  const now = useNow()
  return (
    <Page title={words.title}>
      {revoked && <Notice kind="done">{words.revoked}</Notice>}
      {made && <CodeCard {...made} />}
      {items !== null && (
        <Button kind="primary" wide icon="plus" onPress={() => setAsking(true)}>
          {words.make}
        </Button>
      )}
      {items === null && error === null && <Skeleton lines={4} label={words.loading} />}
      {items === null && error !== null && (
        <Failed text={error === 'OFFLINE' ? peopleWords.offline : words.failed} onRetry={load} />
      )}
      {items !== null && error !== null && <Notice kind="warning">{peopleWords.stale}</Notice>}
      {items?.length === 0 && <Empty text={words.empty} />}
      {items?.map((one) => (
        <Card
          key={one.id}
          title={`${nameOf(one)} · ${roleWords(one.roles)}`}
          note={words.row(words.states[one.state], momentWords(one.expiresAt, now))}
        >
          {one.state === 'open' && (
            <Button label={words.revokeLabel(nameOf(one))} onPress={() => setRevoking(one.id)}>
              {words.revoke}
            </Button>
          )}
        </Card>
      ))}
      {loadMore && <Button onPress={loadMore}>{peopleWords.more}</Button>}
      {asking && (
        <InviteSheet
          draft={draft}
          institutions={institutions}
          onChange={setDraft}
          onMade={(invitation) => {
            setMade(invitation)
            setDraft(emptyInvite)
            setRevoked(false)
            setAsking(false)
            void load()
          }}
          onClose={() => setAsking(false)}
        />
      )}
      {revoking !== null && (
        <RevokeSheet
          id={revoking}
          onRevoked={() => {
            setRevoked(true)
            void load()
          }}
          onClose={() => setRevoking(null)}
        />
      )}
    </Page>
  )
}
