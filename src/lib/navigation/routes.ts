export const tabs = ['chat', 'assess', 'read', 'letters', 'me'] as const
export type Tab = (typeof tabs)[number]

/** Pages outside the tabs, by the path that Taro knows them by. */
export type Route =
  | 'packages/assessment/take/index'
  | 'packages/assessment/result/index'
  | 'packages/assessment/history/index'
  | 'packages/assessment/battery/index'
  | 'packages/letters/compose/index'
  | 'packages/letters/thread/index'
  | 'packages/letters/card/index'
  | 'packages/help/worry/index'
  | 'packages/help/directory/index'
  | 'packages/help/place/index'
  | 'packages/read/article/index'
  | 'packages/read/search/index'
  | 'packages/read/kept/index'
  | 'packages/read/board/index'
  | 'packages/read/entry/index'
  | 'packages/read/courses/index'
  | 'packages/read/course/index'
  | 'packages/read/mine/index'
  | 'packages/read/survey/index'
  | 'packages/relax/list/index'
  | 'packages/relax/exercise/index'
  | 'packages/booking/find/index'
  | 'packages/booking/week/index'
  | 'packages/booking/own/index'
  | 'packages/booking/card/index'
  | 'packages/family/agree/index'
  | 'packages/me/privacy/index'
  | 'packages/staff/desk/index'
  | 'packages/staff/thread/index'
  | 'packages/staff/roster/index'
  | 'packages/staff/case/index'
  | 'packages/staff/volunteer/index'
  | 'packages/staff/draft/index'
  | 'packages/staff/release/index'
  | 'packages/staff/sample/index'
  | 'packages/staff/report/index'
  | 'packages/staff/verify/index'
  | 'packages/staff/people/index'
  | 'packages/staff/person/index'
  | 'packages/staff/invite/index'
  | 'packages/staff/notices/index'
  | 'packages/staff/visits/index'
  | 'packages/staff/front/index'
  | 'packages/staff/attendance/index'
  | 'packages/staff/articles/index'
  | 'packages/staff/article/index'
  | 'packages/staff/import/index'
  | 'packages/staff/insight/index'
  | 'pages/away/index'

export type Query = Readonly<Record<string, string | number>>

/** Carries ids and versions only: what is in an address can be seen and shared. */
export function address(route: string, query: Query = {}): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `/${route}${pairs.length ? `?${pairs.join('&')}` : ''}`
}

export const tabRoute = (tab: Tab): string => `pages/${tab}/index`
