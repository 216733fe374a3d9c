import { articleText } from '../support/articleText'
import { callAs } from '../support/personas'
import { startWeapp, type Weapp } from '../support/weapp/harness'
import { type RunningXinyu, startXinyu } from '../support/xinyu'

/** J6 in the compiled mini-program: the editors' desk, and files that come from a chat. */

let xinyu: RunningXinyu
let weapp: Weapp
beforeAll(async () => {
  xinyu = await startXinyu()
  const invitation = { roles: ['editor' as const], expert: null, name: '示例编辑 01' }
  const { code } = await callAs(
    xinyu.origin,
    'admin',
    'staff.admin.invite',
    invitation,
    'weapp-editor-invite-1',
  )
  await callAs(xinyu.origin, 'school', 'account.join', { code })
  weapp = await startWeapp(xinyu.origin, 'school')
}, 240_000)
afterAll(async () => {
  await xinyu?.stop()
})

const says = (words: string, what: string) =>
  weapp.until(() => weapp.current().text().includes(words), what, 15_000)
const drafts = async () =>
  (await callAs(xinyu.origin, 'school', 'staff.content.list', { state: 'draft', limit: 50 })).works

test('files that cannot be taken become no drafts; the others do, each once', async () => {
  weapp.files.push(
    { name: 'script.md', text: articleText('a-script', { body: '<script>alert(1)</script>' }) },
    { name: 'whole.md', text: articleText('from-a-chat') },
    { name: 'photo.png', text: 'PNG' },
  )
  const list = await weapp.open('packages/staff/articles/index')
  await says('从文件导入', 'the desk')
  await list.tap('从文件导入')
  await says('从微信聊天里选', 'the page')
  await weapp.current().tap('选文件')
  await says('收下 1 个，没有收下 1 个', 'the report')
  expect(weapp.current().text()).toContain('第 18 行：不能写网页代码')
  expect((await drafts()).map(({ articleId }) => articleId)).toEqual(['from-a-chat'])
  await weapp.current().tap('选文件')
  await says('1 个原来就有，没有重复', 'that it was there')
  expect(await drafts()).toMatchObject([{ articleId: 'from-a-chat', version: 1 }])
}, 60_000)

test('a draft is opened, changed and kept as its next version', async () => {
  const [draft] = await drafts()
  await weapp.open('packages/staff/article/index', { id: draft?.id ?? '' })
  await says('格式和用词都可以', 'the draft')
  await weapp.current().type('全文', articleText('from-a-chat', { body: '改过的一段。' }))
  await says('有改动还没有存下', 'that it is not kept yet')
  await weapp.current().tap('存下')
  await says('已存下，是第 2 版', 'that it is kept')
  expect(await drafts()).toMatchObject([{ articleId: 'from-a-chat', version: 2 }])
}, 60_000)

test('errors that only the console sees: there were none on the way', () => {
  expect(weapp.problems()).toEqual([])
})
