import { useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { PageOverlay } from '@/components/Page/overlay'
import { ConsentQuestion } from '@/features/account/ConsentQuestion'
import { PrivacyQuestion } from '@/features/account/PrivacyQuestion'
import { followSheets } from '@/features/assessment/sheet/follow'
import { followVisitCards } from '@/features/booking/card/keep'
import { followReplies } from '@/features/desk/keep'
import { HelpCard } from '@/features/help/HelpCard'
import { followCalls } from '@/features/help/keep'
import { followLetters } from '@/features/letter/keep'
import { flush } from '@/lib/outbox/outbox'
import { startApp } from '@/lib/start/start'
import './app.scss'

/** What may come up over any page, the help card above all. */
function Overlay() {
  return (
    <>
      <ConsentQuestion />
      <PrivacyQuestion />
      <HelpCard />
    </>
  )
}

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    followSheets()
    followLetters()
    followVisitCards()
    followReplies()
    followCalls()
    startApp()
  })
  // Timers stand still while the app is away.
  useDidShow(() => void flush())
  return <PageOverlay.Provider value={Overlay}>{children}</PageOverlay.Provider>
}
