/** Words of the frame around every page. */
export const shellWords = {
  back: '返回',
  close: '关闭',
  send: '发送',
  retry: '重试',
  loading: '正在载入',
  help: '求助',
  leave: '快速离开',
  tabsLabel: '主菜单',
  tabs: { chat: '对话', assess: '测评', read: '科普', letters: '信箱', me: '我的' },
  offline: '现在没有网络。自测和求助照常可用。',
} as const
