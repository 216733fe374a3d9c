import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { AbuseReport } from '@/components/AbuseReport/AbuseReport'
import { ReasonForm } from '@/components/ReasonForm/ReasonForm'
import { Notes } from '@/features/crisis/Notes'
import type { CaseDetail } from '@/features/crisis/useCase'
import { CloseSheet } from '@/features/desk/CloseSheet'
import { NotesCard } from '@/features/desk/NotesCard'
import { TransferSheet } from '@/features/desk/TransferSheet'
import { abuseWords } from '@/lib/copy/abuse'
import { crisisWords } from '@/lib/copy/crisis'
import { deskWords } from '@/lib/copy/desk'
import { readingWords } from '@/lib/copy/reading'
import { done, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

const nobody = () => undefined
const id = 't'.repeat(32)
const detail = { id: 'c'.repeat(32), notes: [], abuse: [] } as unknown as CaseDetail

beforeEach(() => {
  preparePhone()
  scriptGateway(({ action }) => {
    if (action === 'notice.quota') return done({ templates: [] })
    return done(
      action === 'staff.letter.colleagues' ? { colleagues: [] } : { notes: [], case: detail, thread: {} },
    )
  })
})

const { thread } = deskWords
const forms: readonly (readonly [string, string, () => ReactElement, string])[] = [
  [
    'a private note',
    thread.noteLabel,
    () => <NotesCard threadId={id} notes={[]} now={0} onWritten={nobody} />,
    thread.noteSave,
  ],
  [
    'a closing summary',
    thread.summary,
    () => <CloseSheet threadId={id} onClosed={nobody} onClose={nobody} />,
    thread.closeDo,
  ],
  [
    'a word at handing on',
    thread.transferNote,
    () => <TransferSheet threadId={id} onTransferred={nobody} onClose={nobody} />,
    '',
  ],
  [
    'a reason to read a record',
    readingWords.label,
    () => <ReasonForm record={id} waiting={false} onAsk={async () => null} />,
    readingWords.send,
  ],
  [
    'a contact note',
    crisisWords.headings.plan,
    () => <Notes detail={detail} now={0} onWritten={nobody} />,
    crisisWords.noteSave,
  ],
]

test.each(forms)(
  '%s that was begun is there again after leaving the page, and gone once it has arrived',
  async (_what, label, form, save) => {
    const open = async () => {
      const page = render(form())
      await act(async () => undefined)
      if (form === forms[0]?.[2])
        fireEvent.click(screen.getByRole('button', { name: new RegExp(thread.notes) }))
      return page
    }
    const first = await open()
    fireEvent.change(screen.getByLabelText(label), { target: { value: '已联系过家人，约好周三' } })
    await act(async () => undefined)
    first.unmount()
    const again = await open()
    expect(screen.getByDisplayValue('已联系过家人，约好周三')).toBeTruthy()
    if (save === '') return
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: save })))
    await waitFor(() => expect(Object.keys(localStorage)).toEqual([]))
    again.unmount()
    await open()
    expect(screen.queryByDisplayValue('已联系过家人，约好周三')).toBeNull()
  },
)

test('a report that the law asks for opens again where it was left', async () => {
  const first = render(<AbuseReport record={id} reports={[]} now={0} onReport={async () => null} />)
  fireEvent.click(screen.getByRole('button', { name: abuseWords.title }))
  fireEvent.change(screen.getByLabelText(abuseWords.headings.words), { target: { value: '孩子说' } })
  await act(async () => undefined)
  first.unmount()
  render(<AbuseReport record={id} reports={[]} now={0} onReport={async () => null} />)
  expect(await screen.findByDisplayValue('孩子说')).toBeTruthy()
})
