import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { boardDraftWords as words } from '@/lib/copy/board'
import { useSession } from '@/lib/session/session'
import { BoardSheet } from './BoardSheet'
import type { DeskThread } from './queue'

/** An expert's way from an answered thread of their own to a question and answer for everybody. */
export function BoardAsk({ thread }: { readonly thread: DeskThread }) {
  const { session } = useSession()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const answered = thread.state === 'answered' || thread.state === 'closed'
  if (!thread.mine || !answered || !session?.roles.includes('expert')) return null
  return (
    <>
      {asked && <Notice kind="done">{words.asked}</Notice>}
      <Button kind="quiet" icon="edit" onPress={() => setOpen(true)}>
        {words.open}
      </Button>
      {open && (
        <BoardSheet
          threadId={thread.id}
          topic={thread.topic}
          onAsked={() => {
            setAsked(true)
            setOpen(false)
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
