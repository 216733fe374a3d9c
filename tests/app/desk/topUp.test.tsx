import type { CallReply, CallRequest } from '@shared/contracts/envelope'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import { FollowUps } from '@/features/crisis/FollowUps'
import { Notes } from '@/features/crisis/Notes'
import type { CaseDetail } from '@/features/crisis/useCase'
import { CloseSheet } from '@/features/desk/CloseSheet'
import { ReviewForm } from '@/features/desk/sample/ReviewForm'
import { TransferSheet } from '@/features/desk/TransferSheet'
import { RosterScreen } from '@/features/duty/RosterScreen'
import { allowance, learnAllowance } from '@/lib/allow/allow'
import { nowAt } from '@/lib/clock/clock'
import { crisisWords } from '@/lib/copy/crisis'
import { deskWords } from '@/lib/copy/desk'
import { dutyWords } from '@/lib/copy/duty'
import { sampleWords } from '@/lib/copy/sample'
import { dateOn } from '@/lib/timeWords/timeWords'
import { subscribe } from '@/platform/subscribe'
import { done, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

const today = dateOn(nowAt())
const turn = {
  id: `${'s'.repeat(22)}.${today}`,
  on: today,
  startAt: nowAt() + 300_000,
  endAt: nowAt() + 3_600_000,
  kind: 'service',
  who: { ref: 'm'.repeat(22), name: '示例专家 01' },
  mine: true,
  offeredTo: null,
  offeredToMe: false,
  calledMe: false,
  here: false,
  ownDate: false,
}
const day = { on: today, kind: 'workday', known: true, name: null, special: null, turns: [turn], gaps: [] }
const roster = { days: [day], experts: [], shifts: [], mayEdit: false, mayOpen: false, mayTake: false }
const detail = {
  id: 'c'.repeat(32),
  notes: [],
  followUps: [{ on: today, outcome: null, signedAt: null }],
} as unknown as CaseDetail
const nothing = (): void => {}
const threadId = 't'.repeat(32)
const left = { name: 'duty' as const, id: 'template-d', left: 4 }

const answers: Readonly<Record<string, unknown>> = {
  'notice.quota': { templates: [left] },
  'staff.letter.colleagues': { colleagues: [] },
  'staff.duty.roster': roster,
}
const answer = ({ action }: CallRequest): CallReply =>
  action in answers ? done(answers[action]) : { ok: false, error: 'BUSY', requestId: 'r' }

const asked = jest.spyOn(subscribe, 'ask')
beforeEach(() => {
  preparePhone()
  asked.mockReset().mockResolvedValue([])
  scriptGateway(answer)
})
afterEach(() => allowance.set([]))

const taps: readonly (readonly [string, ReactElement, string])[] = [
  [
    'hands a letter on',
    <TransferSheet key="t" threadId={threadId} onTransferred={nothing} onClose={nothing} />,
    deskWords.thread.transferDo,
  ],
  [
    'closes a letter',
    <CloseSheet key="c" threadId={threadId} onClosed={nothing} onClose={nothing} />,
    deskWords.thread.closeDo,
  ],
  [
    'writes of a crisis',
    <Notes key="n" detail={detail} now={nowAt()} onWritten={nothing} />,
    crisisWords.noteSave,
  ],
  [
    'signs a caring contact',
    <FollowUps key="f" detail={detail} now={nowAt()} onSigned={nothing} />,
    crisisWords.outcomes.reached,
  ],
  [
    'looks through a closed letter',
    <ReviewForm key="r" threadId={threadId} onDone={nothing} />,
    sampleWords.save,
  ],
  ['comes on duty', <RosterScreen key="d" />, dutyWords.checkIn],
]

test.each(taps)(
  'an expert who %s runs out of messages: the tap lets the platform send one more',
  async (_, screenOf, name) => {
    await learnAllowance()
    await act(async () => void render(screenOf))
    const button = await screen.findByRole('button', { name: new RegExp(`^${name}`) })
    expect(asked).not.toHaveBeenCalled()
    act(() => void fireEvent.click(button))
    expect(asked).toHaveBeenCalledWith([left.id])
    await act(async () => undefined)
  },
)
