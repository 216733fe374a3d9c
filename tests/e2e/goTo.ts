import type { Page } from 'playwright-core'

/**
 * Goes to a page by its address, without the demo's tools, and waits until it is the only one on screen. The browser's
 * router draws a page when its code has come: of two addresses in a row the first may be drawn last.
 *
 * @param route as in the address, with what is asked of it: `pages/read/index`, `packages/read/article/index?id=…`
 */
export async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('.taro_page')) one.setAttribute('data-before', '')
  })
  await page.goto(`${new URL(page.url()).origin}/?bar=0#/${route}`)
  await page.waitForFunction(
    (path) => {
      const shown = Array.from(document.querySelectorAll('.taro_page')).filter(
        (one) => one.getBoundingClientRect().height > 0,
      )
      const [only] = shown
      if (!only?.id.startsWith(path) || shown.length > 1) return false
      // A tab is kept and shown again; every other page is drawn anew.
      return path.startsWith('/pages/') || !only.hasAttribute('data-before')
    },
    `/${route.replace(/\?.*/, '')}`,
  )
}
