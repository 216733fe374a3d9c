/** Words of the report that the law asks for when a child was hurt. */
export const abuseWords = {
  title: '报告孩子受到伤害',
  why: '未成年人保护法第十一条：发现孩子受到或可能受到伤害，应当立即报告。四步都要写，时间会记下来。',
  headings: {
    words: '一、孩子的原话，或看到的事实',
    reportedTo: '二、报告给了谁（单位负责人、公安、民政等）',
    reportedAt: '三、什么时候报告的',
    next: '四、接下来怎么保护孩子',
  },
  placeholder: '写事实，不写判断',
  now: '就是现在',
  hour: '一小时前',
  today: '今天早些时候',
  save: '记下这份报告',
  wrong: '四步都要写。',
  notSaved: '没有记下，写的还在这里。',
} as const
