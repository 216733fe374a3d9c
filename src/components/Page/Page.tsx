import { ScrollView, View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { type ReactNode, useContext, useEffect, useState } from 'react'
import type { Tab } from '@/lib/navigation/routes'
import { paint, usePreferences } from '@/lib/preferences/preferences'
import { brand } from '@/lib/region/region'
import { createStore, useStore } from '@/lib/store/store'
import { spoken } from '../spoken'
import { Header } from './Header'
import { PageOverlay } from './overlay'
import styles from './Page.module.scss'
import { TabBar } from './TabBar'
import { titleWindow } from './titleWindow'

export interface PageProps {
  readonly title: string
  /** Given by the five tab pages only. */
  readonly tab?: Tab
  /** The page's one primary action: at the bottom, above the safe area. */
  readonly footer?: ReactNode
  /** A second pane at the left, for windows that have room for it. */
  readonly side?: ReactNode
  /** When it changes, the newest part at the bottom comes into sight. */
  readonly endKey?: string | number
  /** The end of the content has come into sight. */
  readonly onEnd?: () => void
  /** How far down the page begins, in pixels, once that is known; it moves there when this changes. */
  readonly startAt?: number
  /** The page was moved by hand or by itself, so far down. */
  readonly onMove?: (top: number) => void
  readonly children: ReactNode
}

/**
 * The root of every page: type size, theme, safe areas, the header with 求助 and 快速离开, and what may come up over
 * any page. On a wide browser it is a phone-wide column.
 */
export function Page({ title, tab, footer, side, endKey, onEnd, startAt, onMove, children }: PageProps) {
  const { fontScale, theme } = usePreferences()
  const Overlay = useContext(PageOverlay)
  const [name] = useState(endName)
  const shown = useShown()
  const inFront = useFront(name)
  const end = useEnd(name, endKey)
  useEffect(() => {
    if (!shown) return
    titleWindow(brand)
    if (tab) paint()
  }, [shown, tab])
  return (
    <View className={`${styles.page} theme-${theme}`} style={{ '--fs': String(fontScale) } as object}>
      <Header title={title} back={tab === undefined} />
      <View className={styles.panes}>
        {side && (
          <ScrollView className={styles.side} scrollY {...spoken({ role: 'navigation' })}>
            <View className={styles.content}>{side}</View>
          </ScrollView>
        )}
        <View className={styles.main}>
          <ScrollView
            className={styles.scroll}
            scrollY
            enhanced
            showScrollbar={false}
            scrollWithAnimation={false}
            {...(onEnd ? { onScrollToLower: onEnd } : {})}
            {...(end ? { scrollIntoView: end } : {})}
            {...(startAt ? { scrollTop: startAt } : {})}
            {...(onMove
              ? { onScroll: ({ detail }: { detail: { scrollTop: number } }) => onMove(detail.scrollTop) }
              : {})}
            {...spoken({ role: 'main' })}
            {...(process.env.TARO_ENV === 'weapp' ? {} : { tabIndex: 0 })}
          >
            <View className={styles.content}>{children}</View>
            <View id={`${name}-a`} className={styles.end} />
            <View id={`${name}-b`} className={styles.end} />
          </ScrollView>
          {footer && <View className={`${styles.footer} ${tab ? '' : styles.safe}`}>{footer}</View>}
        </View>
      </View>
      {tab && process.env.TARO_ENV === 'h5' && <TabBar tab={tab} />}
      {(shown || inFront) && Overlay && <Overlay />}
    </View>
  )
}

/** Taro keeps the pages underneath alive; only the one on top may open what comes up over a page. */
function useShown(): boolean {
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  return shown
}

const front = createStore('')

/**
 * Whether no other page came after this one. A phone that dials, or a person who looks up a number, hides the page
 * without another one: what is open over it stays, with what is written in it.
 */
function useFront(name: string): boolean {
  useEffect(() => front.set(name), [name])
  useDidShow(() => front.set(name))
  return useStore(front) === name
}

let pages = 0

/** In a browser the pages underneath stay in the document, so every page names its own end. */
function endName(): string {
  pages += 1
  return `page-end-${pages}`
}

/** A scroll view moves when the wanted id changes, so two ids at the same place take turns. */
function useEnd(name: string, endKey: string | number | undefined): string | null {
  const [end, setEnd] = useState<string | null>(null)
  useEffect(() => {
    if (endKey === undefined) return
    const timer = setTimeout(() => setEnd((was) => (was === `${name}-a` ? `${name}-b` : `${name}-a`)), 50)
    return () => clearTimeout(timer)
  }, [name, endKey])
  return end
}
