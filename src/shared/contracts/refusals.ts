/**
 * Every refusal of the service. A refusal is an answer, not a fault: something that the caller can understand
 * and act on. The Chinese words for each stand in `src/lib/copy/refusals.ts`; a missing sentence is a type error.
 */

/** Given by the kernel to any action. */
export const kernelRefusals = [
  'TOO_LARGE',
  'UNKNOWN_ACTION',
  'NOT_ALLOWED',
  'CONSENT_REQUIRED',
  'RATE_LIMITED',
  'BAD_INPUT',
  'KEY_REQUIRED',
  'KEY_REUSED',
  'BUSY',
] as const

/** Given by handlers; a contract row names the ones that it can give. */
export const domainRefusals = [
  'NOT_FOUND',
  'SCALE_UNKNOWN',
  'SCALE_VERSION_UNKNOWN',
  'SCALE_OFF',
  'ANSWERS_INVALID',
  'AGE_REQUIRED',
  'OUT_OF_AGE',
  'GUARDIAN_REQUIRED',
  'PHONE_REQUIRED',
  'CHANNEL_MISSING',
  'GUARDIAN_CODE_INVALID',
  'REASON_REQUIRED',
  'CONSENT_VERSION_OLD',
  'THREAD_CLOSED',
  'ALREADY_READ',
  'NOT_ANSWERED',
  'ALREADY_TAKEN',
  'TOO_MANY_OPEN',
  'COLLEAGUE_FULL',
  'INVITATION_INVALID',
  'PROFILE_REQUIRED',
  'INSTITUTION_UNKNOWN',
  'EXPERT_UNKNOWN',
  'OWN_ACCOUNT',
  'OUTSIDE_HOURS',
  'SHIFT_OVERLAP',
  'SHIFT_OVER',
  'SHIFT_TAKEN',
  'NOT_YOUR_SHIFT',
  'TOO_EARLY',
  'DAY_OUT_OF_RANGE',
  'OFF_DUTY',
  'HELD_FOR_COLLEAGUE',
  'NOTE_REQUIRED',
  'FOLLOW_UP_OPEN',
  'FOLLOW_UP_AHEAD',
  'WORDING_REFUSED',
  'CHECK_UNAVAILABLE',
  'ALREADY_DECIDED',
  'DRAFT_DROPPED',
  'WRITER_WENT_ON',
  'NOTHING_TO_FIND',
  'MINOR_NOT_ASKED',
  'ALREADY_ASKED',
  'PICTURE_UNAVAILABLE',
  'CHANGED_MEANWHILE',
  'ARTICLE_REFUSED',
  'ARTICLE_ID_TAKEN',
  'SECOND_NEEDED',
  'SERVICE_UNKNOWN',
  'MAY_NOT_GIVE',
  'SLOT_TAKEN',
  'SLOT_PAST',
  'SLOT_NOT_GIVEN',
  'OUTSIDE_WINDOW',
  'NOBODY_FREE',
  'BOOKED_THEN',
  'TOO_MANY_BOOKED',
  'TOO_MANY_CANCELLED',
  'MOVE_TOO_LATE',
  'VISIT_OVER',
  'VISIT_TOO_EARLY',
  'VISIT_CODE_UNKNOWN',
  'OFFER_OVER',
  'ALREADY_WAITING',
  'LINES_MEET',
  'LINE_TOO_SHORT',
  'TOO_MANY_LINES',
  'WOULD_STRAND',
  'REFERRAL_CHANGED',
  'REFERRAL_CLOSED',
  'NAMES_DISORDER',
  'PICTURE_REFUSED',
  'ACTIVITY_UNKNOWN',
  'ACTIVITY_OVER',
  'ACTIVITY_CLOSED',
  'ACTIVITY_FULL',
  'DOOR_CLOSED',
  'DOOR_CODE_WRONG',
  'TICKET_UNKNOWN',
  'FILE_REFUSED',
  'EDITED_ON_DESK',
  'FEED_MISSING',
] as const

/** Given by the kernel to a minor, at every action that needs a consent; such a row declares them. */
export const minorRefusals = ['GUARDIAN_REQUIRED', 'PHONE_REQUIRED', 'CHANNEL_MISSING'] as const

export type KernelRefusal = (typeof kernelRefusals)[number]
export type DomainRefusal = (typeof domainRefusals)[number]
export type RefusalCode = KernelRefusal | DomainRefusal

/** `INTERNAL` is a fault: logged with the request id, and it tells the outside nothing. */
export type ErrorCode = RefusalCode | 'INTERNAL'
