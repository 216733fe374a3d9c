export { tellOtherSide } from './live'
export { findMessage, messagesOf, openedMessage } from './messageRepo'
export { addNote, readNotes } from './noteRepo'
export { sharedCard } from './open'
export { presentDesk } from './present'
export { MESSAGES } from './read'
export { releaseThreads } from './release'
export {
  aliasOf,
  ownThread,
  regionThread,
  stood,
  type ThreadDocument,
  threadsOfVolunteer,
  volunteerQueue,
  withoutVolunteer,
} from './threadRepo'
export { appendMessage, changeThread } from './write'
