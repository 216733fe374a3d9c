import type { CallReply } from '@shared/contracts/envelope'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { DeadScreen } from '@/features/notice/DeadScreen'
import { InvitationsScreen } from '@/features/people/InvitationsScreen'
import { PeopleScreen } from '@/features/people/PeopleScreen'
import { PersonScreen } from '@/features/people/PersonScreen'
import { dayOf } from '@/features/people/profile'
import { nowAt } from '@/lib/clock/clock'
import { deadWords, noticeWords } from '@/lib/copy/notice'
import { peopleWords as words } from '@/lib/copy/people'
import { saidRefusal } from '@/lib/copy/refusals'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

const ref = 'r'.repeat(22)
const person = {
  ref,
  name: '林医生',
  roles: ['expert'],
  formerRoles: [],
  disabledAt: null as number | null,
  mine: false,
  expert: {
    licence: 'clinical',
    institution: 'city',
    institutionName: '市医院',
    specialties: ['sleep'],
    checkedOn: '2020-01-31',
  },
  trainedOn: null,
}
const institutions = [{ id: 'city', name: '市医院' }]
const refusal = (error: 'OWN_ACCOUNT' | 'INSTITUTION_UNKNOWN' | 'NOT_FOUND' | 'BUSY'): CallReply => ({
  ok: false,
  error,
  requestId: 'r',
})

let gateway: ScriptedGateway
let answers: Record<string, CallReply>
beforeEach(() => {
  preparePhone()
  answers = {
    'staff.admin.people': done({ people: [person], cursor: null }),
    'staff.admin.person': done({ person, changes: [], institutions }),
    'staff.admin.invitations': done({ invitations: [], cursor: null, institutions }),
  }
  gateway = scriptGateway(({ action }) => answers[action] ?? done())
})
const sent = (name: string) =>
  gateway.batches.flatMap(({ calls }) => calls).filter(({ action }) => action === name)
const tap = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const type = (label: string, value: string) =>
  act(async () => void fireEvent.input(screen.getByLabelText(label), { target: { value } }))

test('a list that cannot be reached does not look like a service without staff', async () => {
  gateway.online = false
  render(<PeopleScreen />)
  await screen.findByText(words.offline)
  expect(screen.queryByText(words.empty)).toBeNull()
})

test('a licence that nobody has looked at for a year says so in words', async () => {
  render(<PeopleScreen />)
  await screen.findByText(words.checkedOld('2020-01-31'))
})

test('the next part is added under what is there, and one that fails takes nothing away', async () => {
  answers['staff.admin.people'] = done({ people: [person], cursor: 'next' })
  render(<PeopleScreen />)
  await screen.findByText('林医生')
  answers['staff.admin.people'] = refusal('BUSY')
  await tap(words.more)
  await screen.findByText(words.stale)
  const second = { ...person, ref: 's'.repeat(22), name: '王医生' }
  answers['staff.admin.people'] = done({ people: [second], cursor: null })
  await tap(words.more)
  await screen.findByText('王医生')
  expect(screen.getByText('林医生')).toBeTruthy()
  expect(sent('staff.admin.people').at(-1)).toMatchObject({ input: { cursor: 'next' } })
})

test('nobody is disabled before it was said what becomes of letters, turns and cases', async () => {
  render(<PersonScreen id={ref} />)
  await screen.findByText('林医生')
  await tap(words.person.disable)
  for (const line of words.person.disableWords) expect(screen.getByText(line)).toBeTruthy()
  expect(sent('staff.admin.disable')).toEqual([])
})

test('a refused disabling says why, and the person stays as they were', async () => {
  answers['staff.admin.disable'] = refusal('OWN_ACCOUNT')
  render(<PersonScreen id={ref} />)
  await screen.findByText('林医生')
  await tap(words.person.disable)
  const buttons = screen.getAllByRole('button', { name: words.person.disableDo })
  await act(async () => void fireEvent.click(buttons.at(-1) as HTMLElement))
  await screen.findByText(saidRefusal('OWN_ACCOUNT'))
})

