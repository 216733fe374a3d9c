import Taro from '@tarojs/taro'
import themes from '../../theme.json'
import type { AppInfoPort } from './appInfo.port'

export const appInfo: AppInfoPort = {
  frame() {
    const { windowWidth, statusBarHeight = 0 } = Taro.getWindowInfo()
    const button = Taro.getMenuButtonBoundingClientRect()
    if (!button?.width) return { top: statusBarHeight, bar: 0, right: 0 }
    return {
      top: statusBarHeight,
      bar: button.height + 2 * Math.max(0, button.top - statusBarHeight),
      right: windowWidth - button.left,
    }
  },
  systemFontScale() {
    const { fontSizeScaleFactor } = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }
    return fontSizeScaleFactor ?? 1
  },
  systemDark: () => Taro.getAppBaseInfo().theme === 'dark',
  onSystemDark(listener) {
    Taro.onThemeChange(({ theme }) => listener(theme === 'dark'))
  },
  calm: () => false,
  paint(_theme, dark) {
    const colours = themes[dark ? 'dark' : 'light']
    // Refused on a page without a tab bar; the next tab page paints again.
    Taro.setTabBarStyle({
      color: colours.tab,
      selectedColor: colours.tabOn,
      backgroundColor: colours.surface,
      fail: () => undefined,
    })
  },
}
