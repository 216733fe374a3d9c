/**
 * Words for whoever worries about somebody else. After the five steps of the US National Institute of Mental Health
 * (ask, be there, keep safe, help connect, follow up) and WHO, Preventing suicide: a resource for teachers and other
 * school staff; asking does not put the thought there (Dazzi et al., Psychological Medicine 2014, 44:3361).
 */
export const worryWords = {
  title: '我担心一个人',
  first: '你愿意留心他，这已经很重要。下面按先后来，不用一次做完。',
  danger: {
    title: '先看现在安不安全',
    lines: [
      '他正在伤害自己，或者手边就有要用的东西：打 120 或 110，别让他一个人。',
      '联系不上，又说过告别的话：打 110，说清楚最后一次见到他的时间和地方。',
    ],
  },
  ask: {
    title: '可以这样问',
    lines: [
      '“你最近很不一样，我有点担心。愿意和我说说吗？”',
      '“有没有难受到不想活的时候？”直接问不会把这个念头放进他心里，反而让他知道可以说。',
      '他说的时候多听，不急着劝。可以说：“谢谢你告诉我，我们一起想办法。”',
    ],
  },
  avoid: {
    title: '尽量不说',
    lines: [
      '“想开点”“别人比你更难”“你这样对得起谁”。',
      '不答应替他保密到底。可以说：“你的安全比保密更重要。”',
    ],
  },
  today: {
    title: '今天可以做的',
    lines: [
      '陪着他，或者找一个他信得过的人陪着。',
      '把药、刀、绳这类东西收到他拿不到的地方。',
      '和他一起打 12356，或者陪他去医院。明天再问一次他怎么样。',
    ],
  },
  expert: {
    title: '请值班的人和我谈谈',
    words: '不问他的名字，也不会自动通知家长和学校。说说你看到了什么就好。',
  },
} as const
