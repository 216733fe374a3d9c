import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { startBrowser, type Visit, visit } from '../support/browser'
import { type RunningXinyu, startXinyu } from '../support/xinyu'
import { journey, timed } from './journey'
import {
  agree,
  answer,
  button,
  given,
  heading,
  often,
  openSds,
  option,
  question,
  readIt,
  sdsByHand,
  sometimes,
  toTab,
  typeBirth,
} from './sdsWalk'

jest.setTimeout(300_000)

/** Item 1 is changed on the way, item 19 is a safety answer: raw 51, and 63.75 shows that nothing is rounded up. */
const first = Array.from({ length: 20 }, (_, index) => (index === 18 ? often : sometimes))
const second = first.map((_, index) => (index % 2 === 0 ? sometimes : often))
const week = 7 * 86_400_000

let xinyu: RunningXinyu
let browser: Browser
let person: Visit
let page: Page

beforeAll(async () => {
  xinyu = await startXinyu()
  browser = await startBrowser()
  person = await visit(browser, xinyu.origin)
  person.context.setDefaultTimeout(10_000)
  page = person.page
})
afterAll(async () => {
  await browser?.close()
  await xinyu?.stop()
  rmSync(xinyu.dataDir, { recursive: true, force: true })
})

/** A new tab of the same phone, as after the old one was closed. */
async function newTab(): Promise<void> {
  await page.close()
  page = await person.context.newPage()
  await page.goto(xinyu.origin)
}

/** Words on screen: the whole of them, or what a pattern finds first. */
const said = (text: string | RegExp) => page.getByText(text, { exact: true }).first()

const step = journey()
/** Waits for the reply to one action, and tells whether the service did it. */
const replyTo = async (action: string): Promise<boolean> => {
  const response = await page.waitForResponse((one) =>
    (one.request().postData() ?? '').includes(`"${action}"`),
  )
  const { result } = (await response.json()) as { result?: { replies: readonly { ok: boolean }[] } }
  return result?.replies[0]?.ok === true
}
const results = () => page.getByRole('button', { name: /^抑郁自评量表（SDS），.*分/ })
/** The whole second sheet; its answer to item 19 brings the help card too. */
const takeSecond = async (): Promise<void> => {
  for (const [index, label] of second.entries()) {
    await answer(page, index + 1, label)
    if (index === 18)
      await page.getByRole('dialog', { name: '求助' }).getByRole('button', { name: '关闭' }).click()
  }
  await button(page, '看结果').click()
}
const openRecords = async (): Promise<void> => {
  await toTab(page, '我的')
  await page.getByRole('button', { name: /我的测评记录/ }).click()
  await heading(page, '我的记录').waitFor()
}

