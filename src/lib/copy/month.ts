/** Words of the field for a year and a month. */
export const monthWords = {
  year: '出生年份，四位数字',
  month: '出生月份，1 到 12',
  yearUnit: '年',
  monthUnit: '月',
  /** `1990-05` as one says it. */
  said: (month: string): string => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`,
  problems: {
    missing: '请填年和月，例如 1990 年 6 月。',
    notAYear: '年份请填四位数字，例如 1990。',
    notAMonth: '月份请填 1 到 12。',
    tooEarly: '这个年份太早了，请再看一下。',
    tooLate: '这个月份还没有到，请再看一下。',
  },
} as const
