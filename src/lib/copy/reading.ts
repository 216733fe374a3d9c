/** Words for reading a minor's record that is no task at hand. */
export const readingWords = {
  title: '先写理由',
  why: '这可能是未成年人的记录。不是正在回的信或正在处理的求助，打开前要写明理由，由另一位督导批准。理由、批准和打开都会记下来，本人能看到谁打开过。',
  label: '为什么要看',
  placeholder: '例如：家属投诉，核对那天的回复',
  short: '至少写 5 个字。',
  send: '请督导批准',
  waiting: '已请督导批准，批准后这里会自己打开。',
  kept: '没有送出去，写的还在这里。',
  list: {
    title: (n: number): string => `请求查看未成年人记录 ${n}`,
    what: { letter: '一封信', crisis: '一次已结束的求助' },
    by: (name: string): string => name || '一位同事',
    line: (by: string, what: string, ago: string): string => `${by}想看${what}，${ago}`,
    approve: '批准一天',
    decline: '不批准',
    label: (action: string, reason: string): string => `${action}：${reason}`,
    failed: '没有办成，请再试一次。',
  },
  doubt: '本地区要求未成年人实名，但手机号确认没有开通：现在 18 岁以下的人都寄不出信。请管理员处理。',
} as const