test('two taps disable once, and it is said what was given back', async () => {
  const disabled = { ...person, roles: [], formerRoles: ['expert'], disabledAt: nowAt() }
  answers['staff.admin.disable'] = done({ person: disabled, letters: 2, turns: 1 })
  render(<PersonScreen id={ref} />)
  await screen.findByText('林医生')
  await tap(words.person.disable)
  answers['staff.admin.person'] = done({ person: disabled, changes: [], institutions })
  const button = screen.getAllByRole('button', { name: words.person.disableDo }).at(-1) as HTMLElement
  await act(async () => {
    fireEvent.click(button)
    fireEvent.click(button)
  })
  await screen.findByText(words.person.disabledDone(2, 1))
  await screen.findByRole('button', { name: words.person.enable })
  expect(sent('staff.admin.disable')).toHaveLength(1)
})

test('a refused profile loses nothing that was typed', async () => {
  answers['staff.admin.saveProfile'] = refusal('INSTITUTION_UNKNOWN')
  render(<PersonScreen id={ref} />)
  await screen.findByText('林医生')
  await type(words.fields.checkedOn, '2026-01-31')
  await tap(words.person.save)
  await screen.findByText(saidRefusal('INSTITUTION_UNKNOWN'))
  expect(screen.getByDisplayValue('2026-01-31')).toBeTruthy()
  expect(sent('staff.admin.saveProfile')).toMatchObject([
    { input: { ref, expert: { licence: 'clinical', institution: 'city', checkedOn: '2026-01-31' } } },
  ])
})

test.each(['', '2026', '2026-02-30', '2026-13-01', '2999-01-01', '31.01.2026'])(
  '“%s” is no day of a check',
  (text) => expect(dayOf(text, nowAt())).toBeNull(),
)

test('an expert is not invited without what citizens may know of them', async () => {
  render(<InvitationsScreen />)
  await screen.findByText(words.invitation.empty)
  await tap(words.invitation.make)
  await act(async () => void fireEvent.click(screen.getByRole('checkbox', { name: '专家' })))
  await type(words.fields.name, '新专家')
  await tap(words.invitation.save)
  await screen.findByText(words.invitation.wrong)
  expect(screen.getByDisplayValue('新专家')).toBeTruthy()
  expect(sent('staff.admin.invite')).toEqual([])
})

test('a code is shown once with its end, and is in no address and no storage', async () => {
  answers['staff.admin.invite'] = done({ code: '2222-3333-4444', expiresAt: nowAt() + 86_400_000 })
  render(<InvitationsScreen />)
  await screen.findByText(words.invitation.empty)
  await tap(words.invitation.make)
  await act(async () => void fireEvent.click(screen.getByRole('checkbox', { name: '编辑' })))
  await type(words.fields.name, '小编')
  await tap(words.invitation.save)
  await screen.findByText('2222-3333-4444')
  await screen.findByText(/只能用一次/)
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('2222-3333')
  expect(location.href).not.toContain('2222')
})

test('what reached nobody can be put away, that one alone; a refusal leaves it', async () => {
  const notice = { kind: 'crisis_page', at: nowAt(), rounds: 18, tried: { robot: 'limited' } }
  const [first, second] = ['a'.repeat(32), 'b'.repeat(32)]
  answers['staff.notice.dead'] = done({
    notices: [
      { id: first, ...notice },
      { id: second, ...notice, kind: 'letter_new' },
    ],
    cursor: null,
  })
  answers['staff.notice.dismiss'] = refusal('NOT_FOUND')
  render(<DeadScreen />)
  await screen.findByText(noticeWords.crisis_page)
  const dismiss = () =>
    act(async () => {
      const [button] = screen.getAllByRole('button', { name: deadWords.dismiss })
      fireEvent.click(button as HTMLElement)
    })
  await dismiss()
  await screen.findByText(saidRefusal('NOT_FOUND'))
  expect(screen.getByText(noticeWords.crisis_page)).toBeTruthy()
  answers['staff.notice.dismiss'] = done({ id: first })
  await dismiss()
  await screen.findByText(deadWords.dismissed)
  expect(screen.queryByText(noticeWords.crisis_page)).toBeNull()
  expect(screen.getByText(noticeWords.letter_new)).toBeTruthy()
})
