import type { Page } from 'playwright-core'
import { goTo } from './goTo'
import { answer, button, question, rarely, readIt, toTab, typeBirth } from './sdsWalk'

export interface Stop {
  /** The name of its picture. */
  readonly name: string
  /** Goes there from the stop before. */
  go(page: Page): Promise<unknown>
}

/** Every page of the self-check, in an order in which each can be reached from the last. */
export const stops: readonly Stop[] = [
  { name: 'home', go: (page) => button(page, '做个自测').waitFor() },
  {
    name: 'home-tests',
    go: async (page) => {
      await button(page, '做个自测').click()
      await page.getByRole('button', { name: /SDS/ }).waitFor()
    },
  },
  {
    name: 'home-found',
    go: async (page) => {
      await page.getByLabel('想说点什么').fill('最近睡不着，心慌')
      await page.getByLabel('想说点什么').press('Enter')
      await page.getByText('因为你提到了“睡不着”、“心慌”，找到这些：').waitFor()
    },
  },
  {
    name: 'help',
    go: async (page) => {
      await page.getByLabel('想说点什么').fill('')
      await button(page, '求助').click()
      await page.getByRole('dialog', { name: '求助' }).waitFor()
    },
  },
  {
    name: 'help-ask',
    go: async (page) => {
      await page.getByRole('button', { name: /请值班专家联系我/ }).click()
      await button(page, '通知值班的人').waitFor()
    },
  },
  {
    name: 'worry',
    go: async (page) => {
      await button(page, '我担心一个人').click()
      await page.getByText('先看现在安不安全').waitFor()
    },
  },
  {
    name: 'directory',
    go: async (page) => {
      await goTo(page, 'packages/help/directory/index')
      await page.getByText(/没有核实的，我们不写在这里/).waitFor()
    },
  },
  {
    name: 'assess',
    go: async (page) => {
      await goTo(page, 'pages/chat/index')
      await toTab(page, '测评')
      await page
        .getByRole('button', { name: /抑郁自评量表（SDS）/ })
        .first()
        .waitFor()
    },
  },
  {
    name: 'read',
    go: async (page) => {
      await toTab(page, '科普')
      await page
        .getByRole('button', { name: /睡眠 · 约/ })
        .first()
        .waitFor()
    },
  },
  {
    name: 'courses',
    go: async (page) => {
      await button(page, /^课程和活动/).click()
      await page.getByText(/看到哪里只记在这部手机里/).waitFor()
    },
  },
  {
    name: 'course',
    go: async (page) => {
      await goTo(page, 'packages/read/course/index?id=online-know-your-feelings')
      await button(page, '对答案').waitFor()
      for (const group of await page.getByRole('radiogroup').filter({ visible: true }).all())
        await group.getByRole('radio').first().click()
      await button(page, '对答案').click()
      await page.getByText('算进了这一季的人数。').waitFor()
    },
  },
  {
    name: 'lecture',
    go: async (page) => {
      await goTo(page, 'packages/read/course/index?id=lecture-sleep-well')
      await page
        .getByText(/还有 \d+ 个名额/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'survey',
    go: async (page) => {
      await goTo(page, 'packages/read/survey/index')
      await button(page, '交上去').or(page.getByText('这一季你已经答过了，下面是每一句的说明。')).waitFor()
    },
  },
  {
    name: 'activities',
    go: async (page) => {
      await goTo(page, 'packages/read/mine/index')
      await page.getByText('还没有报过活动。').waitFor()
    },
  },
  {
    name: 'programme',
    go: async (page) => {
      await goTo(page, 'packages/read/course/index?id=series-friday-talk')
      await button(page, '写给节目').waitFor()
    },
  },
  {
    name: 'campaign',
    go: async (page) => {
      await goTo(page, 'packages/read/course/index?id=campaign-sleep-day')
      await page.getByRole('heading', { name: '可以拿去用的' }).waitFor()
    },
  },
  {
    name: 'read-article',
    go: async (page) => {
      await goTo(page, 'packages/read/article/index?id=awake-at-four')
      await page.getByRole('heading', { name: '今天就能做的' }).waitFor()
    },
  },
  {
    name: 'read-search',
    go: async (page) => {
      await goTo(page, 'packages/read/search/index')
      await page.getByLabel('想找什么').fill('早醒')
      await button(page, '找').click()
      await page
        .getByRole('button', { name: /^凌晨三四点就醒了/ })
        .first()
        .waitFor()
    },
  },
  {
    name: 'read-kept',
    go: async (page) => {
      await goTo(page, 'packages/read/kept/index')
      await page.getByRole('heading', { name: '看过的', exact: true }).waitFor()
    },
  },
  {
    name: 'board',
    go: async (page) => {
      await goTo(page, 'packages/read/board/index')
      await page
        .getByRole('button', { name: /^（示例）/ })
        .first()
        .waitFor()
    },
  },
  {
    name: 'booking-find',
    go: async (page) => {
      await goTo(page, 'packages/booking/find/index')
      await page.getByRole('radio', { name: '电话咨询' }).click()
      await page
        .getByRole('button', { name: /示例专家 01/ })
        .first()
        .waitFor()
    },
  },
  {
    name: 'booking-week',
    go: async (page) => {
      await page
        .getByRole('button', { name: /示例专家 01/ })
        .first()
        .click()
      await page.getByText('时间都是北京时间。').waitFor()
      await button(page, '后一周').click()
      await page.getByRole('button', { name: /^约 / }).first().waitFor()
    },
  },
  {
    name: 'booking-own',
    go: async (page) => {
      await goTo(page, 'packages/booking/own/index')
      await page.getByRole('button', { name: /^加进手机日历/ }).click()
      await page.getByText(/^日历文件存好了/).waitFor()
    },
  },
  {
    name: 'booking-cancel',
    go: async (page) => {
      await page.getByRole('button', { name: /^取消：/ }).click()
      await page.getByRole('dialog', { name: '取消这次预约？' }).waitFor()
    },
  },
  {
    name: 'booking-card',
    go: async (page) => {
      await goTo(page, 'packages/booking/own/index')
      await page.getByRole('button', { name: /^写访前卡/ }).click()
      await button(page, '用情况卡填').waitFor()
    },
  },
  {
    name: 'relax',
    go: async (page) => {
      await goTo(page, 'packages/relax/list/index')
      await page.getByRole('button', { name: /^方块呼吸/ }).waitFor()
    },
  },
  {
    name: 'breath',
    go: async (page) => {
      await page.getByRole('button', { name: /^方块呼吸/ }).click()
      await button(page, '开始').click()
      await page.getByText(/第 1 轮/).waitFor()
    },
  },
  {
    name: 'body-scan',
    go: async (page) => {
      await goTo(page, 'packages/relax/exercise/index?id=body-scan')
      await button(page, '开始').click()
      await button(page, '先停一停').waitFor()
    },
  },
  {
    name: 'worry-notebook',
    go: async (page) => {
      await goTo(page, 'packages/relax/exercise/index?id=worry-notebook')
      await page.getByLabel('在担心什么').waitFor()
    },
  },
  {
    name: 'mood-diary',
    go: async (page) => {
      await goTo(page, 'packages/relax/exercise/index?id=mood-diary')
      await button(page, '有哪些心情（可以不选）').click()
      await page.getByRole('checkbox', { name: '孤单' }).waitFor()
    },
  },
  {
    name: 'plan-step',
    go: async (page) => {
      await goTo(page, 'packages/relax/exercise/index?id=safety-plan')
      await button(page, '平静，开始写').click()
      await page.getByLabel('它要来的样子，第 1 条').fill('整晚睡不着')
    },
  },
  {
    name: 'plan',
    go: async (page) => {
      for (let step = 0; step < 5; step += 1) await button(page, '下一步').click()
      await button(page, '看看整份计划').click()
      await button(page, '删掉整份计划').click()
      await page.getByRole('button', { name: /^删掉，/ }).waitFor()
    },
  },
  {
    name: 'help-plan',
    go: async (page) => {
      await button(page, '求助').click()
      await page.getByRole('dialog', { name: '求助' }).getByText('整晚睡不着').waitFor()
    },
  },
  {
    name: 'letters',
    go: async (page) => {
      await page.getByRole('dialog', { name: '求助' }).getByRole('button', { name: '关闭' }).click()
      await goTo(page, 'pages/letters/index')
      await page.getByText(/还没有写过信/).waitFor()
    },
  },
  {
    name: 'compose',
    go: async (page) => {
      await button(page, '写一封信').click()
      await page
        .getByText(/不是全天有人看着/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'card',
    go: async (page) => {
      await button(page, '写或改情况卡').click()
      await page.getByLabel('最让我难受的是').waitFor()
    },
  },
  {
    name: 'me',
    go: async (page) => {
      await button(page, '返回').click()
      await button(page, '写或改情况卡').waitFor()
      await button(page, '返回').click()
      await toTab(page, '我的')
      await button(page, '撤回“保存测评结果”的同意').waitFor()
    },
  },
  {
    name: 'withdraw',
    go: async (page) => {
      await button(page, '撤回“保存测评结果”的同意').click()
      await page.getByRole('dialog', { name: '撤回后会这样' }).waitFor()
    },
  },
  {
    name: 'trend',
    go: async (page) => {
      await button(page, '先不撤回').click()
      await page.getByRole('button', { name: /我的测评记录/ }).click()
      await page.getByRole('img', { name: /3 次结果/ }).waitFor()
    },
  },
  {
    name: 'result',
    go: async (page) => {
      await page
        .getByRole('button', { name: /^抑郁自评量表（SDS），.*分/ })
        .first()
        .click()
      await page.getByRole('img', { name: /范围 25 到 100/ }).waitFor()
    },
  },
  {
    name: 'result-fold',
    go: async (page) => {
      await button(page, '分数是怎么来的').click()
      await page.getByText('中国常模').first().scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'intro',
    go: async (page) => {
      await goTo(page, 'packages/assessment/take/index?scale=sds')
      await button(page, '开始').waitFor()
    },
  },
  {
    name: 'taking',
    go: async (page) => {
      await button(page, '开始').click()
      for (const no of [1, 2, 3]) await answer(page, no, rarely)
      await question(page, 4).waitFor()
    },
  },
  {
    name: 'battery',
    go: async (page) => {
      await goTo(page, 'packages/assessment/battery/index?id=adult')
      await button(page, '开始体检').waitFor()
    },
  },
  {
    name: 'away',
    go: async (page) => {
      await button(page, '快速离开').click()
      await button(page, '首页').waitFor()
    },
  },
]

/** What only somebody new is asked. */
export const firstStops: readonly Stop[] = [
  {
    name: 'age',
    go: async (page) => {
      await goTo(page, 'packages/assessment/take/index?scale=who5')
      await page.getByText(/先问一下你的出生年月/).waitFor()
    },
  },
  {
    name: 'consent',
    go: async (page) => {
      await typeBirth(page)
      await button(page, '确定').click()
      await button(page, '开始').click()
      for (const no of [1, 2, 3, 4, 5]) {
        await question(page, no).waitFor()
        await readIt(page)
        await question(page, no).getByRole('radio').first().click()
      }
      await button(page, '看结果').click()
      await page.getByRole('dialog', { name: '保存测评结果的说明' }).waitFor()
    },
  },
]

/** What an administrator has of the staff. */
export const staffStops: readonly Stop[] = [
  {
    name: 'people',
    go: async (page) => {
      await goTo(page, 'packages/staff/people/index')
      await page
        .getByText(/^执照 .* 看过/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'person',
    go: async (page) => {
      await page
        .getByRole('button', { name: /示例专家/ })
        .first()
        .click()
      await button(page, '保存资料').waitFor()
    },
  },
  {
    name: 'disable',
    go: async (page) => {
      await button(page, '停用').click()
      await page.getByRole('dialog', { name: '停用这位工作人员？' }).waitFor()
    },
  },
  {
    name: 'invite',
    go: async (page) => {
      await button(page, '先不停用').click()
      await goTo(page, 'packages/staff/invite/index')
      await button(page, '做一个邀请码').click()
      const sheet = page.getByRole('dialog', { name: '邀请谁' })
      await sheet.getByRole('checkbox', { name: '编辑' }).click()
      await sheet.getByLabel('姓名').fill('示例编辑')
    },
  },
  {
    name: 'invite-code',
    go: async (page) => {
      await button(page, '生成邀请码').click()
      await page
        .getByText(/前有效，只能用一次/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'articles',
    go: async (page) => {
      await goTo(page, 'packages/staff/articles/index')
      await page
        .getByText(/^已发布 · 第/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'insight',
    go: async (page) => {
      await goTo(page, 'packages/staff/insight/index')
      await page.getByText('核心知识知晓率').waitFor()
      await page.getByText('课后三个小问题').first().waitFor()
    },
  },
  {
    name: 'dead-notices',
    go: async (page) => {
      await goTo(page, 'packages/staff/notices/index')
      await page.getByText('没有送不到的通知。').waitFor()
    },
  },
]

/** What a supervisor has of a letter that is late. */
export const leadStops: readonly Stop[] = [
  {
    name: 'desk-late',
    go: async (page) => {
      await goTo(page, 'packages/staff/desk/index')
      await page
        .getByText(/^过了答应的时间/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'front-desk',
    go: async (page) => {
      await goTo(page, 'packages/staff/front/index')
      await page
        .getByRole('heading', { name: /示例专家 01/ })
        .first()
        .waitFor()
    },
  },
  {
    name: 'attendance',
    go: async (page) => {
      await goTo(page, 'packages/staff/attendance/index')
      await page
        .getByText(/报名 \d+／\d+，候补 \d+/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'attendance-door',
    go: async (page) => {
      await page
        .getByRole('button', { name: /^把觉睡好/ })
        .first()
        .click()
      await page.getByText('门口写这六位数字').waitFor()
    },
  },
  {
    name: 'visits',
    go: async (page) => {
      await goTo(page, 'packages/staff/visits/index')
      await page.getByText('每周的时间').waitFor()
    },
  },
]

/** What an expert has of those who come. */
export const expertStops: readonly Stop[] = [
  {
    name: 'visits-week',
    go: async (page) => {
      await goTo(page, 'packages/staff/visits/index')
      await page
        .getByText(/ · 见面 · 本人 · 睡眠 · 已约好$/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'visits-day',
    go: async (page) => {
      await page.getByRole('radio', { name: '看一天' }).click()
      await page.getByRole('button', { name: '后一天' }).waitFor()
    },
  },
  {
    name: 'visits-feed',
    go: async (page) => {
      await page.getByRole('radio', { name: '看一周' }).click()
      await page.getByRole('button', { name: /^(做一个链接|换一个新链接)$/ }).click()
      // The first look makes one; the later ones are asked whether they are sure.
      await page.getByText(/链接只在这里显示这一次|旧链接马上失效/).waitFor()
      await page
        .getByText(/ · 见面 · 本人 · 睡眠 · 已约好$/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'visit-decline',
    go: async (page) => {
      await page
        .getByRole('button', { name: /^我来不了：/ })
        .first()
        .click()
      await page.getByRole('dialog', { name: '来不了这一次？' }).waitFor()
    },
  },
  {
    name: 'visit-note',
    go: async (page) => {
      await button(page, '先不').click()
      await page
        .getByRole('button', { name: /^记录：/ })
        .first()
        .click()
      await page.getByRole('dialog', { name: '记录' }).getByLabel('谈了什么').waitFor()
    },
  },
]
