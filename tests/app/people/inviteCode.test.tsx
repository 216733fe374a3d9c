import type { CallReply } from '@shared/contracts/envelope'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { CodeCard } from '@/features/people/CodeCard'
import { deskWords } from '@/lib/copy/desk'
import { peopleWords } from '@/lib/copy/people'
import { saidRefusal } from '@/lib/copy/refusals'
import JoinPage from '@/packages/me/join/index'
import { openedWith } from '../mocks/taro'
import { done, type ScriptedGateway, scriptGateway, until } from '../support/gateway'
import { preparePhone } from '../support/phone'

const words = peopleWords.invitation
const code = '2345-ABCD-WXYZ'

let gateway: ScriptedGateway
let answer: CallReply
beforeEach(() => {
  preparePhone()
  answer = done({ contentType: 'image/png', base64: 'iVBORw0KGgo=' })
  gateway = scriptGateway(() => answer)
})
const sent = () => gateway.batches.flatMap(({ calls }) => calls)
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const field = () => screen.getByLabelText<HTMLInputElement>(deskWords.join.label)

test('the platform draws none: it says so, and one may ask again', async () => {
  answer = { ok: false, error: 'PICTURE_UNAVAILABLE', requestId: 'r' }
  render(<CodeCard code={code} expiresAt={Date.now() + 3_600_000} />)
  await press(words.picture)
  await screen.findByText(saidRefusal('PICTURE_UNAVAILABLE'))
  answer = done({ contentType: 'image/png', base64: 'iVBORw0KGgo=' })
  await press(words.picture)
  await screen.findByRole('img', { name: words.pictureLabel })
})

test.each(['', 'i=nonsense', 's=school-07', '%E0%A4%A'])(
  'a scene that is no invitation (%j) fills in nothing',
  async (scene) => {
    openedWith({ scene })
    render(<JoinPage />)
    expect(field().value).toBe('')
  },
)

test('a scanned invitation stands in the field; only a tap uses it', async () => {
  openedWith({ scene: encodeURIComponent('i=2345ABCDWXYZ') })
  render(<JoinPage />)
  expect(field().value).toBe(code)
  await act(async () => undefined)
  expect(sent()).toEqual([])
  await press(deskWords.join.save)
  await act(() => until(() => sent().length > 0))
  expect(sent()).toMatchObject([{ action: 'account.join', input: { code } }])
})
