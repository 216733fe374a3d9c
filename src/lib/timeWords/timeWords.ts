const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
/** The service lives in China: every time is shown as it is there, whatever the phone's own zone. */
const SHANGHAI = 8 * HOUR
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly clock: string
  readonly weekday: string
  /** Days since 1970 in Shanghai, to count days as people do. */
  readonly count: number
}

function partsOf(at: number): Parts {
  const shifted = new Date(at + SHANGHAI)
  const two = (n: number): string => String(n).padStart(2, '0')
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    clock: `${two(shifted.getUTCHours())}:${two(shifted.getUTCMinutes())}`,
    weekday: weekdays[shifted.getUTCDay()] ?? '',
    count: Math.floor((at + SHANGHAI) / DAY),
  }
}

/** `2026-11-23` */
export function dateOn(at: number): string {
  const { year, month, day } = partsOf(at)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** `2026-11` */
export const monthOn = (at: number): string => dateOn(at).slice(0, 7)

/** `10:30` */
export const clockWords = (at: number): string => partsOf(at).clock

/** A point in time as said by someone standing at `now`: `今天 10:30`, `周一 10:30`, `11月3日 10:30`. */
export function momentWords(at: number, now: number): string {
  const then = partsOf(at)
  const today = partsOf(now)
  const days = then.count - today.count
  if (days === 0) return `今天 ${then.clock}`
  if (days === 1) return `明天 ${then.clock}`
  if (days === -1) return `昨天 ${then.clock}`
  if (days > 1 && days < 7) return `${then.weekday} ${then.clock}`
  return `${dayOf(then, today)} ${then.clock}`
}

/** How long ago, in the unit that matters: `刚刚`, `20 分钟前`, `3 小时前`, `昨天`, `3 天前`, `11月3日`. */
export function agoWords(at: number, now: number): string {
  const then = partsOf(at)
  const today = partsOf(now)
  const days = today.count - then.count
  if (days <= 0) {
    const minutes = Math.floor((now - at) / 60_000)
    if (minutes < 1) return '刚刚'
    return minutes < 60 ? `${minutes} 分钟前` : `${Math.floor(minutes / 60)} 小时前`
  }
  if (days === 1) return '昨天'
  return days < 30 ? `${days} 天前` : dayOf(then, today)
}

/** How long until then: `2 天 3 小时`, `3 小时 20 分`, `20 分`; never less than one minute. */
export function leftWords(at: number, now: number): string {
  const minutes = Math.max(1, Math.ceil((at - now) / 60_000))
  const hours = Math.floor(minutes / 60)
  if (hours >= 24) return pair(Math.floor(hours / 24), '天', hours % 24, '小时')
  return hours > 0 ? pair(hours, '小时', minutes % 60, '分') : `${minutes} 分`
}

const pair = (large: number, unit: string, small: number, smaller: string): string =>
  small === 0 ? `${large} ${unit}` : `${large} ${unit} ${small} ${smaller}`

/** A calendar day: `11月3日`, with the year when it is another one. */
export function dayWords(at: number, now: number): string {
  return dayOf(partsOf(at), partsOf(now))
}

/** `早上好`, by the hour in Shanghai. */
export function greetingWords(now: number): string {
  const { hour } = partsOf(now)
  if (hour < 5 || hour >= 23) return '夜深了'
  if (hour < 9) return '早上好'
  if (hour < 12) return '上午好'
  if (hour < 14) return '中午好'
  return hour < 18 ? '下午好' : '晚上好'
}

function dayOf(then: Parts, today: Parts): string {
  const day = `${then.month}月${then.day}日`
  return then.year === today.year ? day : `${then.year}年${day}`
}
