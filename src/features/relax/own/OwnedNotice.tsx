import { Notice } from '@/components/Notice/Notice'
import { ownWords } from '@/lib/copy/own'
import type { Owned } from './useOwned'

/** What the owner has to know about the last change: that it can be taken back, or that it was not kept. */
export function OwnedNotice({ owned }: { readonly owned: Pick<Owned<unknown>, 'full' | 'undo'> }) {
  return (
    <>
      {owned.full && <Notice kind="warning">{ownWords.full}</Notice>}
      {owned.undo && (
        <Notice kind="done" action={{ text: ownWords.undo, onPress: owned.undo }}>
          {ownWords.removed}
        </Notice>
      )}
    </>
  )
}
