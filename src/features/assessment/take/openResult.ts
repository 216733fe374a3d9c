import type { Query, Route } from '@/lib/navigation/routes'
import type { Finished } from '../sheet/finish'

/** Opens the page of a result, wherever it is; `open` decides whether going back returns here. */
export function openResult(
  finished: Finished,
  open: (route: Route, query: Query) => Promise<void>,
): Promise<void> {
  const query: Query =
    finished.kind === 'stored' ? { id: finished.resultId } : { sheet: finished.sheet.sheetId }
  return open('packages/assessment/result/index', query)
}
