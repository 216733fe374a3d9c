/** Words of the neutral page. Nothing here names what the app is. */
export const awayWords = {
  weekdays: ['日', '一', '二', '三', '四', '五', '六'],
  heading: (year: number, month: number): string => `${year}年${month}月`,
  home: '首页',
} as const
