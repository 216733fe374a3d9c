import { readFileSync } from 'node:fs'
import path from 'node:path'
import { schema } from '../../../cloudfunctions/schema'
import { dataOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, type TestCloud } from '../../support/cloud'
import { caseOf, followUpsOf } from '../../support/crisis'
import { emptyRoster, expertRefOf, putOnDuty } from '../../support/duty'
import { codeOf, guardianPurpose, newMinor } from '../../support/guardian'
import { newLetter, newStaff } from '../../support/letters'
import { startNoticeCloud, tick } from '../../support/notices'
import { drawnLetter } from '../../support/samples'
import { takenLetter, writeDraft } from '../../support/volunteers'

/** What people write in every place where they can; none of it may stand anywhere as it was written. */
const canary = '金丝雀叫了七声'
const phone = '0523-71727374'

let cloud: TestCloud
let printed = ''
beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((chunk) => {
      printed += String(chunk)
      return true
    })
  cloud = await startNoticeCloud()
})
afterAll(async () => {
  await cloud.stop()
  jest.restoreAllMocks()
})

test('a letter, a draft, a card, a cry for help, notes, summaries and reports: in no log, no notice, and nowhere unsealed', async () => {
  await emptyRoster(cloud)
  const writer = await newCitizen(cloud)
  const expert = await newStaff(cloud, 'expert')
  const colleague = await newStaff(cloud, 'expert')
  await putOnDuty(cloud, expert)
  const lines = { who: canary, what: canary, since: canary, tried: canary, wish: canary }
  dataOf(await cloud.call(writer, 'card.save', lines))
  const letter = newLetter({ text: `${canary}，我不想活了`, alias: canary.slice(0, 6), card: true })
  const { thread } = dataOf(await cloud.call(writer, 'letter.send', letter, { key: newKey() }))
  const threadId = thread.id
  const about = { about: 'self', safe: false, company: false, happenedAt: 1 } as const
  dataOf(await cloud.call(writer, 'safety.ask', { ...about, reason: canary, phone }, { key: newKey() }))
  dataOf(await cloud.call(writer, 'safety.say', { text: canary, happenedAt: 1 }, { key: newKey() }))
  const caseId = String(caseOf(cloud, writer)?._id)
  const { case: taken } = dataOf(await cloud.call(expert, 'staff.safety.acknowledge', { caseId }))
  expect(taken).toMatchObject({ phone })
  const note = { caseId, said: canary, asked: canary, plan: canary, informed: canary }
  dataOf(await cloud.call(expert, 'staff.safety.note', note, { key: newKey() }))
  const abuse = { caseId, words: canary, reportedTo: canary, reportedAt: 1, next: canary }
  dataOf(await cloud.call(expert, 'staff.safety.abuse', abuse, { key: newKey() }))
  for (const on of followUpsOf(cloud, caseId))
    dataOf(await cloud.call(expert, 'staff.safety.followUp', { caseId, on, outcome: 'not_wanted' }))
  dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId }))
  const reply = { threadId, text: `${canary}，我读到了` }
  dataOf(await cloud.call(expert, 'staff.letter.reply', reply, { key: newKey() }))
  dataOf(await cloud.call(expert, 'staff.letter.note', { threadId, text: canary }, { key: newKey() }))
  const to = expertRefOf(cloud, colleague)
  dataOf(await cloud.call(expert, 'staff.letter.transfer', { threadId, to, note: canary }, { key: newKey() }))
  dataOf(await cloud.call(colleague, 'staff.letter.close', { threadId, summary: canary }))
  const author = await newStaff(cloud, 'volunteer')
  const supervisor = await newStaff(cloud, 'supervisor')
  const drafted = await takenLetter(cloud, await newCitizen(cloud), author)
  const first = await writeDraft(cloud, author, drafted, canary)
  const back = { draftId: first.id, note: canary }
  dataOf(await cloud.call(supervisor, 'staff.volunteer.giveBack', back))
  const second = await writeDraft(cloud, author, drafted, canary)
  const released = { draftId: second.id, text: `${canary}，改过`, seen: 1 }
  dataOf(await cloud.call(supervisor, 'staff.volunteer.release', released, { key: newKey() }))
  const drawn = await drawnLetter(cloud, await newCitizen(cloud), expert)
  const found = { threadId: drawn, inTime: true, safe: true, clear: true, remark: canary }
  dataOf(await cloud.call(supervisor, 'staff.sample.review', found, { key: newKey() }))
  const child = await newMinor(cloud)
  const agreed = {
    code: await codeOf(cloud, child),
    label: canary,
    isGuardian: true as const,
    purposes: [guardianPurpose('letters')],
  }
  dataOf(await cloud.call(writer, 'guardian.consent', agreed, { key: newKey() }))
  const { code } = agreed
  cloud.local.clock.advance(20 * 60_000)
  await tick(cloud)

  const logged = readFileSync(path.join(cloud.local.dataDir, 'functions.log'), 'utf8') + printed
  expect(logged).toContain('letter.send')
  const stored = JSON.stringify(
    Object.keys(schema.collections).map((name) => cloud.local.store.everything(name)),
  )
  const sent = JSON.stringify(cloud.local.desk.calls())
  for (const piece of [canary, '金丝雀', phone, '71727374', code]) {
    expect(stored).not.toContain(piece)
    expect(sent).not.toContain(piece)
    expect(logged).not.toContain(piece)
  }
  const signals = JSON.stringify(cloud.local.store.everything('signals'))
  expect(signals).not.toContain(threadId)
  expect(sent).not.toContain(personIdOf(cloud, writer))
}, 60_000)
