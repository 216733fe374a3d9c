import type { Weapp } from './harness'

/**
 * Answers what is asked before the first thing of a purpose: the month of birth of a grown-up, then the consent.
 * @param button the words of the tap that agrees
 */
export async function sayAgeAndAgree(weapp: Weapp, button: string): Promise<void> {
  const page = () => weapp.current()
  await weapp.until(() => page().text().includes('出生年月'), 'the question of age', 20_000)
  await page().type('出生年份', '1990')
  await page().type('出生月份', '6')
  await page().tap('下一步')
  await weapp.until(() => page().find(button) !== undefined, 'the agreement', 20_000)
  await page().tap('我已读过上面的说明')
  await page().tap(button)
}
