import type { Page } from 'playwright-core'
import { axeFindings, layoutFindings, screenshot } from '../support/browser'

/** Looks at the page as it is, at the largest type size and then at the usual one, in which it is left. */
export async function looksAtSizes(page: Page, name: string): Promise<void> {
  const found: string[] = []
  for (const [size, scale] of [
    ['large', '1.75'],
    ['light', '1'],
  ] as const) {
    await page.evaluate((value) => {
      for (const one of document.querySelectorAll<HTMLElement>('[style*="--fs"]'))
        one.style.setProperty('--fs', value)
    }, scale)
    await page.waitForTimeout(150)
    await screenshot(page, `${name}-${size}`)
    found.push(...(await layoutFindings(page)), ...(await axeFindings(page)))
  }
  expect(found).toEqual([])
}
