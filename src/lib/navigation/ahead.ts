import { pages } from '@/platform/pages'
import type { Route } from './routes'

/** Fetches the files of a page that will be needed, while there is a network to fetch them with. */
export const fetchAhead = (route: Route): void => pages.fetchAhead(route)
