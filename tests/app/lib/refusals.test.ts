import { domainRefusals, kernelRefusals } from '@shared/contracts/refusals'
import { refusalWords } from '@/lib/copy/refusals'

const codes = [...kernelRefusals, ...domainRefusals, 'INTERNAL', 'OFFLINE', 'TIMEOUT'] as const

test.each(codes)('%s says what happened, what was kept and what to do, without a scare', (code) => {
  const { what, kept, next } = refusalWords(code)
  for (const sentence of [what, kept, next]) {
    expect(sentence).toMatch(/[\u4e00-\u9fff].*。$/)
    expect(sentence).not.toMatch(/[!！]|错误|失败|异常|非法/)
  }
})
