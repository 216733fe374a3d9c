import { calendar } from '@/platform/calendar/calendar.h5'

test('in a browser it is a file by the title of the event, which the phone’s calendar opens', async () => {
  const clicked: { name: string; href: string }[] = []
  const made: Blob[] = []
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      made.push(blob)
      return 'blob:file'
    },
    revokeObjectURL: () => {},
  })
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    clicked.push({ name: this.download, href: this.href })
  })
  jest.useFakeTimers()
  const outcome = await calendar.add({ id: 'one', title: '一件事', startAt: 0, endAt: 1, remindMinutes: 60 })
  jest.useRealTimers()
  click.mockRestore()
  expect(outcome).toBe('saved')
  expect(clicked).toEqual([{ name: '一件事.ics', href: 'blob:file' }])
  expect(made.map(({ type }) => type)).toEqual(['text/calendar'])
})
