/** What the tabs whose feature comes later say: what they will hold, and what works now. */
export const tabWords = {
  read: {
    title: '科普',
    later: '这里以后放本地专家写的文章和讲座，现在还没有。放松练习已经可以做。',
    now: '现在可以做一份自测，了解最近的状态。',
  },
  assess: { title: '测评' },
  toTests: '去做自测',
  toHelp: '看看可以打的电话',
} as const
