import type { CallReply } from '@shared/contracts/envelope'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { WorkScreen } from '@/features/content/desk/WorkScreen'
import { WorksScreen } from '@/features/content/desk/WorksScreen'
import { articleDeskWords as words } from '@/lib/copy/articleDesk'
import { saidRefusal } from '@/lib/copy/refusals'
import { articleText } from '../../support/articleText'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

const work = {
  id: 'w'.repeat(43),
  articleId: 'on-paper',
  title: '写下来的用处',
  state: 'draft',
  version: 1,
  live: null,
  changedAt: Date.now(),
  publishAt: null,
  mayApprove: false,
}
const refusal = (error: 'CHANGED_MEANWHILE' | 'SECOND_NEEDED'): CallReply => ({
  ok: false,
  error,
  requestId: 'r',
})

let gateway: ScriptedGateway
let answers: Record<string, CallReply>
beforeEach(() => {
  preparePhone()
  answers = {
    'staff.content.list': done({ works: [work], cursor: null }),
    'staff.content.open': done({
      work,
      source: articleText('on-paper', { healthClaim: true }),
      versions: [{ version: 1, at: Date.now(), mine: true }],
    }),
  }
  gateway = scriptGateway(({ action }) => answers[action] ?? done())
})
const sent = (name: string) =>
  gateway.batches.flatMap(({ calls }) => calls).filter(({ action }) => action === name)
const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const field = () => screen.getByLabelText<HTMLTextAreaElement>(words.source)
const write = (value: string) => act(async () => void fireEvent.input(field(), { target: { value } }))
async function show(id: string | null = work.id) {
  const page = render(<WorkScreen id={id} />)
  await screen.findByLabelText(words.source)
  return page
}

test('somebody else saved meanwhile: it is said, and what was typed is still there', async () => {
  answers['staff.content.save'] = refusal('CHANGED_MEANWHILE')
  const page = await show()
  await write(`${field().value}再写一句。`)
  await press(words.save)
  await screen.findByText(saidRefusal('CHANGED_MEANWHILE'))
  page.unmount()
  await show()
  await waitFor(() => expect(field().value).toContain('再写一句。'))
})

test('a line that may not be stored: it is named before and after the tap, and not a word of it is lost', async () => {
  answers['staff.content.save'] = {
    ok: false,
    error: 'TEXT_REFUSED',
    requestId: 'r',
    details: { line: 3, fault: 'html' },
  }
  const page = await show()
  const typed = '还没有写说明\n\n<script>alert(1)</script>'
  await write(typed)
  screen.getByText(words.atLine(3, words.faults.html, '<script>alert(1)</script>'))
  await press(words.save)
  await screen.findByText(`${saidRefusal('TEXT_REFUSED')}${words.atLine(3, words.faults.html, '')}`)
  expect(field().value).toBe(typed)
  page.unmount()
  await show()
  await waitFor(() => expect(field().value).toBe(typed))
})

test('what is not stored cannot be published, and an emptied field stays empty', async () => {
  await show()
  expect(screen.getByText(words.claim)).toBeTruthy()
  await write('')
  expect(field().value).toBe('')
  expect(screen.queryByRole('button', { name: words.submit })).toBeNull()
  expect(screen.getByRole('button', { name: words.save }).getAttribute('aria-disabled')).toBe('true')
})

test('who may be the second person sees the way to agree; a refusal is said in words', async () => {
  const asked = { ...work, state: 'asked', mayApprove: true }
  answers['staff.content.open'] = done({ work: asked, source: articleText('on-paper'), versions: [] })
  answers['staff.content.approve'] = refusal('SECOND_NEEDED')
  await show()
  await press(words.approve)
  await screen.findByText(saidRefusal('SECOND_NEEDED'))
  expect(sent('staff.content.approve')).toHaveLength(1)
})

test('a list that cannot be fetched says so and offers to try again; what waits for one stands out', async () => {
  gateway.online = false
  const page = render(<WorksScreen />)
  await screen.findByText(words.offline)
  page.unmount()
  gateway.online = true
  answers['staff.content.list'] = done({ works: [{ ...work, mayApprove: true }], cursor: null })
  render(<WorksScreen />)
  await screen.findByRole('button', { name: new RegExp(words.waitsForYou) })
})
