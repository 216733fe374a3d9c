/** Words under a bubble. */
export const chatWords = {
  delivery: { waiting: '待发送', sent: '已送达', read: '已读', failed: '没有发出去' },
  resend: '重发',
} as const
