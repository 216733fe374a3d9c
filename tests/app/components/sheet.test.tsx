import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Sheet } from '@/components/Sheet/Sheet'
import { preparePhone } from '../support/phone'

beforeEach(preparePhone)

function Desk() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>打开</Button>
      <Sheet
        open={open}
        title="说明"
        onClose={() => setOpen(false)}
        footer={<Button onPress={() => {}}>好</Button>}
      >
        内容
      </Sheet>
    </>
  )
}

async function opened(): Promise<HTMLElement> {
  render(<Desk />)
  const opener = screen.getByRole('button', { name: '打开' })
  opener.focus()
  fireEvent.click(opener)
  const dialog = screen.getByRole('dialog', { name: '说明' })
  await waitFor(() => expect(document.activeElement).toBe(dialog))
  return dialog
}

test('it takes the focus, and Esc closes it and gives the focus back', async () => {
  await opened()
  fireEvent.keyDown(document, { key: 'Escape' })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement?.getAttribute('aria-label')).toBe('打开')
})

test('Tab goes round inside', async () => {
  const dialog = await opened()
  const close = screen.getByRole('button', { name: '关闭' })
  const last = screen.getByRole('button', { name: '好' })
  last.focus()
  fireEvent.keyDown(dialog, { key: 'Tab' })
  expect(document.activeElement).toBe(close)
  fireEvent.keyDown(dialog, { key: 'Tab', shiftKey: true })
  expect(document.activeElement).toBe(last)
})

test('a tap on the sheet keeps it, a tap beside it closes it', async () => {
  const dialog = await opened()
  fireEvent.click(dialog)
  expect(screen.getByRole('dialog')).toBe(dialog)
  fireEvent.click(dialog.parentElement as Element)
  expect(screen.queryByRole('dialog')).toBeNull()
})
