/** Images and audios of articles: for readers, and on the editors' desk. */
export const articleMediaWords = {
  image: (what: string): string => `图片：${what}`,
  noImage: '图片没有取到，上面写的是图里的内容。',
  needsNet: '图片要有网才看得到，上面写的是图里的内容。',
  loading: '正在取图片和声音',
  audio: '声音',
  noAudio: '声音没有放出来，下面有文字稿。',
  audioNeedsNet: '声音要有网才能听，下面有文字稿。',
  transcript: '文字稿',
  unknown: '这里有一段内容，现在的版本还显示不了。更新小程序后可以看到。',
  add: {
    image: '加图片',
    audio: '加声音',
    adding: '正在上传',
    added: '传好了，写在全文最后一行。请在方括号里写清图上是什么，再把这一行挪到合适的地方。',
    addedAudio: '传好了，写在全文最后一行。请在方括号里写标题，下面逐行写出里面说的话，再挪到合适的地方。',
    offline: '没有上传成，文章里没有加上。写的文字都在，有网后可以再加。',
    noRoom: '全文快到 20000 字了，加不下这一行。请先删去一些字。',
    missing: (id: string): string => `没有找到这个图片或声音：xinyu:media/${id}。请重新上传。`,
    unchecked: '没有网络，图片和声音暂时看不到。',
  },
} as const
