import type { Page } from 'playwright-core'
import { callAs } from '../support/personas'
import { post } from '../support/weapp/wx'
import type { RunningXinyu } from '../support/xinyu'
import { toTab } from './sdsWalk'

/** What several journeys do with the people of the demo. */

export const setClock = ({ origin }: RunningXinyu, at: string) => post(origin, '/gateway/clock', { at })

/** Words on screen. */
export const said = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first()

/** The field in which one writes. */
export const field = (page: Page) => page.locator('textarea:visible').first()

/** Writes a line and sends it with the key. */
export async function say(page: Page, text: string): Promise<void> {
  await field(page).fill(text)
  await page.keyboard.press('Enter')
}

export async function toDesk(page: Page): Promise<void> {
  await toTab(page, '我的')
  await page.getByRole('button', { name: /工作台/ }).click()
}

/** Lets one of the staff say that they are there for the turn that is now; nothing when they have none. */
export async function checkIn(
  xinyu: RunningXinyu,
  persona: 'expert' | 'supervisor',
  today: string,
): Promise<void> {
  const { days } = await callAs(xinyu.origin, persona, 'staff.duty.roster', { from: today, days: 1 })
  const now = await clockOf(xinyu)
  const mine = days
    .flatMap(({ turns }) => turns)
    .find((turn) => turn.mine && turn.startAt <= now && now < turn.endAt)
  if (mine) await callAs(xinyu.origin, persona, 'staff.duty.checkIn', { turnId: mine.id })
}

const clockOf = async (xinyu: RunningXinyu): Promise<number> =>
  ((await (await fetch(`${xinyu.origin}/gateway/clock`)).json()) as { nowAt: number }).nowAt
