import { act, fireEvent, render, screen } from '@testing-library/react'
import { NotesCard } from '@/features/desk/NotesCard'
import type { DeskNote } from '@/features/desk/useDeskThread'
import { deskWords } from '@/lib/copy/desk'
import { scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

const words = deskWords.thread
const note = (text: string, readers: readonly string[]): DeskNote => ({
  kind: 'note',
  text,
  at: text.length,
  by: '示例专家 01',
  mine: true,
  readers: [...readers],
})

beforeEach(() => {
  preparePhone()
  scriptGateway(() => ({ ok: false, error: 'INTERNAL', requestId: 'r' }))
})

test('a note that nobody has read does not pass for one that was read; the others name who has', async () => {
  const notes = [note('先教呼吸', []), note('下午三点有会', ['示例督导 01', '示例专家 02'])]
  render(<NotesCard threadId={'t'.repeat(32)} notes={notes} now={10} onWritten={() => undefined} />)
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: new RegExp(words.notes) })))
  expect(screen.getByText('先教呼吸')).toBeTruthy()
  expect(screen.getAllByText(/^看过/).map(({ textContent }) => textContent)).toEqual([
    words.readers('示例督导 01、示例专家 02'),
  ])
})
