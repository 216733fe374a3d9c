import { Text } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Fold } from '@/components/Fold/Fold'
import { meWords } from '@/lib/copy/me'
import { openPrivacyContract } from '@/lib/privacy/privacy'
import { brand, regionName } from '@/lib/region/region'

/** What this is, where the data goes, and which version runs. */
export function About() {
  return (
    <Fold title={meWords.about}>
      <Text>{meWords.aboutWords(brand, regionName)}</Text>
      <Text>{meWords.privacy}</Text>
      {process.env.TARO_ENV === 'weapp' && (
        <Button kind="quiet" icon="read" onPress={openPrivacyContract}>
          {meWords.contract}
        </Button>
      )}
      <Text>{meWords.version(process.env.XINYU_VERSION ?? '')}</Text>
    </Fold>
  )
}
