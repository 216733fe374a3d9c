import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/components/Card/Card'
import { nowAt } from '@/lib/clock/clock'
import { assessmentWords } from '@/lib/copy/assessment'
import { go } from '@/lib/navigation/navigation'
import { momentWords } from '@/lib/timeWords/timeWords'
import { Section } from '../home/Section'
import { titleOf } from '../scales/title'
import { type KeptSheet, keptSheets } from '../sheet/keep'

const words = assessmentWords.history

/** Finished sheets that are on this phone only, each with the hour at which it goes. */
export function KeptSheets() {
  const [kept, setKept] = useState<readonly KeptSheet[]>([])
  useDidShow(() => {
    void keptSheets().then((all) => setKept(all.filter(({ sheet }) => sheet.stage.name !== 'taking')))
  })
  if (kept.length === 0) return null
  return (
    <Section title={words.local} lead={words.localLead}>
      {kept.map(({ sheet, keptUntilAt }) => (
        <Card
          key={sheet.sheetId}
          title={titleOf(sheet.scale)}
          note={
            sheet.stage.name === 'queued' ? words.waiting : words.keptUntil(momentWords(keptUntilAt, nowAt()))
          }
          onPress={() => go('packages/assessment/result/index', { sheet: sheet.sheetId })}
        />
      ))}
    </Section>
  )
}
