/** Words for what a person writes for themselves and keeps on this phone. */
export const ownWords = {
  loading: '正在取出来',
  full: '手机存储满了，没有存下来。先别关这一页，删掉几条再试。',
  copied: '已复制。',
  shared: '已交给系统分享。',
  notCopied: '没有复制成功。',
  yes: '删掉',
  no: '先留着',
  removed: '已经删掉了。',
  undo: '撤销',
} as const
