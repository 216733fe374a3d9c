import { Text, View } from '@tarojs/components'
import { Check } from '@/components/Check/Check'
import { Choice } from '@/components/Choice/Choice'
import { licenceWords } from '@/lib/copy/expert'
import { peopleWords } from '@/lib/copy/people'
import { topics, topicWords } from '@/lib/copy/topics'
import { DayField } from './DayField'
import styles from './People.module.scss'
import type { ProfileDraft } from './profile'

const words = peopleWords.fields
const licences = (['clinical', 'counsellor'] as const).map((id) => ({ id, text: licenceWords[id] }))

interface ProfileFieldsProps {
  readonly draft: ProfileDraft
  readonly institutions: readonly { readonly id: string; readonly name: string }[]
  readonly onChange: (change: Partial<ProfileDraft>) => void
}

/** What citizens may know of an expert, as it was checked. */
export function ProfileFields({ draft, institutions, onChange }: ProfileFieldsProps) {
  const { licence, institution, specialties, checkedOn } = draft
  return (
    <View className={styles.fields}>
      <Text className={styles.label}>{words.licence}</Text>
      <Choice
        label={words.licence}
        options={licences}
        chosen={licence}
        onChoose={(id) => onChange({ licence: id })}
      />
      <Text className={styles.label}>{words.institution}</Text>
      <Choice
        label={words.institution}
        options={institutions.map(({ id, name }) => ({ id, text: name }))}
        chosen={institution}
        onChoose={(id) => onChange({ institution: id })}
      />
      <Text className={styles.label}>{words.specialties}</Text>
      {topics.map((topic) => (
        <Check
          key={topic}
          label={topicWords[topic]}
          checked={specialties.includes(topic)}
          onChange={(on) =>
            onChange({
              specialties: topics.filter((one) => (one === topic ? on : specialties.includes(one))),
            })
          }
        />
      ))}
      <DayField label={words.checkedOn} value={checkedOn} onChange={(on) => onChange({ checkedOn: on })} />
    </View>
  )
}
