import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { articleText } from '../support/articleText'
import { axeFindings, layoutFindings, screenshot, startBrowser, type Visit, visit } from '../support/browser'
import { newKey } from '../support/cloud'
import { callAs } from '../support/personas'
import { mp3 } from '../support/sound'
import { type RunningXinyu, startXinyu } from '../support/xinyu'
import { goTo } from './goTo'
import { journey } from './journey'
import { looksAtSizes } from './looksAtSizes'
import { said } from './people'
import { button, heading, toTab } from './sdsWalk'

jest.setTimeout(240_000)

let xinyu: RunningXinyu
let browser: Browser
let editor: Visit
let second: Visit
let citizen: Visit
beforeAll(async () => {
  xinyu = await startXinyu()
  const invitation = { roles: ['editor' as const], expert: null, name: '示例编辑 01' }
  const { code } = await callAs(xinyu.origin, 'admin', 'staff.admin.invite', invitation, newKey())
  await callAs(xinyu.origin, 'school', 'account.join', { code })
  browser = await startBrowser()
  editor = await visit(browser, xinyu.origin, { persona: 'school' })
  second = await visit(browser, xinyu.origin, { persona: 'admin' })
  citizen = await visit(browser, xinyu.origin)
  for (const { context } of [editor, second, citizen]) context.setDefaultTimeout(15_000)
})
afterAll(async () => {
  await browser?.close()
  await xinyu?.stop()
  rmSync(xinyu.dataDir, { recursive: true, force: true })
})

/** The same in the dark, at both type sizes, and light again. */
async function looksInTheDark(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  await looksAtSizes(page, `${name}-dark`)
  await page.emulateMedia({ colorScheme: 'light' })
  await looksAtSizes(page, name)
}

/** What is on screen can be read, reached and tapped. */
async function looksRight(page: Page, name: string): Promise<void> {
  await screenshot(page, name)
  expect([...(await layoutFindings(page)), ...(await axeFindings(page))]).toEqual([])
}
const source = (page: Page) => page.getByLabel('全文').filter({ visible: true })
const toDesk = async (page: Page): Promise<void> => {
  await toTab(page, '我的')
  await page.getByRole('button', { name: /^文章编辑/ }).click()
}
const body = '找一盒顺手的水彩，把云朵一样的念头画下来。'
const text = articleText('pencil-clouds', { healthClaim: true, body })

/** Files as an editor has them in a folder: most are whole, one is to be mended, and some cannot be taken. */
const folder = [
  ...Array.from({ length: 13 }, (_, index) => ({
    name: `whole-${index}.md`,
    text: articleText(`whole-${index}`),
  })),
  { name: 'cure.md', text: articleText('a-cure', { body: '这个办法能根治失眠。' }) },
  { name: 'script.md', text: articleText('a-script', { body: '<script>alert(1)</script>' }) },
  { name: 'abroad.md', text: articleText('abroad', { body: '看 [这里](https://example.org)。' }) },
  { name: 'long.md', text: articleText('too-long', { body: '长'.repeat(20_001) }) },
].map(({ name, text: words }) => ({ name, buffer: Buffer.from(words) }))
folder.push({ name: 'gbk.md', buffer: Buffer.from([0xd0, 0xc4, 0xc0, 0xed]) })
folder.push({ name: 'cover.png', buffer: Buffer.from('PNG') })

async function bringFiles(page: Page, files: typeof folder): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await button(page, '选文件').click()
  await (await chooser).setFiles(files.map((file) => ({ ...file, mimeType: 'text/markdown' })))
}

async function chooseFile(
  page: Page,
  name: string,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await button(page, name).click()
  await (await chooser).setFiles([file])
}
/** The image of the article, once it was drawn. */
const drawnWidth = (page: Page): Promise<number> =>
  page
    .getByRole('img', { name: '一页写着字的屏幕', exact: true })
    .locator('img')
    .evaluate(async (img: HTMLImageElement) => {
      await img.decode()
      return img.naturalWidth
    })

async function searchFor(page: Page, words: string): Promise<void> {
  await page.getByLabel('想找什么').fill(words)
  await button(page, '找').click()
}

const step = journey()