describe('J1', () => {
  step('the guide greets, says what it cannot do, and leads to SDS', async () => {
    await said(/(好|夜深了)。我是心语助手，一个程序，只会按写好的话回答。/).waitFor()
    await said(/^(专家在线|现在没有专家在线|现在是非工作时间)/).waitFor()
    expect(await button(page, '求助').isVisible()).toBe(true)
    await openSds(page)
  })

  step('the age is asked first, then what one should know', async () => {
    await said(/先问一下你的出生年月/).waitFor()
    expect(await button(page, '确定').getAttribute('aria-disabled')).toBe('true')
    await typeBirth(page)
    await button(page, '确定').click()
    await said(/请按最近一星期的情况回答/).waitFor()
    await said('结果是筛查提示，不是诊断，不能代替医生的判断。').waitFor()
    await said('只有你能看到结果。工作人员、家人、学校和单位都看不到。').waitFor()
    await said(/共 20 题，约 5 分钟/).waitFor()
    await button(page, '开始').click()
  })

  step('one item a bubble, by tap, twice at once and by key; an earlier answer can be changed', async () => {
    await said('我觉得闷闷不乐，情绪低沉').waitFor()
    expect(await said('我觉得一天之中早晨最好').isVisible()).toBe(false)
    await answer(page, 1, often)
    await option(page, 2, sometimes).waitFor()
    await readIt(page)
    await option(page, 2, sometimes).dblclick()
    await option(page, 3, sometimes).waitFor()
    expect(await page.getByRole('button', { name: /^第 \d+ 题，你选了/ }).count()).toBe(2)
    await readIt(page)
    await page.keyboard.press('2')
    await given(page, 3, sometimes).waitFor()
    await readIt(page)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await given(page, 4, sometimes).waitFor()
    await given(page, 1, often).click()
    await said('修改第 1 题').waitFor()
    expect(await option(page, 1, often).getAttribute('aria-checked')).toBe('true')
    await readIt(page)
    await option(page, 1, sometimes).click()
    await given(page, 1, sometimes).waitFor()
    for (let no = 5; no <= 11; no += 1) await answer(page, no, sometimes)
    await question(page, 12).waitFor()
  })

  step('closed at item 12, it goes on there with every answer kept', async () => {
    await newTab()
    await button(page, /继续 .*SDS.*已答 11 题/).click()
    await said('上次做到第 12 题，继续？').waitFor()
    await button(page, '继续').click()
    await question(page, 12).waitFor()
    for (let no = 1; no <= 11; no += 1) await given(page, no, sometimes).waitFor()
    for (let no = 12; no <= 18; no += 1) await answer(page, no, sometimes)
  })

  step('a safety answer without a network brings the help card at once, and is told later', async () => {
    await question(page, 19).waitFor()
    await person.context.setOffline(true)
    await readIt(page)
    const card = page.getByRole('dialog', { name: '求助' })
    await timed('the help card after the tap', async () => {
      await option(page, 19, often).click()
      await card.waitFor()
    })
    for (const number of ['12356', '110', '120']) {
      const shown = card.getByText(number, { exact: true })
      expect(await shown.evaluate((node) => getComputedStyle(node).userSelect)).toBe('text')
      await card.getByRole('button', { name: new RegExp(`^打电话，.* ${number}$`) }).waitFor()
    }
    await card.getByRole('button', { name: '关闭' }).click()
    await given(page, 19, often).waitFor()
    await question(page, 20).waitFor()
    const reported = replyTo('safety.report')
    await person.context.setOffline(false)
    expect(await reported).toBe(true)
  })

  step('agreeing is asked with an unticked box, then the result says it in plain words', async () => {
    await answer(page, 20, sometimes)
    await said('20 题都答完了。点任何一个回答，还可以修改。').waitFor()
    await button(page, '看结果').click()
    const consent = page.getByRole('dialog', { name: '保存测评结果的说明' })
    await consent.waitFor()
    expect(await consent.getByRole('checkbox').getAttribute('aria-checked')).toBe('false')
    expect(await consent.getByRole('button', { name: '同意并保存' }).getAttribute('aria-disabled')).toBe(
      'true',
    )
    await agree(page)
    await heading(page, '抑郁自评量表（SDS）').waitFor()
    await said('筛查提示，不是诊断').first().waitFor()
    for (const line of ['可能意味着什么', '不能说明什么', '下一步']) await said(line).first().waitFor()
    await said(/低落的感受出现得比较多/).waitFor()
    await said(/你有一题的回答让我们有些挂心/).waitFor()
  })

  step('the picture has words, the fold has the sum, and nobody is called ill', async () => {
    const { raw, standard } = sdsByHand(first)
    expect([raw, standard]).toEqual([51, 63])
    await page.getByRole('img', { name: /63 分，范围 25 到 100，落在“低落较明显”一段/ }).waitFor()
    expect(await said(/标准分 = 粗分/).isVisible()).toBe(false)
    await button(page, '分数是怎么来的').click()
    await said(/粗分 = 10 道正向题合计 21 \+ 10 道反向题（按 5 − 所选分值换算）合计 30 = 51/).waitFor()
    await said(/标准分 = 粗分 51 × 1\.25，只取整数部分 = 63/).waitFor()
    await said('中国常模').first().waitFor()
    await said(/Zung WWK\. A self-rating depression scale\. Arch Gen Psychiatry 1965;12:63-70/).waitFor()
    const shown = await page.getByRole('main').last().textContent()
    expect(shown).toContain('低落的感受出现得比较多')
    expect(shown).not.toMatch(/抑郁症|确诊|患者|病人|[轻中重]度抑郁|无抑郁/)
  })

  step('a week later a second sheet makes a line over time', async () => {
    await fetch(`${xinyu.origin}/gateway/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ advanceMs: week }),
    })
    await newTab()
    await openSds(page)
    await button(page, '开始').click()
    await takeSecond()
    const { standard } = sdsByHand(second)
    await page.getByRole('img', { name: new RegExp(`${standard} 分，范围 25 到 100`) }).waitFor()
    await newTab()
    await openRecords()
    await results().nth(1).waitFor()
    expect(await results().count()).toBe(2)
    const trend = `抑郁自评量表（SDS），2 次结果，第一次 63 分，最近一次 ${standard} 分`
    await page.getByRole('img', { name: trend }).waitFor()
  })

  step('killed and started again, the service still has both results, the age and the consent', async () => {
    await xinyu.kill9()
    xinyu = await startXinyu({ dataDir: xinyu.dataDir, port: Number(new URL(xinyu.origin).port) })
    await newTab()
    await openRecords()
    await results().nth(1).waitFor()
    expect(await results().count()).toBe(2)
    await newTab()
    await toTab(page, '我的')
    await said('1990-05').or(said('1990 年 5 月')).first().waitFor()
    await button(page, '撤回“保存测评结果”的同意').waitFor()
  })

  step('deleting a result asks once, and it stays away', async () => {
    await newTab()
    await openRecords()
    await button(page, /^删除 .*的《抑郁自评量表（SDS）》结果$/)
      .last()
      .click()
    const ask = page.getByRole('dialog', { name: '删除这个结果？' })
    await ask.getByText(/63 分。答案和分数都会删除，不能找回/).waitFor()
    const deleted = replyTo('assessment.delete')
    await ask.getByRole('button', { name: '删除', exact: true }).click()
    await button(page, '撤销').waitFor()
    expect(await deleted).toBe(true)
    await newTab()
    await openRecords()
    await results().first().waitFor()
    expect(await results().count()).toBe(1)
  })

  step('without a network the tests can be taken, and what stays on the phone is not sent', async () => {
    await newTab()
    await toTab(page, '测评')
    await said(/单项自测/).waitFor()
    await person.quiet()
    await person.context.setOffline(true)
    await page
      .getByRole('button', { name: /抑郁自评量表（SDS）/ })
      .first()
      .click()
    await page.getByRole('switch', { name: '只存在我手机里' }).click()
    await said('答案和结果不离开这部手机，24 小时后自动清除。').waitFor()
    await button(page, '开始').click()
    const sent: string[] = []
    page.on('request', (request) => {
      if ((request.postData() ?? '').includes('assessment.submit')) sent.push(request.url())
    })
    await takeSecond()
    await said('只存在这部手机里，没有发送。24 小时后自动清除。').waitFor()
    await page.getByRole('img', { name: new RegExp(`${sdsByHand(second).standard} 分`) }).waitFor()
    await person.context.setOffline(false)
    await page.waitForTimeout(1500)
    expect(sent).toEqual([])
    await newTab()
    await openRecords()
    await said('手机里的结果').waitFor()
    await results().first().waitFor()
  })

  step('once taken back, the consent is asked again before anything is stored', async () => {
    await newTab()
    await toTab(page, '我的')
    await button(page, '撤回“保存测评结果”的同意').click()
    await page
      .getByRole('dialog', { name: '撤回后会这样' })
      .getByRole('button', { name: '撤回', exact: true })
      .click()
    await said(/撤回，新的结果只存在手机里/).waitFor()
    await newTab()
    await openSds(page)
    await button(page, '开始').click()
    await takeSecond()
    const consent = page.getByRole('dialog', { name: '保存测评结果的说明' })
    expect(await consent.getByRole('checkbox').getAttribute('aria-checked')).toBe('false')
    await consent.getByRole('button', { name: '不同意，只存在我手机里' }).click()
    await said('只存在这部手机里，没有发送。24 小时后自动清除。').waitFor()
  })

  step('through all of it the console stayed clean and nobody else was asked', () => {
    expect(person.problems.filter((line) => !/ERR_INTERNET_DISCONNECTED/.test(line))).toEqual([])
    expect(person.strangers).toEqual([])
  })
})
