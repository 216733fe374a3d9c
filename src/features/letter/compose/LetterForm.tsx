import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Choice } from '@/components/Choice/Choice'
import { TextField } from '@/components/TextField/TextField'
import { Toggle } from '@/components/Toggle/Toggle'
import { cardWords } from '@/lib/copy/card'
import { letterWords } from '@/lib/copy/letter'
import { topics, topicWords } from '@/lib/copy/topics'
import { go } from '@/lib/navigation/navigation'
import styles from './Compose.module.scss'
import { MAX_ALIAS, MAX_TEXT } from './limits'
import { PicturesField } from './PicturesField'
import type { Letter, Writing } from './useLetter'

const words = letterWords.compose
const options = topics.map((id) => ({ id, text: topicWords[id] }))

interface LetterFormProps {
  readonly letter: Letter
  readonly write: Writing['write']
  /** There was an expert before who can be asked for. */
  readonly mayWish: boolean
}

export function LetterForm({ letter, write, mayWish }: LetterFormProps) {
  const { text, topic, alias, sameExpert, card } = letter
  const long = text.trim().length > MAX_TEXT
  return (
    <View className={styles.form}>
      <TextField
        lines
        label={words.textLabel}
        placeholder={words.textPlaceholder}
        value={text}
        max={MAX_TEXT}
        wrong={long}
        note={long ? words.tooLong(MAX_TEXT) : words.count(text.length, MAX_TEXT)}
        onChange={(next) => write({ text: next })}
      />
      <PicturesField pictures={letter.pictures} onChange={(pictures) => write({ pictures })} />
      <View className={styles.part}>
        <Text className={styles.label}>{words.topicLabel}</Text>
        <Choice
          label={words.topicLabel}
          options={options}
          chosen={topic}
          onChoose={(id) => write({ topic: id === topic ? null : id })}
        />
      </View>
      <TextField
        label={words.aliasLabel}
        placeholder={words.aliasPlaceholder}
        value={alias}
        max={MAX_ALIAS}
        onChange={(next) => write({ alias: next })}
      />
      {mayWish && (
        <Toggle
          label={words.same}
          hint={words.sameHint}
          on={sameExpert}
          onChange={(on) => write({ sameExpert: on })}
        />
      )}
      <Toggle
        label={cardWords.along}
        hint={cardWords.alongHint}
        on={card}
        onChange={(on) => write({ card: on })}
      />
      <Button kind="quiet" onPress={() => go('packages/letters/card/index')}>
        {cardWords.edit}
      </Button>
      <Text className={styles.quiet}>{words.kept}</Text>
    </View>
  )
}