describe('J6 an editor publishes, a citizen finds it', () => {
  step('nobody finds what was not published', async () => {
    const { page } = citizen
    await toTab(page, '科普')
    await page.getByRole('link', { name: /^找一找/ }).click()
    await searchFor(page, '水彩')
    await said(page, /没有找到写“水彩”的文章/).waitFor()
  })

  step('an editor writes; what may not stand is said with its line, and what is typed survives', async () => {
    const { page } = editor
    await toDesk(page)
    await button(page, '写一篇新的').click()
    await source(page).fill(text.replace(body, '这个办法能根治失眠。'))
    await said(page, '不承诺效果：“根治”').waitFor()
    await source(page).fill(text.replace(body, '<script>alert(1)</script>'))
    await said(page, /第 \d+ 行：不能写网页代码/).waitFor()
    await looksRight(page, 'j6-editor-findings')
    await looksInTheDark(page, 'j6-editor-findings')
    await page.reload()
    await said(page, /不能写网页代码/).waitFor()
    await source(page).fill(text)
    await said(page, '格式和用词都可以。').waitFor()
  })

  step('sees it as a reader will, keeps it, and asks for the second person', async () => {
    const { page } = editor
    await button(page, '看看读者看到的样子').click()
    await heading(page, '写下来的用处').waitFor()
    await looksRight(page, 'j6-editor-preview')
    await looksInTheDark(page, 'j6-editor-preview')
    await button(page, '存下').click()
    await said(page, /已存下，是第 1 版/).waitFor()
    await button(page, '提交发布').click()
    await said(page, '已提交，等另一个人看。').waitFor()
    expect(await button(page, '我看过了，同意发布').count()).toBe(0)
  })

  step('somebody else looks at it and agrees', async () => {
    const { page } = second
    await toDesk(page)
    await page.getByRole('button', { name: /^写下来的用处.*等你看/ }).click()
    await button(page, '我看过了，同意发布').click()
    await said(page, '已发布，读者现在能看到、能搜到。').waitFor()
    await looksRight(page, 'j6-editor-published')
  })

  step('the citizen finds it by a word inside it, and reads it', async () => {
    const { page } = citizen
    await searchFor(page, '水彩')
    await page.getByRole('button', { name: /^写下来的用处/ }).click()
    await said(page, body).waitFor()
  })

  step('a folder of files: drafts of what can be taken, and of each other one why not', async () => {
    const { page } = editor
    await button(page, '返回').click()
    await toDesk(page)
    await button(page, '从文件导入').click()
    await button(page, '选文件').waitFor()
    await looksRight(page, 'j6-import-empty')
    await bringFiles(page, folder)
    await said(page, '收下 14 个，没有收下 4 个').waitFor()
    await said(page, /^第 18 行：不能写网页代码/).waitFor()
    await said(page, /^第 18 行：不能写网址/).waitFor()
    await said(page, '文件不是 UTF-8 编码。请另存为 UTF-8 再选。').waitFor()
    await said(page, '不承诺效果：“根治”').waitFor()
    await said(page, '另有 1 个不是 .md 的文件，没有看。').waitFor()
    await looksRight(page, 'j6-import-report')
    await looksInTheDark(page, 'j6-import-report')
  })

  step('the network goes half-way and comes again: it goes on, and nothing is there twice', async () => {
    const { page, context } = editor
    await context.route('**/gateway/call', (route) => route.abort('internetdisconnected'))
    const more = [...folder, { name: 'late.md', buffer: Buffer.from(articleText('late-file')) }]
    await bringFiles(page, more)
    await said(page, /^停在这里，还有 \d+ 个没有看/).waitFor()
    await looksRight(page, 'j6-import-stopped')
    await context.unroute('**/gateway/call')
    await button(page, '接着导入').click()
    await said(page, '收下 1 个，14 个原来就有，没有重复，没有收下 4 个').waitFor()
    editor.problems.length = 0
  })

  step(
    'a whole folder: every file in it is looked at once, and the bad ones are named with their place',
    async () => {
      const { page } = editor
      const parent = mkdtempSync(path.join(tmpdir(), 'xinyu-folder-'))
      const chosen = path.join(parent, '十一月')
      mkdirSync(path.join(chosen, '图'), { recursive: true })
      for (const name of ['from-folder-a', 'from-folder-b'])
        writeFileSync(path.join(chosen, `${name}.md`), articleText(name))
      writeFileSync(
        path.join(chosen, '图', 'picture.md'),
        articleText('with-file', { body: '![云](cloud.png)' }),
      )
      writeFileSync(path.join(chosen, '图', 'cloud.png'), 'PNG')
      const chooser = page.waitForEvent('filechooser')
      await button(page, '选整个文件夹').click()
      await (await chooser).setFiles(chosen)
      await said(page, '收下 2 个，没有收下 1 个').waitFor()
      await page.getByText('十一月/图/picture.md').waitFor()
      await said(page, /^第 18 行：只能放在“一篇文章”里上传过的图片和声音/).waitFor()
      await said(page, '另有 1 个不是 .md 的文件，没有看。').waitFor()
      await said(page, '3 / 3').waitFor()
      await looksRight(page, 'j6-import-folder')
      // The same folder again changes nothing.
      const again = page.waitForEvent('filechooser')
      await button(page, '选整个文件夹').click()
      await (await again).setFiles(chosen)
      await said(page, '收下 0 个，2 个原来就有，没有重复，没有收下 1 个').waitFor()
      rmSync(parent, { recursive: true })
    },
  )

  step('what came as a file is a draft on the desk like any other', async () => {
    const { page } = editor
    await button(page, '返回').click()
    await page.getByRole('radio', { name: '草稿' }).click()
    await page
      .getByRole('button', { name: /^写下来的用处.*草稿 · 第 1 版/ })
      .first()
      .click()
    await said(page, '格式和用词都可以。').waitFor()
  })

  step(
    'an image that is none is refused and no word is lost; a real one and an audio are named in the text',
    async () => {
      const { page } = editor
      const photo = await page.screenshot()
      await button(page, '返回').click()
      await button(page, '写一篇新的').click()
      const text = articleText('seen-and-heard', { body: '看一看，听一听。' })
      await source(page).fill(text.replace('写下来的用处', '看见和听见'))
      await chooseFile(page, '加图片', {
        name: 'a.png',
        mimeType: 'image/png',
        buffer: Buffer.from('<svg/>'),
      })
      await said(page, /这个文件没有加上：图片只收 2 MB 以内/).waitFor()
      expect(await source(page).inputValue()).toContain('看一看，听一听。')
      await chooseFile(page, '加图片', { name: 'a.png', mimeType: 'image/png', buffer: photo })
      await said(page, /传好了.*写清图上是什么/).waitFor()
      await said(page, /第 \d+ 行：方括号里要写清图上是什么/).waitFor()
      await chooseFile(page, '加声音', { name: 'b.mp3', mimeType: 'audio/mpeg', buffer: mp3(3) })
      await said(page, /传好了.*写标题/).waitFor()
      await looksRight(page, 'j6-media-added')
      await looksInTheDark(page, 'j6-media-added')
      const written = await source(page).inputValue()
      expect(written).toContain('!audio 0:03 [](xinyu:media/')
      await source(page).fill(
        `${written.replace('![]', '![一页写着字的屏幕]').replace('0:03 []', '0:03 [三秒安静]')}这三秒没有人说话。\n慢慢呼吸。\n`,
      )
      await said(page, '格式和用词都可以。').waitFor()
      await button(page, '看看读者看到的样子').click()
      expect(await drawnWidth(page)).toBeGreaterThan(100)
      await looksRight(page, 'j6-media-preview')
      await looksInTheDark(page, 'j6-media-preview')
      await button(page, '存下').click()
      await said(page, /已存下，是第 1 版/).waitFor()
      await button(page, '提交发布').click()
      await said(page, '已提交，等另一个人看。').waitFor()
    },
  )

  step(
    'published by the second person, it is seen and heard; without a network its words are still there',
    async () => {
      await button(second.page, '返回').click()
      await second.page.getByRole('button', { name: /^看见和听见.*等你看/ }).click()
      await button(second.page, '我看过了，同意发布').click()
      await said(second.page, '已发布，读者现在能看到、能搜到。').waitFor()

      const { page, context } = citizen
      await goTo(page, 'packages/read/article/index?id=seen-and-heard')
      expect(await drawnWidth(page)).toBeGreaterThan(100)
      await button(page, '播放：三秒安静').click()
      await button(page, '暂停：三秒安静').waitFor()
      await button(page, '播放：三秒安静').waitFor()
      await button(page, '文字稿').click()
      await said(page, /这三秒没有人说话。\s*慢慢呼吸。/).waitFor()
      await looksRight(page, 'j6-media-article')
      await looksInTheDark(page, 'j6-media-article')

      await goTo(page, 'packages/relax/list/index')
      await context.route('**/gateway/call', (route) => route.abort('internetdisconnected'))
      await goTo(page, 'packages/read/article/index?id=seen-and-heard')
      await said(page, '图片要有网才看得到，上面写的是图里的内容。').waitFor()
      await said(page, '图片：一页写着字的屏幕').waitFor()
      await said(page, /这三秒没有人说话。/).waitFor()
      await looksRight(page, 'j6-media-offline')
      await looksInTheDark(page, 'j6-media-offline')
      await context.unroute('**/gateway/call')
      await button(page, '重试').first().click()
      expect(await drawnWidth(page)).toBeGreaterThan(100)
      citizen.problems.length = 0
    },
  )

  step('withdrawn, it is found by nobody, and the text is still on the desk', async () => {
    const { page } = second
    await button(page, '返回').click()
    await page
      .getByRole('button', { name: /^写下来的用处.*已发布/ })
      .last()
      .click()
    await said(page, '格式和用词都可以。').waitFor()
    await button(page, '收起这一篇').click()
    await page
      .getByRole('dialog', { name: '收起这一篇？' })
      .getByRole('button', { name: '收起这一篇' })
      .click()
    await said(page, '已收起，读者看不到了。').waitFor()
    expect(await source(page).inputValue()).toContain('水彩')
    await goTo(citizen.page, 'packages/read/search/index')
    await searchFor(citizen.page, '水彩')
    await said(citizen.page, /没有找到写“水彩”的文章/).waitFor()
    for (const { problems, strangers } of [editor, second, citizen])
      expect([...problems, ...strangers]).toEqual([])
  })
})
