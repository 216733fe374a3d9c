import { Text } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Choice } from '@/components/Choice/Choice'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { call } from '@/lib/call/call'
import { useNow } from '@/lib/clock/useNow'
import { peopleWords as words } from '@/lib/copy/people'
import { go } from '@/lib/navigation/navigation'
import { usePages } from '@/lib/pages/usePages'
import styles from './People.module.scss'
import { factsOf, nameOf, type StaffPerson, type StaffRole, tellChanged, useChanged } from './people'

type Group = StaffRole | 'disabled'
const groups = (Object.keys(words.group) as Group[]).map((id) => ({ id, text: words.group[id] }))

const isIn = ({ roles, disabledAt }: StaffPerson, group: Group): boolean =>
  group === 'disabled' ? disabledAt !== null : roles.includes(group)

/** The staff of the region, a role at a time. */
export function PeopleScreen() {
  const [group, setGroup] = useState<Group>('expert')
  const ask = useCallback(
    async (cursor: string | null) => {
      // What the service says now is newer than what a page above has said.
      if (cursor === null) tellChanged(null)
      const reply = await call('staff.admin.people', { group, ...(cursor === null ? {} : { cursor }) })
      if (!reply.ok) return reply
      return { ok: true, part: { items: reply.data.people, cursor: reply.data.cursor } } as const
    },
    [group],
  )
  const { items, error, load, loadMore } = usePages(ask)
  const changed = useChanged()
  const now = useNow()
  const people = items
    ?.map((one) => (one.ref === changed?.ref ? changed : one))
    .filter((one) => isIn(one, group))
  return (
    <Page title={words.title}>
      <Button kind="primary" wide icon="plus" onPress={() => go('packages/staff/invite/index')}>
        {words.invite}
      </Button>
      <Choice label={words.groups} options={groups} chosen={group} onChoose={setGroup} />
      {!people && error === null && <Skeleton lines={5} label={words.loading} />}
      {!people && error !== null && (
        <Failed text={error === 'OFFLINE' ? words.offline : words.failed} onRetry={load} />
      )}
      {people && error !== null && <Notice kind="warning">{words.stale}</Notice>}
      {people?.length === 0 && loadMore === null && <Empty text={words.empty} />}
      {people?.map((one) => (
        <Card
          key={one.ref}
          icon="user"
          title={nameOf(one)}
          onPress={() => go('packages/staff/person/index', { id: one.ref })}
        >
          {factsOf(one, now).map((fact) => (
            <Text key={fact} className={styles.fact}>
              {fact}
            </Text>
          ))}
        </Card>
      ))}
      {loadMore && <Button onPress={loadMore}>{words.more}</Button>}
    </Page>
  )
}
