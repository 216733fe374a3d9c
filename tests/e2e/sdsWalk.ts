import type { Locator, Page } from 'playwright-core'

/** What a person does on an SDS sheet, found by role and name as a screen reader finds it. */

export const rarely = '没有或很少时间'
export const sometimes = '小部分时间'
export const often = '相当多时间'
const options: readonly string[] = [rarely, sometimes, often, '绝大部分或全部时间']

/** Worded so that a high answer is a good sign; Zung 1965. */
const reversed: readonly number[] = [2, 5, 6, 11, 12, 14, 16, 17, 18, 20]

/** Raw and standard score by the printed rule, written out apart from the product's own scoring. */
export function sdsByHand(answers: readonly string[]): { raw: number; standard: number } {
  const raw = answers.reduce((sum, label, index) => {
    const code = options.indexOf(label) + 1
    return sum + (reversed.includes(index + 1) ? 5 - code : code)
  }, 0)
  return { raw, standard: Math.floor((raw * 5) / 4) }
}

export const question = (page: Page, no: number): Locator =>
  page.getByRole('radiogroup', { name: new RegExp(`^第 ${no} 题，`) })

export const option = (page: Page, no: number, label: string): Locator =>
  question(page, no).getByRole('radio', { name: label })

/** A tap sooner than a third of a second after the options appeared is the second half of a double tap. */
export const readIt = (page: Page): Promise<void> => page.waitForTimeout(400)

/** Taps an answer, and waits until the question has left the dock. */
export async function answer(page: Page, no: number, label: string): Promise<void> {
  await option(page, no, label).waitFor()
  await readIt(page)
  await option(page, no, label).click()
  await question(page, no).waitFor({ state: 'detached' })
}

export const given = (page: Page, no: number, label: string): Locator =>
  page.getByRole('button', { name: `第 ${no} 题，你选了“${label}”，点一下可以修改` })

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true })

export const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { name })

/** Goes to a tab and waits until it is drawn: what is tapped next could stand on the tab before as well. */
export async function toTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click()
  await page.getByRole('heading', { name, exact: true }).first().waitFor()
}

/** Opens SDS from the guide on the first tab. */
export async function openSds(page: Page): Promise<void> {
  const chip = button(page, '做个自测')
  // What was offered earlier on the same day is still in the conversation.
  const card = page.getByRole('button', { name: /SDS/ }).filter({ visible: true }).last()
  await chip.or(card).first().waitFor()
  if (await chip.isVisible()) await chip.click()
  await card.click()
}

/** Year and month of birth in the two fields on screen. */
export async function typeBirth(page: Page): Promise<void> {
  await page.getByLabel('出生年份，四位数字').fill('1990')
  await page.getByLabel('出生月份，1 到 12').fill('5')
}

/** Agrees to the text on screen: the box comes unticked and the button waits for it. */
export async function agree(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '保存测评结果的说明' })
  await dialog.getByRole('checkbox', { name: /我已读过/ }).click()
  await dialog.getByRole('button', { name: '同意并保存' }).click()
  await dialog.waitFor({ state: 'detached' })
}
