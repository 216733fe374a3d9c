import { useState } from 'react'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { articleDeskWords } from '@/lib/copy/articleDesk'
import { deskWords } from '@/lib/copy/desk'
import { dutyWords } from '@/lib/copy/duty'
import { insightWords } from '@/lib/copy/insight'
import { reportWords } from '@/lib/copy/report'
import { visitEntryWords } from '@/lib/copy/visitEntry'
import { volunteerWords } from '@/lib/copy/volunteer'
import { go } from '@/lib/navigation/navigation'
import { type Session, useSession } from '@/lib/session/session'
import { AdminEntries } from './AdminEntries'
import { JoinSheet } from './JoinSheet'

const words = deskWords.join
type StaffRole = Exclude<Session['roles'][number], 'citizen'>

const staffRoles = (session: Session): readonly StaffRole[] =>
  session.roles.filter((role): role is StaffRole => role !== 'citizen')

/** The way to the desk for those whom it concerns; for everybody the place of an invitation code. */
export function StaffEntry() {
  const { session } = useSession()
  const [asking, setAsking] = useState(false)
  const [joined, setJoined] = useState(false)
  if (!session) return null
  const roles = staffRoles(session)
  const answers = roles.includes('expert') || roles.includes('supervisor')
  return (
    <>
      {joined && <Notice kind="done">{words.done(roles.map((role) => words.roles[role]).join('、'))}</Notice>}
      {answers && (
        <Card
          icon="list"
          title={deskWords.entry}
          note={deskWords.entryNote}
          onPress={() => go('packages/staff/desk/index')}
        />
      )}
      {roles.includes('expert') && (
        <Card
          icon="calendar"
          title={visitEntryWords.expert}
          note={visitEntryWords.expertNote}
          onPress={() => go('packages/staff/visits/index')}
        />
      )}
      {(roles.includes('supervisor') || roles.includes('admin')) && (
        <Card
          icon="phone"
          title={visitEntryWords.front}
          note={visitEntryWords.frontNote}
          onPress={() => go('packages/staff/front/index')}
        />
      )}
      {(answers || roles.includes('admin')) && (
        <Card
          icon="check"
          title={visitEntryWords.door}
          note={visitEntryWords.doorNote}
          onPress={() => go('packages/staff/attendance/index')}
        />
      )}
      {roles.includes('volunteer') && (
        <Card
          icon="letter"
          title={volunteerWords.entry}
          note={volunteerWords.entryNote}
          onPress={() => go('packages/staff/volunteer/index')}
        />
      )}
      {(answers || roles.includes('admin')) && (
        <Card
          icon="calendar"
          title={dutyWords.entry}
          note={dutyWords.entryNote}
          onPress={() => go('packages/staff/roster/index')}
        />
      )}
      {(roles.includes('supervisor') || roles.includes('admin')) && (
        <Card
          icon="list"
          title={reportWords.entry}
          note={reportWords.entryNote}
          onPress={() => go('packages/staff/report/index')}
        />
      )}
      {(roles.includes('editor') || roles.includes('admin')) && (
        <Card
          icon="edit"
          title={articleDeskWords.entry}
          note={articleDeskWords.entryNote}
          onPress={() => go('packages/staff/articles/index')}
        />
      )}
      {(roles.includes('editor') || roles.includes('admin')) && (
        <Card
          icon="list"
          title={insightWords.entry}
          note={insightWords.entryNote}
          onPress={() => go('packages/staff/insight/index')}
        />
      )}
      {roles.includes('admin') && <AdminEntries />}
      <Card
        icon="user"
        title={words.card}
        note={roles.length === 0 ? words.cardNote : words.cardNoteMore}
        onPress={() => {
          setJoined(false)
          setAsking(true)
        }}
      />
      {asking && (
        <JoinSheet
          onJoined={() => {
            setAsking(false)
            setJoined(true)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
