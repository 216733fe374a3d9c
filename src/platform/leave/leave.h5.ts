import type { LeavePort } from './leave.port'

export const leave: LeavePort = {
  async leave(neutralPage) {
    const { pathname, search } = window.location
    window.location.replace(`${pathname}${search}#${neutralPage}`)
    // A fresh start drops what the pages behind still hold.
    window.location.reload()
  },
}
