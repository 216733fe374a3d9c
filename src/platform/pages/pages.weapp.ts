import type { PagesPort } from './pages.port'

/** A subpackage arrives as a whole, and app.config preloads it. */
export const pages: PagesPort = { fetchAhead() {} }
