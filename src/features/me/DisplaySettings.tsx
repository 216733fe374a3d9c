import { Text } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { OptionList } from '@/components/OptionList/OptionList'
import { Toggle } from '@/components/Toggle/Toggle'
import { meWords } from '@/lib/copy/me'
import { fontScales, type Preferences, setPreferences, usePreferences } from '@/lib/preferences/preferences'

const themes: readonly Preferences['theme'][] = ['system', 'light', 'dark']

/** Type size, theme and 关怀模式. Every choice shows at once. */
export function DisplaySettings() {
  const { fontScale, theme, careMode } = usePreferences()
  const setCareMode = (on: boolean): Promise<void> =>
    setPreferences({ careMode: on, ...(on && fontScale < 1.45 ? { fontScale: 1.45 as const } : {}) })
  return (
    <>
      <Card>
        <Toggle label={meWords.careMode} hint={meWords.careModeHint} on={careMode} onChange={setCareMode} />
      </Card>
      <Card>
        <Text>{meWords.fontScale}</Text>
        <OptionList
          label={meWords.fontScale}
          options={fontScales.map((scale) => ({ id: String(scale), text: meWords.fontScales[scale] }))}
          chosen={String(fontScale)}
          onChoose={(id) => {
            const scale = fontScales.find((one) => String(one) === id)
            if (scale) void setPreferences({ fontScale: scale })
          }}
        />
      </Card>
      <Card>
        <Text>{meWords.theme}</Text>
        <OptionList
          label={meWords.theme}
          options={themes.map((one) => ({ id: one, text: meWords.themes[one] }))}
          chosen={theme}
          onChoose={(id) => {
            const chosen = themes.find((one) => one === id)
            if (chosen) void setPreferences({ theme: chosen })
          }}
        />
      </Card>
    </>
  )
}
