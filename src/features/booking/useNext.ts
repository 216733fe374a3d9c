import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { useNow } from '@/lib/clock/useNow'
import { type Next, nextOf, refreshBooked, useBooked } from './ahead'

/** What is ahead of what the person has booked; looked up whenever the page shows. */
export function useNext(): Next | null {
  const now = useNow()
  const booked = useBooked()
  // The page's own first showing may come before or after this part is there.
  useEffect(() => void refreshBooked(), [])
  useDidShow(() => void refreshBooked())
  return booked && nextOf(booked, now)
}
