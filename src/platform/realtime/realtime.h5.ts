import { gatewaySession } from '../cloud/gatewaySession'
import type { RealtimePort } from './realtime.port'

/** Server-sent events of the local gateway; the browser connects again by itself. */
export const realtime: RealtimePort = {
  watch(onSignal, onLost) {
    let source: EventSource | null = null
    let over = false
    void gatewaySession().then((token) => {
      if (over) return
      source = new EventSource(`/gateway/watch?session=${encodeURIComponent(token)}`)
      source.onmessage = onSignal
      source.onerror = () => {
        if (source?.readyState === EventSource.CLOSED) onLost()
      }
    }, onLost)
    return () => {
      over = true
      source?.close()
    }
  },
}
