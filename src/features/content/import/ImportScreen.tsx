import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Fold } from '@/components/Fold/Fold'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Progress } from '@/components/Progress/Progress'
import { spoken } from '@/components/spoken'
import { articleImportWords as words } from '@/lib/copy/articleImport'
import { saidRefusal } from '@/lib/copy/refusals'
import { go } from '@/lib/navigation/navigation'
import styles from '../Content.module.scss'
import type { Brought } from './bring'
import { useImport } from './useImport'

/** Files become drafts: how far it has come, and of each file what became of it and why. */
export function ImportScreen() {
  const { files, others, stopped, running, folders, choose, goOn } = useImport()
  const left = files?.filter(({ state }) => state === 'waiting').length ?? 0
  return (
    <Page title={words.title}>
      <Text className={styles.paragraph}>{words.lead}</Text>
      <Text className={styles.small}>{words.again}</Text>
      {!folders && <Text className={styles.small}>{words.fromChat}</Text>}
      <View className={styles.tools}>
        <Button kind="primary" disabled={running} onPress={() => choose('files')}>
          {words.files}
        </Button>
        {folders && (
          <Button disabled={running} onPress={() => choose('folder')}>
            {words.folder}
          </Button>
        )}
      </View>
      {files?.length === 0 && <Notice kind="info">{words.noneChosen}</Notice>}
      {files !== null && files.length > 0 && (
        <>
          <Progress
            label={words.progress}
            value={(files.length - left) / files.length}
            text={words.done(files.length - left, files.length)}
          />
          {running && <Notice kind="info">{words.stay}</Notice>}
          {stopped && (
            <>
              <Notice kind={stopped === 'OFFLINE' ? 'offline' : 'warning'}>{saidRefusal(stopped)}</Notice>
              <Notice kind="info">{words.stopped(left)}</Notice>
              <Button wide onPress={goOn}>
                {words.goOn}
              </Button>
            </>
          )}
          <Report files={files} over={left === 0} />
        </>
      )}
      {others > 0 && <Text className={styles.small}>{words.others(others)}</Text>}
    </Page>
  )
}

interface ReportProps {
  readonly files: readonly Brought[]
  readonly over: boolean
}

/** First what somebody has to do something about. */
function Report({ files, over }: ReportProps) {
  const of = (...states: readonly Brought['state'][]) => files.filter(({ state }) => states.includes(state))
  const refused = of('refused')
  const toMend = of('new', 'next', 'known').filter(({ lines }) => lines.length > 0)
  const clean = (some: readonly Brought[]) => some.filter(({ lines }) => lines.length === 0)
  const taken = clean(of('new', 'next'))
  const known = clean(of('known'))
  return (
    <>
      {over && (
        <Notice kind={refused.length > 0 ? 'warning' : 'done'}>
          {words.sum(of('new').length, of('next').length, of('known').length, refused.length)}
        </Notice>
      )}
      <Listed title={words.refused(refused.length)} files={refused} />
      <Listed title={words.toMend(toMend.length)} files={toMend} />
      <Names title={words.taken(taken.length)} files={taken} />
      <Names title={words.known(known.length)} files={known} />
    </>
  )
}

interface PartProps {
  readonly title: string
  readonly files: readonly Brought[]
}

const MOST_LINES = 5

function Listed({ title, files }: PartProps) {
  if (files.length === 0) return null
  return (
    <>
      <Text className={styles.heading} {...spoken({ role: 'heading' })}>
        {title}
      </Text>
      {files.map(({ file, key, lines, workId }) => (
        <Card
          key={key}
          title={file.name}
          {...(workId !== null && { onPress: () => go('packages/staff/article/index', { id: workId }) })}
        >
          {lines.slice(0, MOST_LINES).map((line) => (
            <Text key={line} className={styles.small}>
              {line}
            </Text>
          ))}
          {lines.length > MOST_LINES && (
            <Text className={styles.small}>{words.more(lines.length - MOST_LINES)}</Text>
          )}
        </Card>
      ))}
    </>
  )
}

function Names({ title, files }: PartProps) {
  if (files.length === 0) return null
  return (
    <Fold title={title}>
      {files.map(({ file, key }) => (
        <Text key={key} className={styles.small}>
          {file.name}
        </Text>
      ))}
    </Fold>
  )
}
