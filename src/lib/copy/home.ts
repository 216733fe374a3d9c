/** Words of the first tab that are not part of the guide's dialogue. */
export const homeWords = {
  title: '对话',
  composer: '想说点什么',
  placeholder: '写在这里',
  quickReplies: '可以这样回答',
  today: '今天',
  earlier: '之前说过的，只在这部手机里',
  clear: '清空对话',
  because: (words: readonly string[]): string =>
    `因为你提到了${words.map((word) => `“${word}”`).join('、')}，找到这些：`,
  resume: (name: string, answered: number): string => `继续 ${name}，已答 ${answered} 题`,
  asLetter:
    '我是一个程序，听不懂心事，也没有把这段话发给谁。点“写成一封信”，就能交给本地的专家，寄出前还可以改。',
  write: '写成一封信',
  exerciseNote: (minutes: number): string => `放松练习，约 ${minutes} 分钟`,
  articleNote: '科普文章',
  lineTitle: (number: string): string => `打电话 ${number}`,
  lineNote: '全国统一心理援助热线',
  testNote: (items: number, minutes: number): string => `${items} 题，约 ${minutes} 分钟`,
  careTitle: '关怀模式',
  call: '打电话',
  callNote: '全国心理援助热线 12356',
  tell: '说给专家听',
  tellNote: '写给本地的心理专家，有回复会告诉你',
  listen: '听一听',
  listenNote: '把这一页读出来',
  listenNone: '这台手机不能由我们读出声。可以在手机设置里打开“读屏”或“旁白”。',
  careSpeech:
    '这里是心语。要打电话，请按第一个按钮，会拨打心理援助热线 12356。要写给本地的心理专家，请按第二个按钮，写好再寄，最晚什么时候回复会告诉你。急的时候请先打电话。',
  stopListening: '停下',
} as const
