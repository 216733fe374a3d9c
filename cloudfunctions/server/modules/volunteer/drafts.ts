import type { Handler } from '../../kernel/registry'
import { draftsBy, presentDraft } from './draftRepo'

export const drafts: Handler<'staff.volunteer.drafts'> = async (_input, context) => ({
  drafts: (await draftsBy(context)).map((draft) => presentDraft(context, draft)),
})
