import type { WidthPort } from './width.port'

export const width: WidthPort = {
  isWide: () => false,
  onChange: () => () => undefined,
  spread() {},
}
