import type { Output } from '@shared/contracts'
import { type Said, saids } from '@shared/domain/insight/survey'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Choice } from '@/components/Choice/Choice'
import { Notice } from '@/components/Notice/Notice'
import { Page } from '@/components/Page/Page'
import { Failed, Skeleton } from '@/components/States/States'
import { call } from '@/lib/call/call'
import { useAsk } from '@/lib/call/useAsk'
import { saidRefusal } from '@/lib/copy/refusals'
import { surveyWords as words } from '@/lib/copy/survey'
import { back } from '@/lib/navigation/navigation'
import styles from './Course.module.scss'

type Told = Output<'insight.answer'>['told']
const options = saids.map((id) => ({
  id: id as Said | null,
  text: words.said[id],
}))

/** Five statements, once a quarter; whoever does not want to goes back, and nothing was kept. */
export function SurveyScreen() {
  const { last, error, ask } = useAsk('insight.survey', {})
  const [said, setSaid] = useState<Readonly<Record<string, Said>>>({})
  const [told, setTold] = useState<Told | null>(null)
  const [held, setHeld] = useState<string | null>(null)
  if (!last)
    return (
      <Page title={words.title}>
        {error ? (
          <Failed text={`${words.failed}${saidRefusal(error)}`} onRetry={ask} />
        ) : (
          <Skeleton lines={6} label={words.loading} />
        )}
      </Page>
    )
  const { period, statements } = last.data
  const known = told ?? last.data.told
  const answers = statements.flatMap(({ id }) => (said[id] ? [{ id, said: said[id] }] : []))
  const send = async (): Promise<void> => {
    const reply = await call('insight.answer', { period, answers })
    if (reply.ok) {
      setHeld(null)
      return setTold(reply.data.told)
    }
    setHeld(saidRefusal(reply.error))
    // An earlier try has arrived after all, or another quarter has begun.
    if (reply.error === 'SURVEY_ANSWERED' || reply.error === 'SURVEY_OVER') await ask()
  }
  const footer = known ? (
    <Button wide onPress={back}>
      {words.back}
    </Button>
  ) : (
    <>
      <Button kind="primary" wide disabled={answers.length < statements.length} onPress={send}>
        {words.send}
      </Button>
      <Button kind="quiet" wide onPress={back}>
        {words.skip}
      </Button>
    </>
  )
  return (
    <Page title={words.title} footer={footer}>
      {known ? (
        <Notice kind="done">{told ? words.done : words.earlier}</Notice>
      ) : (
        <>
          <Text className={styles.text}>{words.lead}</Text>
          <Text className={styles.small}>{words.kept}</Text>
        </>
      )}
      {held && !known && <Notice kind="warning">{held}</Notice>}
      {statements.map(({ id, say }, at) => {
        const truth = known?.find((one) => one.id === id)
        const mine = said[id]
        return (
          <Card key={id}>
            <Text className={styles.text}>{words.say(at + 1, say)}</Text>
            {truth ? (
              <>
                <Text className={styles.strong}>{truth.isTrue ? words.isTrue : words.isFalse}</Text>
                {mine && <Text className={styles.small}>{words.mine(words.said[mine])}</Text>}
                <Text className={styles.text}>{truth.explain}</Text>
              </>
            ) : (
              <Choice
                label={words.choose(say)}
                options={options}
                chosen={mine ?? null}
                onChoose={(choice) => choice && setSaid((before) => ({ ...before, [id]: choice }))}
              />
            )}
          </Card>
        )
      })}
    </Page>
  )
}
