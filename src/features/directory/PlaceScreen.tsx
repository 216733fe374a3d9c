import { type Entry, entryKinds, roomItems } from '@shared/domain/directory/entry'
import { type Found, find } from '@shared/domain/directory/find'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Icon } from '@/components/Icon/Icon'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { spoken } from '@/components/spoken'
import { useNow } from '@/lib/clock/useNow'
import { directoryWords as words } from '@/lib/copy/directory'
import { hasMap, showOnMap } from '@/lib/map/map'
import { replace } from '@/lib/navigation/navigation'
import { dial } from '@/lib/phone/phone'
import { nationalLines } from '@/lib/region/region'
import { offerText } from '@/lib/share/share'
import styles from './Directory.module.scss'
import { momentAt } from './entries'
import { hoursWords } from './hoursWords'
import { stateWords, verifiedWords } from './stateWords'
import { useEntries } from './useEntries'

/** One place: when somebody is there, for whom, how to come. What may not be shown as fact is not found here either. */
export function PlaceScreen({ id }: { readonly id: string }) {
  const { entries, answer, ask } = useEntries()
  const now = useNow()
  const all = find(entries, entryKinds, { topic: null, town: null }, momentAt(now))
  const found = all.find(({ entry }) => entry.id === id)
  if (!found)
    return (
      <Page title={words.title}>
        <NotFound answer={answer} ask={ask} />
      </Page>
    )
  const { name, number, forWhom, address, visit, room } = found.entry
  return (
    <Page title={name} footer={(found.state === 'closed' || number !== '') && <Calls found={found} />}>
      {found.ageing ? (
        <Notice kind="warning">{verifiedWords(found, now)}</Notice>
      ) : (
        <Text className={styles.quiet}>{verifiedWords(found, now)}</Text>
      )}
      {number !== '' && (
        <Text className={styles.number} userSelect>
          {number}
        </Text>
      )}
      <Card title={words.hours} note={stateWords(found, now)}>
        {hoursWords(found.entry).map((line) => (
          <Text key={line} className={styles.words}>
            {line}
          </Text>
        ))}
      </Card>
      {forWhom !== '' && (
        <Card title={words.forWhom}>
          <Text className={styles.words}>{forWhom}</Text>
        </Card>
      )}
      {address !== '' && <Address entry={found.entry} />}
      {visit !== '' && (
        <Card title={words.visit}>
          <Text className={styles.words}>{visit}</Text>
        </Card>
      )}
      {room && <Room room={room} />}
    </Page>
  )
}

/** Only the service says that a place is gone; until it has, this phone has merely not heard of it. */
function NotFound({ answer, ask }: Pick<ReturnType<typeof useEntries>, 'answer' | 'ask'>) {
  if (answer === 'asking') return <Skeleton lines={5} label={words.loading} />
  if (answer !== 'said')
    return <Failed text={answer === 'OFFLINE' ? words.offline : words.failed} onRetry={ask} />
  return (
    <Empty
      text={words.unknown}
      action={{ text: words.all, onPress: () => replace('packages/help/directory/index') }}
    />
  )
}

/** The number of the place while somebody may be there; else the national line first. */
function Calls({ found: { entry, state } }: { readonly found: Found }) {
  const { name, number } = entry
  const closed = state === 'closed'
  return (
    <>
      {closed && (
        <Button
          kind="primary"
          wide
          icon="phone"
          label={words.insteadLabel(name)}
          onPress={() => dial(nationalLines.support)}
        >
          {words.instead}
        </Button>
      )}
      {number !== '' && (
        <Button
          kind={closed ? 'quiet' : 'primary'}
          wide
          icon="phone"
          label={words.callLabel(name, number)}
          onPress={() => dial(number)}
        >
          {words.call}
        </Button>
      )}
    </>
  )
}

function Address({ entry: { name, address, place } }: { readonly entry: Entry }) {
  const [outcome, setOutcome] = useState<'shared' | 'copied' | 'failed' | null>(null)
  return (
    <Card title={words.address}>
      <Text className={styles.words} userSelect>
        {address}
      </Text>
      {place && hasMap() ? (
        <Button onPress={() => showOnMap({ name, address, ...place })}>{words.map}</Button>
      ) : (
        <Button icon="copy" onPress={async () => setOutcome(await offerText(address))}>
          {words.copyAddress}
        </Button>
      )}
      {outcome && (
        <Notice kind={outcome === 'failed' ? 'warning' : 'done'}>
          {{ shared: words.shared, copied: words.copied, failed: words.notCopied }[outcome]}
        </Notice>
      )}
    </Card>
  )
}

/** The ten things of a school's room: what was seen, and what was not. */
function Room({ room }: { readonly room: NonNullable<Entry['room']> }) {
  return (
    <Card title={words.room} note={words.roomNote}>
      {roomItems.map((item) => {
        const has = room.includes(item)
        const text = words.roomItems[item]
        return (
          <View
            key={item}
            className={`${styles.item} ${has ? '' : styles.missing}`}
            {...spoken({ role: 'img', label: has ? words.has(text) : words.hasNot(text) })}
          >
            <Icon name={has ? 'check' : 'minus'} size={20} />
            <Text>{text}</Text>
          </View>
        )
      })}
    </Card>
  )
}
