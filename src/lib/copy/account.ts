/** Words of the questions that come before something is stored for the first time. */
export const accountWords = {
  birthTitle: '出生年月',
  birthWhy: '不同年龄适合的服务不同，未满 18 岁有些事还要家长同意。只要年和月，不要日期。',
  birthLabel: '你的出生年月',
  close: '关闭',
  birthNext: '下一步',
  tickFirst: '看完后，在最下面的方框里打勾。',
  consents: {
    results: {
      box: '我已读过上面的说明，同意保存我的测评结果。',
      agree: '同意并保存',
      decline: '不同意，只存在我手机里',
      declineNote: '不同意也能做完并看到结果，只是换手机后看不到，也没有变化趋势。',
      notNow: '先不填，只存在我手机里',
    },
    letters: {
      box: '我已读过上面的说明，同意把我的信交给专家处理。',
      agree: '同意并寄出',
      decline: '不同意，先不寄',
      declineNote: '不同意也能打电话、做测评、看文章。写好的内容还在手机里，24 小时内有效。',
      notNow: '先不填，也先不寄',
    },
    activities: {
      box: '我已读过上面的说明，同意为我保存报名。',
      agree: '同意并报名',
      decline: '不同意，先不报',
      declineNote: '不同意也能看文章、上小课、打电话。',
      notNow: '先不填，也先不报',
    },
    booking: {
      box: '我已读过上面的说明，同意为我保存预约。',
      agree: '同意并预约',
      decline: '不同意，先不约',
      declineNote: '不同意也能打电话、写信、做测评、看文章。',
      notNow: '先不填，也先不约',
    },
    visitCard: {
      box: '我已读过上面的说明，同意为我保存预约和访前卡，给这次预约的专家看。',
      agree: '同意并交给专家',
      decline: '不同意，先不交',
      declineNote: '不同意，预约也还在，见面时直接说就好。写好的内容还在手机里，24 小时内有效。',
      notNow: '先不填，也先不交',
    },
  },
  privacyTitle: '微信要先问你一句',
  privacyWords:
    '接下来要用到手机的一项功能。微信要求先看过《用户隐私保护指引》。不同意也可以继续用其他功能。',
  privacyRead: '看看指引',
  privacyAgree: '同意',
  privacyRefuse: '不同意',
} as const
