import type { FontScale, Preferences } from '../preferences/preferences'

/** Words of the fifth tab. */
export const meWords = {
  title: '我的',
  records: '我的测评记录',
  recordsNote: '结果和变化',
  fontScale: '字号',
  fontScales: { 1: '标准', 1.2: '大', 1.45: '很大', 1.75: '最大' } satisfies Record<FontScale, string>,
  theme: '颜色',
  themes: { system: '跟随系统', light: '浅色', dark: '深色' } satisfies Record<Preferences['theme'], string>,
  careMode: '关怀模式',
  careModeHint: '首页换成三个大按钮，字也会变大',
  birth: '出生年月',
  birthUnknown: '还没有填',
  birthSave: '保存',
  consentGiven: (day: string): string => `${day} 同意`,
  consents: {
    results: {
      title: '保存测评结果',
      withdrawn: (day: string): string => `${day} 撤回，新的结果只存在手机里`,
      never: '没有同意过，结果只存在手机里',
      withdrawWords:
        '从现在起，新的结果不再上传，只存在手机里。已经保存的结果还在，可以在记录里逐条删除。以后可以再同意。',
    },
    letters: {
      title: '给专家写信',
      withdrawn: (day: string): string => `${day} 撤回，不再寄出新的信`,
      never: '没有同意过，第一次写信时再问你',
      withdrawWords:
        '从现在起，不能再寄出新的信。已经寄出的信和回复还在，可以照常看。没有人读过的信可以先收回。以后可以再同意。',
    },
    activities: {
      title: '报名活动',
      withdrawn: (day: string): string => `${day} 撤回，不再接收新的报名`,
      never: '没有同意过，第一次报名时会问你',
      withdrawWords: '从现在起不再接收新的报名。已经报上的还在，仍可以取消。',
    },
    booking: {
      title: '预约咨询',
      withdrawn: (day: string): string => `${day} 撤回，不再接收新的预约`,
      never: '没有同意过，第一次预约时会问你',
      withdrawWords:
        '从现在起不再接收新的预约，写过的访前卡和再联系的日子会删除。已经约好的还在，仍可以改时间或取消。',
    },
  },
  withdraw: (purpose: string): string => `撤回“${purpose}”的同意`,
  withdrawTitle: '撤回后会这样',
  withdrawDo: '撤回',
  withdrawKeep: '先不撤回',
  about: '关于',
  aboutWords: (brand: string, region: string): string =>
    `${brand}是${region}公共心理服务的入口。测评结果是筛查提示，不是诊断。程序以 MIT 许可公开，每份量表另有各自的许可，见各量表的说明。`,
  version: (version: string): string => `版本 ${version}`,
  privacy: '数据去了哪里：只去本地区的服务，没有第三方。手机里只留显示设置和 24 小时内的草稿。',
  privacyEntry: '隐私说明',
  privacyNote: '收集什么，为什么，存多久，能不能不给',
  contract: '用户隐私保护指引',
} as const
