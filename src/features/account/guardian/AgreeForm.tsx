import { Text, View } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { Check } from '@/components/Check/Check'
import { TextField } from '@/components/TextField/TextField'
import { codeOf } from '@/lib/code/code'
import { guardianWords } from '@/lib/copy/guardian'
import { guardianTexts } from '@/lib/session/guardianTexts'
import styles from './Guardian.module.scss'
import { purposes, type Ticks } from './ticks'

const words = guardianWords.agree
const MAX_LABEL = 12
const MAX_CODE = 20

interface AgreeFormProps {
  readonly ticks: Ticks
  readonly onChange: (edit: Partial<Ticks>) => void
}

/** The child's code, who agrees, and one text with one unticked box for each purpose. */
export function AgreeForm({ ticks, onChange }: AgreeFormProps) {
  const { code, label, isGuardian, ticked } = ticks
  const wrong = code !== '' && codeOf(code) === null
  return (
    <>
      <Text>{words.lead}</Text>
      <TextField
        label={words.code}
        placeholder={words.codePlaceholder}
        value={code}
        max={MAX_CODE}
        onChange={(next) => onChange({ code: next })}
        {...(wrong ? { note: words.codeWrong } : {})}
      />
      <TextField
        label={words.label}
        placeholder={words.labelPlaceholder}
        value={label}
        max={MAX_LABEL}
        note={words.labelNote}
        onChange={(next) => onChange({ label: next })}
      />
      {purposes.map((scope) => (
        <Card key={scope} title={guardianTexts[scope].title}>
          <View className={styles.text}>
            {guardianTexts[scope].paragraphs.map((paragraph) => (
              <Text key={paragraph}>{paragraph}</Text>
            ))}
          </View>
          <Check
            label={words.boxes[scope]}
            checked={ticked.includes(scope)}
            onChange={(checked) =>
              onChange({ ticked: purposes.filter((one) => (one === scope ? checked : ticked.includes(one))) })
            }
          />
        </Card>
      ))}
      <Check
        label={words.isGuardian}
        checked={isGuardian}
        onChange={(checked) => onChange({ isGuardian: checked })}
      />
    </>
  )
}
