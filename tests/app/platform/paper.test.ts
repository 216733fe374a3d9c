import { canPrint, print } from '@/lib/paper/paper'

/** A list for the front desk's wall: what is on the screen beside it must not come out of the printer. */

const dialogues: string[] = []
beforeEach(() => {
  dialogues.length = 0
  document.body.innerHTML = '<p>来的原因：睡不着</p>'
})

/** jsdom has no printer: what a frame would print is what its document holds when it is asked to. */
async function printed(heading: string, lines: readonly string[]): Promise<void> {
  const append = document.body.append.bind(document.body)
  jest.spyOn(document.body, 'append').mockImplementationOnce((frame) => {
    append(frame as Node)
    const sheet = (frame as HTMLIFrameElement).contentWindow as Window
    sheet.print = () => dialogues.push(sheet.document.body.textContent ?? '')
  })
  await print(heading, lines)
}

test('the rest of the screen on the paper: a list is printed by itself', async () => {
  expect(canPrint()).toBe(true)
  await printed('今天的名单', ['09:00–09:50 · 示例专家 01', '10:00–10:50 · <b>张女士</b>'])
  expect(dialogues).toEqual(['今天的名单09:00–09:50 · 示例专家 0110:00–10:50 · <b>张女士</b>'])
})

test('what was typed as mark-up: it stays text', async () => {
  await printed('名单', ['<img src=x onerror=alert(1)>'])
  expect(document.querySelector('iframe')?.contentDocument?.querySelector('img')).toBeNull()
})

test('a sheet left in the page: it goes when the dialogue is closed, not before', async () => {
  await printed('名单', ['一行'])
  const frame = document.querySelector('iframe')
  expect(frame).not.toBeNull()
  frame?.contentWindow?.dispatchEvent(new Event('afterprint'))
  expect(document.querySelector('iframe')).toBeNull()
})
