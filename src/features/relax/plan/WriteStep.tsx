import type { PlanStep } from '@catalog/exercises/exercise'
import { Text } from '@tarojs/components'
import { Fold } from '@/components/Fold/Fold'
import { Notice } from '@/components/Notice/Notice'
import { TextField } from '@/components/TextField/TextField'
import { planPageWords as words } from '@/lib/copy/planPage'
import relax from '../run/Relax.module.scss'
import styles from './Plan.module.scss'

const LONGEST = 80

interface WriteStepProps {
  readonly step: PlanStep
  readonly lines: readonly string[]
  readonly full: boolean
  readonly onWrite: (lines: readonly string[]) => void
}

/** One step: why, what to write, and a field more than is filled. */
export function WriteStep({ step, lines, full, onWrite }: WriteStepProps) {
  const fields = lines.length < step.atMost && lines.at(-1) !== '' ? [...lines, ''] : lines
  const write = (index: number, text: string): void =>
    onWrite(fields.map((line, at) => (at === index ? text : line)))
  return (
    <>
      <Text className={relax.section}>{step.title}</Text>
      <Text className={relax.words}>{step.ask}</Text>
      <Text className={relax.quiet}>{step.why}</Text>
      {step.note && <Notice kind="info">{step.note}</Notice>}
      {step.lines && (
        <Text className={relax.quiet}>
          {words.always + step.lines.map(({ name, number }) => `${name} ${number}`).join('，')}
        </Text>
      )}
      {fields.map((line, index) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: a field is its place; its words change under it
          key={index}
          label={words.line(step.title, index + 1)}
          placeholder={step.prompts[index % step.prompts.length] ?? ''}
          value={line}
          max={LONGEST}
          onChange={(text) => write(index, text)}
        />
      ))}
      {full ? (
        <Notice kind="warning">{words.full}</Notice>
      ) : (
        <Text className={relax.quiet}>{words.kept}</Text>
      )}
      <Fold title={words.examples}>
        {step.examples.map((example) => (
          <Text key={example} className={styles.hint}>
            {example}
          </Text>
        ))}
      </Fold>
    </>
  )
}
