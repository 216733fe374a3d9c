import { cutField, fieldTime, fieldType } from '@shared/domain/notice/fields'
import { type NoticeRule, noticeRules } from '@shared/domain/notice/kinds'
import type { Outcome } from '@shared/domain/notice/ladder'
import type { Template } from '../../cloud/environment'
import { sendSubscribeMessage } from '../../cloud/openapi'
import { openidOf } from '../../kernel/person'
import type { Service } from '../../kernel/start'
import { markNudged, unreadOf } from './inboxRepo'
import type { NoticeDocument } from './noticeRepo'
import { emptyQuota, giveBack, takeQuota } from './quotaRepo'

/** Sends this notice as a subscribe message, if there is a template, a need and something left of the quota. */
export async function subscribe(
  { keys, outlets }: Service,
  notice: NoticeDocument & { readonly person: string },
  at: number,
): Promise<Outcome> {
  const rule = noticeRules[notice.kind]
  const template = outlets.templates.get(rule.template)
  if (!template) return 'notConfigured'
  if (await speaksForIt(notice, rule, at)) return 'gathered'
  const openid = await openidOf(notice.person, keys)
  if (openid === null) return 'nobody'
  if (!(await takeQuota(notice.person, rule.template))) return 'noQuota'
  const outcome = await sendSubscribeMessage({
    openid,
    templateId: template.id,
    page: rule.page,
    fields: fieldsOf(template, rule, notice.at),
  })
  if (outcome === 'ok') await markNudged(notice._id, at)
  else if (outcome === 'refused') await emptyQuota(notice.person, rule.template)
  // Here the platform has said that it sent nothing; after a silence nobody knows, and fewer is the safe side.
  else if (outcome === 'invalid' || outcome === 'limited') await giveBack(notice.person, rule.template)
  return outcome
}

/** An earlier message about the same, still unread: another one would only use up the quota. */
async function speaksForIt({ _id, person, kind, ref }: NoticeDocument, { gathers }: NoticeRule, at: number) {
  if (!gathers || person === null) return false
  return (await unreadOf(person)).some(
    (entry) =>
      entry._id !== _id &&
      entry.kind === kind &&
      (gathers.by === 'kind' || entry.ref === ref) &&
      entry.nudgedAt !== null &&
      at - entry.nudgedAt < gathers.ms,
  )
}

const fieldsOf = ({ what, when }: Template, { words, label }: NoticeRule, at: number) => ({
  [what]: cutField(what, fieldType(what) === 'phrase' ? label : words),
  [when]: fieldTime(at),
})
