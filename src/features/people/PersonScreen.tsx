import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { call } from '@/lib/call/call'
import { useNow } from '@/lib/clock/useNow'
import { peopleWords } from '@/lib/copy/people'
import { saidRefusal } from '@/lib/copy/refusals'
import { momentWords } from '@/lib/timeWords/timeWords'
import { DisableSheet } from './DisableSheet'
import styles from './People.module.scss'
import { ProfileForm } from './ProfileForm'
import { factsOf, nameOf } from './people'
import { usePerson } from './usePerson'

const words = peopleWords.person
interface Said {
  readonly kind: 'done' | 'warning'
  readonly text: string
}

/** One of the staff: who they are, the profile, and whether they may work. */
export function PersonScreen({ id }: { readonly id: string }) {
  const { last, error, load, show } = usePerson(id)
  const [asking, setAsking] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)
  const now = useNow()
  const enable = async (): Promise<void> => {
    const reply = await call('staff.admin.enable', { ref: id })
    if (!reply.ok) return setSaid({ kind: 'warning', text: saidRefusal(reply.error) })
    setSaid({ kind: 'done', text: words.enabledDone })
    show(reply.data.person)
  }
  if (!last)
    return (
      <Page title={words.title}>
        {error === null && <Skeleton lines={5} label={words.loading} />}
        {error === 'NOT_FOUND' && <Empty text={words.gone} />}
        {error !== null && error !== 'NOT_FOUND' && (
          <Failed text={error === 'OFFLINE' ? saidRefusal(error) : words.failed} onRetry={load} />
        )}
      </Page>
    )
  const { person, changes, institutions } = last
  const roles = [...person.roles, ...person.formerRoles]
  const mayAnswer = roles.includes('expert') || roles.includes('supervisor')
  return (
    <Page title={words.title}>
      {said && <Notice kind={said.kind}>{said.text}</Notice>}
      <Card icon="user" title={nameOf(person)}>
        {factsOf(person, now).map((fact) => (
          <Text key={fact} className={styles.fact}>
            {fact}
          </Text>
        ))}
        {person.disabledAt !== null && (
          <Button icon="undo" onPress={enable}>
            {words.enable}
          </Button>
        )}
        {person.disabledAt === null && !person.mine && (
          <Button kind="danger" onPress={() => setAsking(true)}>
            {words.disable}
          </Button>
        )}
      </Card>
      {mayAnswer && <ProfileForm person={person} institutions={institutions} onSaved={show} />}
      {changes.length > 0 && (
        <Card title={words.changes}>
          {changes.map(({ at, change, by }) => (
            <Text key={`${at} ${change}`} className={styles.fact}>
              {words.changeLine(momentWords(at, now), words.change[change], by)}
            </Text>
          ))}
        </Card>
      )}
      {asking && (
        <DisableSheet
          personRef={id}
          onDisabled={(disabled, text) => {
            setSaid({ kind: 'done', text })
            show(disabled)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Page>
  )
}
