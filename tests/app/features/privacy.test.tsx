import { readdirSync, readFileSync } from 'node:fs'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { PrivacyScreen } from '@/features/me/PrivacyScreen'
import { privacyWords } from '@/lib/copy/privacy'
import MePage from '@/pages/me/index'
import { journeys } from '../mocks/taro'
import { scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

beforeEach(() => {
  preparePhone()
  scriptGateway(() => ({ ok: false, error: 'INTERNAL', requestId: 'r' }))
})

test('each thing that is collected stands there with its reason, its time and what saying no costs', () => {
  render(<PrivacyScreen />)
  for (const { what, why, kept, refuse } of privacyWords.collected) {
    expect(screen.getByText(what)).toBeTruthy()
    expect(screen.getByText(why)).toBeTruthy()
    expect(screen.getByText(`${privacyWords.kept}：${kept}`)).toBeTruthy()
    expect(screen.getByText(`${privacyWords.refuse}：${refuse}`)).toBeTruthy()
  }
})

test('it is one tap away from 我的, without the service', async () => {
  render(<MePage />)
  await act(async () => fireEvent.click(screen.getByRole('button', { name: /隐私说明/ })) && undefined)
  expect(journeys.at(-1)).toBe('navigateTo /packages/me/privacy/index')
})

test('what the code asks WeChat for is declared, and nothing that is called unused is used', () => {
  const declared = readFileSync('docs/privacy-declaration.md', 'utf8')
  for (const name of ['setClipboardData', 'getPhoneNumber', 'chooseMedia', 'chooseMessageFile'])
    expect(declared).toContain(name)
  expect(privacyWords.asksWords).toContain('剪切板')
  expect(privacyWords.collected.some(({ what }) => what.includes('手机号'))).toBe(true)
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  )
  expect(files.length).toBeGreaterThan(300)
  const unused =
    /getLocation|chooseLocation|getRecorderManager|createCamera|chooseImage|sourceType: \[.*camera|chooseContact|getUserProfile|getWeRunData/
  expect(files.filter((name) => unused.test(readFileSync(`src/${name}`, 'utf8')))).toEqual([])
})
