/** States that a screen reader says in words where the platform has no attribute for them. */
export const spokenWords = {
  chosen: '已选',
  expanded: '已展开',
  collapsed: '已收起',
  disabled: '不可用',
  percent: (now: number): string => `百分之${now}`,
} as const
