import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import text from '@catalog/consents/letters-v1.json'
import { wholeText } from '@catalog/consents/text'
import type { Browser, Page } from 'playwright-core'
import { startBrowser, type Visit, visit } from '../support/browser'
import { callAs } from '../support/personas'
import { type RunningXinyu, startXinyu } from '../support/xinyu'
import { goTo } from './goTo'
import { journey, timed } from './journey'
import { looksAtSizes } from './looksAtSizes'
import { said, setClock, toDesk } from './people'
import { button, toTab } from './sdsWalk'

jest.setTimeout(240_000)

const question = '换了工作以后总是睡不好，怎么办？'
const answer = '先把起床的时间定下来。躺下二十分钟还醒着，就起来坐一会儿，困了再躺下。'

let xinyu: RunningXinyu
let browser: Browser
let writer: Visit
let reader: Visit
let expert: Visit
beforeAll(async () => {
  xinyu = await startXinyu()
  await setClock(xinyu, '2026-11-30T10:00:00+08:00')
  await answeredLetter()
  browser = await startBrowser()
  writer = await visit(browser, xinyu.origin)
  reader = await visit(browser, xinyu.origin, { persona: 'citizen-b' })
  expert = await visit(browser, xinyu.origin, { persona: 'expert' })
  for (const { context } of [writer, reader, expert]) context.setDefaultTimeout(10_000)
})
afterAll(async () => {
  await browser?.close()
  await xinyu?.stop()
  rmSync(xinyu.dataDir, { recursive: true, force: true })
})

/** A letter of an adult that the expert has taken and answered. */
async function answeredLetter(): Promise<void> {
  const { origin } = xinyu
  const textSha256 = createHash('sha256').update(wholeText(text)).digest('hex')
  const consent = { scope: 'letters', version: text.version, textSha256, granted: true } as const
  await callAs(origin, 'citizen', 'account.session', {})
  await callAs(origin, 'citizen', 'account.setBirth', { birthMonth: '1990-05' })
  await callAs(origin, 'citizen', 'account.consent', consent, 'e2e-board-consent-01')
  const letter = {
    threadId: null,
    text: '换到城东上班后睡不着。',
    topic: 'sleep',
    alias: '小禾',
    sameExpert: false,
  } as const
  const { thread } = await callAs(origin, 'citizen', 'letter.send', letter, 'e2e-board-letter-001')
  await callAs(origin, 'expert', 'staff.letter.claim', { threadId: thread.id })
  const reply = { threadId: thread.id, text: '我读到了，我们一起看看。' }
  await callAs(origin, 'expert', 'staff.letter.reply', reply, 'e2e-board-reply-0001')
}

const sheet = (page: Page) => page.getByRole('dialog', { name: '写成公开的问答' })

const step = journey()

describe('J3 the board', () => {
  step(
    'an expert writes an answered letter anew; what points at the writer is refused and stays in its field',
    async () => {
      const { page } = expert
      await toDesk(page)
      await page.getByRole('button', { name: /睡眠/ }).first().click()
      await button(page, '写成问答').click()
      await sheet(page).getByLabel('问题').fill(question)
      await sheet(page).getByLabel('回答').fill(`小禾，${answer}`)
      await button(page, '请对方看看').click()
      await said(page, '“回答”里有号码、称呼或具体方法，请改一改。').waitFor()
      expect(await sheet(page).getByLabel('问题').inputValue()).toBe(question)
      await looksAtSizes(page, 'j3-board-draft')
      await sheet(page).getByLabel('回答').fill(answer)
      await button(page, '请对方看看').click()
      await said(page, /已经请对方看/).waitFor()
    },
  )

  step('before the writer agrees nobody finds it', async () => {
    const { page } = reader
    await toTab(page, '科普')
    await page.getByRole('button', { name: /^留言板/ }).click()
    // What the demo begins with says that it is an example.
    await page.getByRole('button', { name: /^（示例）孩子考试前/ }).waitFor()
    await looksAtSizes(page, 'j3-board-newest')
    expect(await page.getByRole('button', { name: /^换了工作以后/ }).count()).toBe(0)
    await page.getByRole('radio', { name: '睡眠' }).click()
    await said(page, '这里还没有问答。想问的可以写成信，交给专家。').waitFor()
    await looksAtSizes(page, 'j3-board-empty')
  })

  step('the writer is told, reads exactly what would be published, and agrees', async () => {
    const { page } = writer
    await toTab(page, '信箱')
    await said(page, /专家想把一次问答放到留言板/).waitFor()
    await button(page, '去看').click()
    await said(page, `问：${question}`).waitFor()
    await said(page, `答：${answer}`).waitFor()
    await said(page, '专家想把这次问答放到留言板').scrollIntoViewIfNeeded()
    await looksAtSizes(page, 'j3-board-ask')
    await button(page, '同意公开').click()
    await said(page, '你同意了，已经公开在留言板').waitFor()
  })

  step('another citizen finds it by its words and says that it helped, once', async () => {
    const { page } = reader
    await page.getByLabel('想找什么').fill('睡不好')
    await button(page, '找').click()
    await said(page, '找到 1 条').waitFor()
    await looksAtSizes(page, 'j3-board-found')
    await page.getByRole('button', { name: /^换了工作以后/ }).click()
    await said(page, answer).waitFor()
    await button(page, '这条帮到了我').click()
    await said(page, /帮到了 1 人/).waitFor()
    await looksAtSizes(page, 'j3-board-entry')
    await page.reload()
    await said(page, answer).waitFor()
    await button(page, '这条帮到了我').click()
    await said(page, '记下了，只计数，不记名字。').waitFor()
    await said(page, /帮到了 1 人/).waitFor()
  })

  step('words that ask for help bring the help card before the search answers', async () => {
    const { page } = reader
    await goTo(page, 'packages/read/board/index')
    await page.getByLabel('想找什么').fill('我不想活了')
    await timed('the help card after a search', async () => {
      await button(page, '找').click()
      await page.getByRole('dialog', { name: '求助' }).getByText('12356').first().waitFor()
    })
    await page.getByRole('dialog', { name: '求助' }).getByRole('button', { name: '关闭' }).first().click()
  })

  step('the writer takes it back in one tap, and it is gone for others at once', async () => {
    await button(writer.page, '你同意了，已经公开在留言板').click()
    await button(writer.page, '撤下').click()
    await said(writer.page, '已经撤下，别人看不到了').waitFor()
    await looksAtSizes(writer.page, 'j3-board-withdrawn')
    const { page } = reader
    await page.getByLabel('想找什么').fill('睡不好')
    await button(page, '找').click()
    await said(page, /没有找到写“睡不好”的问答/).waitFor()
    await page.goBack()
    await said(page, '这条问答已经撤下，看不到了。').waitFor()
  })

  step('nothing went wrong on any side, and nothing left the machine', () => {
    for (const { problems, strangers } of [writer, reader, expert]) {
      expect(problems).toEqual([])
      expect(strangers).toEqual([])
    }
  })
})
