import { Failed, Skeleton } from '@/components/States/States'
import { saidRefusal } from '@/lib/copy/refusals'
import { refreshSession, useSession } from '@/lib/session/session'
import { BirthSetting } from './BirthSetting'
import { ConsentSetting } from './ConsentSetting'

/** What the service knows about this person, as far as it can be reached. */
export function MyAccount() {
  const state = useSession()
  if (state.session)
    return (
      <>
        <BirthSetting session={state.session} />
        <ConsentSetting scope="results" session={state.session} />
        <ConsentSetting scope="letters" session={state.session} />
        <ConsentSetting scope="booking" session={state.session} />
        <ConsentSetting scope="activities" session={state.session} />
      </>
    )
  if (state.status === 'away')
    return (
      <Failed
        text={saidRefusal(state.error)}
        onRetry={async () => {
          await refreshSession()
        }}
      />
    )
  return <Skeleton lines={2} />
}
