import { useEffect, useRef, useState } from 'react'
import type { CallError } from '@/lib/call/call'
import { newKey } from '@/lib/ids/ids'
import { type ChosenText, chooseTexts, foldersCanBeChosen } from '@/lib/textFiles/textFiles'
import { type Brought, bring } from './bring'

const ENDING = 'md'
/** So many are under way together: two hundred take a moment, and nobody else waits for the service. */
const AT_ONCE = 4

/** What was chosen, how far it has come, and what became of each file. */
export function useImport() {
  /** Null until something was chosen. */
  const [files, setFiles] = useState<readonly Brought[] | null>(null)
  const [others, setOthers] = useState(0)
  const [stopped, setStopped] = useState<CallError | null>(null)
  const [running, setRunning] = useState(false)
  const busy = useRef(false)
  const here = useRef(true)
  const ids = useRef(new Map<string, ChosenText>())
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])

  /** Goes through those that wait, until none is left, the service cannot be asked, or the page is gone. */
  const run = async (chosen: readonly Brought[]): Promise<void> => {
    setStopped(null)
    setRunning(true)
    let all = chosen
    while (here.current) {
      const group = all.filter(({ state }) => state === 'waiting').slice(0, AT_ONCE)
      const results = await Promise.all(group.map((one) => bring(one, ids.current)))
      const settled = results.flatMap((one) => ('brought' in one ? [one.brought] : []))
      all = all.map((one) => settled.find(({ key }) => key === one.key) ?? one)
      setFiles(all)
      const failed = results.find((one) => 'stopped' in one)
      if (failed) setStopped(failed.stopped)
      if (failed || group.length < AT_ONCE) break
    }
    setRunning(false)
  }
  /** Two buttons lead here, and an impatient finger finds both. */
  const alone = async (work: () => Promise<void>): Promise<void> => {
    if (busy.current) return
    busy.current = true
    await work().finally(() => {
      busy.current = false
    })
  }

  return {
    files,
    others,
    stopped,
    running,
    folders: foldersCanBeChosen,
    choose: (from: 'files' | 'folder') =>
      alone(async () => {
        const { texts, others: rest } = await chooseTexts(ENDING, from)
        if (texts.length + rest === 0) return
        const chosen = await Promise.all(
          texts.map(async (file) => ({
            file,
            key: await newKey(),
            state: 'waiting' as const,
            lines: [],
            workId: null,
          })),
        )
        ids.current = new Map()
        setOthers(rest)
        setFiles(chosen)
        await run(chosen)
      }),
    goOn: () => alone(() => run(files ?? [])),
  }
}
