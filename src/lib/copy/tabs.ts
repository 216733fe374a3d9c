/** What the tabs whose feature comes later say: what they will hold, and what works now. */
export const tabWords = {
  read: {
    title: '科普',
    later: '这里以后放本地专家写的文章、讲座和放松练习。现在还没有内容。',
    now: '现在可以做一份自测，了解最近的状态。',
  },
  assess: { title: '测评' },
  toTests: '去做自测',
  toHelp: '看看可以打的电话',
} as const
