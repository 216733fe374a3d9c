/** Evaluated by the compiler, once a target; only the mini-program knows theme variables and its own tab bar. */
const h5 = process.env.TARO_ENV === 'h5'

const tab = (page: string, text: string) => ({
  pagePath: `pages/${page}/index`,
  text,
  iconPath: `assets/tabs/${page}.png`,
  selectedIconPath: `assets/tabs/${page}-on.png`,
})

export default defineAppConfig({
  pages: [
    'pages/chat/index',
    'pages/assess/index',
    'pages/read/index',
    'pages/letters/index',
    'pages/me/index',
    'pages/away/index',
  ],
  subPackages: [
    {
      root: 'packages/assessment',
      pages: ['take/index', 'result/index', 'history/index', 'battery/index'],
    },
    { root: 'packages/letters', pages: ['compose/index', 'thread/index', 'card/index'] },
    { root: 'packages/help', pages: ['worry/index', 'directory/index', 'place/index'] },
    {
      root: 'packages/read',
      pages: [
        'article/index',
        'search/index',
        'kept/index',
        'board/index',
        'entry/index',
        'courses/index',
        'course/index',
        'mine/index',
        'survey/index',
      ],
    },
    { root: 'packages/relax', pages: ['list/index', 'exercise/index'] },
    { root: 'packages/me', pages: ['privacy/index', 'join/index'] },
    { root: 'packages/booking', pages: ['find/index', 'week/index', 'own/index', 'card/index'] },
    { root: 'packages/family', pages: ['agree/index'] },
    {
      root: 'packages/staff',
      pages: [
        'desk/index',
        'thread/index',
        'roster/index',
        'case/index',
        'volunteer/index',
        'draft/index',
        'release/index',
        'sample/index',
        'report/index',
        'verify/index',
        'people/index',
        'person/index',
        'invite/index',
        'notices/index',
        'visits/index',
        'front/index',
        'attendance/index',
        'articles/index',
        'article/index',
        'import/index',
        'insight/index',
      ],
    },
  ],
  preloadRule: {
    'pages/chat/index': {
      network: 'all',
      packages: ['packages/relax', 'packages/assessment', 'packages/help'],
    },
    'pages/assess/index': { network: 'all', packages: ['packages/assessment'] },
    'pages/read/index': { network: 'all', packages: ['packages/read', 'packages/relax'] },
    'pages/letters/index': { network: 'all', packages: ['packages/letters', 'packages/booking'] },
  },
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '首页',
    ...(h5
      ? { navigationBarTextStyle: 'black' }
      : {
          navigationBarBackgroundColor: '@surface',
          navigationBarTextStyle: '@textStyle',
          backgroundColor: '@ground',
          backgroundTextStyle: '@loading',
        }),
  },
  tabBar: {
    custom: h5,
    color: h5 ? '#55625f' : '@tab',
    selectedColor: h5 ? '#0f6e66' : '@tabOn',
    backgroundColor: h5 ? '#ffffff' : '@surface',
    borderStyle: 'black',
    list: [
      tab('chat', '对话'),
      tab('assess', '测评'),
      tab('read', '科普'),
      tab('letters', '信箱'),
      tab('me', '我的'),
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  ...(h5 ? {} : { darkmode: true, themeLocation: 'theme.json', __usePrivacyCheck__: true }),
})
