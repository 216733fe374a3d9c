/**
 * Collections, indexes, permissions and functions: the one source that the local cloud, the tests and the
 * deployment read. A collection that is not named here does not exist; a query without an index here fails
 * under test.
 */

/** One index. A missing field counts as null, as on CloudBase, so a unique index admits one document without it. */
export interface IndexSpec {
  readonly name: string
  /** Field path and direction, in key order. A dotted path may run through arrays (multikey). */
  readonly keys: readonly (readonly [path: string, direction: 1 | -1])[]
  readonly unique?: boolean
}

/** `closed`: no client may read or write. `own-read`: the owner's client may watch its own document. */
export type Permission = 'closed' | 'own-read'

export interface CollectionSpec {
  readonly permission: Permission
  readonly indexes: readonly IndexSpec[]
}

export interface FunctionSpec {
  /** Seconds before the platform ends an invocation. */
  readonly timeoutSeconds: number
  /** Megabytes. */
  readonly memoryMb: number
  /** Under which path the HTTP access service hands requests to it; without it, it is reached by no address. */
  readonly httpPath?: string
}

export interface Schema {
  readonly collections: Readonly<Record<string, CollectionSpec>>
  readonly functions: Readonly<Record<string, FunctionSpec>>
}

export const schema: Schema = {
  collections: {
    /** openid → personId. The only collection that knows an openid. `_id` is the HMAC of the openid. */
    identities: {
      permission: 'closed',
      indexes: [{ name: 'by_person', keys: [['personId', 1]], unique: true }],
    },
    /** One document per person: region, birth month, preferences. `_id` is the personId. */
    persons: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_region_role',
          keys: [
            ['region', 1],
            ['roles', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'by_region_role_time',
          keys: [
            ['region', 1],
            ['roles', 1],
            ['createdAt', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'by_region_staff_time',
          keys: [
            ['region', 1],
            ['staffState', 1],
            ['createdAt', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'by_region_staff_disabled',
          keys: [
            ['region', 1],
            ['staffState', 1],
            ['staffDisabledAt', 1],
          ],
        },
      ],
    },
    /** Append-only. The newest record of a scope is the one in force. */
    consents: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_person_scope',
          keys: [
            ['personId', 1],
            ['scope', 1],
            ['at', -1],
          ],
        },
      ],
    },
    /** Append-only: what a guardian agreed to for a child. The newest record of a child and scope is in force. */
    guardian_consents: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_child_scope',
          keys: [
            ['childId', 1],
            ['scope', 1],
            ['at', -1],
          ],
        },
        {
          name: 'by_ward_scope',
          keys: [
            ['wardId', 1],
            ['scope', 1],
            ['at', -1],
          ],
        },
      ],
    },
    /** Who agreed for whom, once a pair; the name that the guardian gave is sealed. */
    guardian_wards: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_guardian_time',
          keys: [
            ['guardianId', 1],
            ['createdAt', 1],
          ],
        },
      ],
    },
    /** One-time codes of children for a guardian. `_id` is the HMAC of the code. */
    guardian_codes: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_child_expiry',
          keys: [
            ['childId', 1],
            ['expiresAt', 1],
          ],
        },
        { name: 'by_expiry', keys: [['expiresAt', 1]] },
      ],
    },
    /** A telephone number that the platform confirmed, sealed, with its HMAC. `_id` is the personId. */
    person_phones: { permission: 'closed', indexes: [{ name: 'by_index', keys: [['index', 1]] }] },
    /** One document per finished scale. Answers and score are sealed. */
    results: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_person_time',
          keys: [
            ['personId', 1],
            ['takenAt', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'by_person_scale_time',
          keys: [
            ['personId', 1],
            ['scale', 1],
            ['takenAt', -1],
            ['_id', -1],
          ],
        },
        { name: 'by_time', keys: [['takenAt', 1]] },
      ],
    },
    /** A person's own five lines for whoever answers next, sealed. `_id` is the personId. */
    cards: { permission: 'closed', indexes: [] },
    /** What an expert wrote for the board, sealed, and what the writer of the letter said to it. */
    board_asks: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_thread_time',
          keys: [
            ['threadId', 1],
            ['at', -1],
          ],
        },
      ],
    },
    /** Append-only: each yes and no of a writer, with the digest of the text. */
    board_consents: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_ask_time',
          keys: [
            ['askId', 1],
            ['at', -1],
          ],
        },
      ],
    },
    /** What everybody may read now. It names nobody; without consent the document is not there. */
    board_entries: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_time',
          keys: [
            ['region', 1],
            ['publishedAt', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'by_topic_time',
          keys: [
            ['region', 1],
            ['topic', 1],
            ['publishedAt', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'by_question',
          keys: [
            ['region', 1],
            ['asks', 1],
            ['publishedAt', -1],
          ],
        },
        {
          name: 'by_answer',
          keys: [
            ['region', 1],
            ['says', 1],
            ['publishedAt', -1],
          ],
        },
      ],
    },
    /** Whom an entry helped, once each. `_id` is an HMAC of entry and person. */
    board_helped: { permission: 'closed', indexes: [] },
    /** Images and audios that editors put into storage for articles. `_id` is a digest of the file's id. */
    article_media: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_state_time',
          keys: [
            ['region', 1],
            ['state', 1],
            ['at', 1],
          ],
        },
      ],
    },
    /** What everybody may read now, with what it is found by. `_id` follows from region and article. */
    articles: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_time',
          keys: [
            ['region', 1],
            ['publishedAt', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'by_topic_time',
          keys: [
            ['region', 1],
            ['topic', 1],
            ['publishedAt', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'by_audience_time',
          keys: [
            ['region', 1],
            ['audience', 1],
            ['publishedAt', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'by_topic_audience_time',
          keys: [
            ['region', 1],
            ['topic', 1],
            ['audience', 1],
            ['publishedAt', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'by_title',
          keys: [
            ['region', 1],
            ['titled', 1],
            ['publishedAt', -1],
          ],
        },
        {
          name: 'by_tag',
          keys: [
            ['region', 1],
            ['tagged', 1],
            ['publishedAt', -1],
          ],
        },
        {
          name: 'by_text',
          keys: [
            ['region', 1],
            ['said', 1],
            ['publishedAt', -1],
          ],
        },
        {
          name: 'by_expiry',
          keys: [
            ['region', 1],
            ['expiresAt', 1],
          ],
        },
      ],
    },
    /** How many people an article helped, and did not. `_id` is the article's. */
    article_counts: { permission: 'closed', indexes: [] },
    /** What a person answered to "did it help". `_id` is an HMAC of article and person. */
    article_opinions: { permission: 'closed', indexes: [] },
    /** Articles on the editors' desk. */
    article_works: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_time',
          keys: [
            ['region', 1],
            ['changedAt', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'by_state_time',
          keys: [
            ['region', 1],
            ['state', 1],
            ['changedAt', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'by_slug',
          keys: [
            ['region', 1],
            ['slug', 1],
            ['changedAt', -1],
          ],
        },
        {
          name: 'by_due',
          keys: [
            ['region', 1],
            ['state', 1],
            ['publishAt', 1],
          ],
        },
      ],
    },
    /** Append-only: every saved text of an article. `_id` is `<work>.<version>`. */
    article_versions: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_work',
          keys: [
            ['workId', 1],
            ['version', -1],
          ],
        },
      ],
    },
    /** Which catalogue of articles a region was given. `_id` is the region. */
    article_plantings: { permission: 'closed', indexes: [] },
    /** One letter or chat: who has it, how far each side has read, by when a reply is owed. */
    threads: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_writer_time',
          keys: [
            ['writerId', 1],
            ['lastAt', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'by_queue',
          keys: [
            ['region', 1],
            ['state', 1],
            ['rank', 1],
            ['dueAt', 1],
            ['owedAt', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'by_promise',
          keys: [
            ['region', 1],
            ['dueAt', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'by_quiet',
          keys: [
            ['region', 1],
            ['quietAt', 1],
          ],
        },
        {
          name: 'by_watch',
          keys: [
            ['region', 1],
            ['watchAt', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'by_volunteer_queue',
          keys: [
            ['region', 1],
            ['state', 1],
            ['forVolunteers', 1],
            ['volunteerId', 1],
            ['dueAt', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'by_volunteer_due',
          keys: [
            ['region', 1],
            ['volunteerId', 1],
            ['dueAt', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'by_expert_queue',
          keys: [
            ['expertId', 1],
            ['state', 1],
            ['rank', 1],
            ['dueAt', 1],
            ['owedAt', 1],
            ['_id', 1],
          ],
        },
      ],
    },
    /** Closed threads that a supervisor is to read, drawn by lot, and what was found, sealed. `_id` is the thread's. */
    samples: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_state_time',
          keys: [
            ['region', 1],
            ['state', 1],
            ['closedAt', 1],
          ],
        },
      ],
    },
    /** Counts of one day. `_id` = region:date. */
    day_reports: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_region_day',
          keys: [
            ['region', 1],
            ['on', -1],
          ],
        },
      ],
    },
    /** What volunteers wrote for letters, sealed, and what supervisors made of it. */
    drafts: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_state_due',
          keys: [
            ['region', 1],
            ['state', 1],
            ['dueAt', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'by_author_time',
          keys: [
            ['authorId', 1],
            ['at', -1],
          ],
        },
        {
          name: 'by_thread_author_time',
          keys: [
            ['threadId', 1],
            ['authorId', 1],
            ['at', -1],
          ],
        },
      ],
    },
    /** Who writes drafts, by personId: the name for supervisors, sealed, and when the training was finished. */
    volunteers: { permission: 'closed', indexes: [] },
    /** One document per message; its text is sealed. The number makes the order, and each number is given once. */
    messages: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_thread_seq',
          keys: [
            ['threadId', 1],
            ['seq', 1],
          ],
          unique: true,
        },
      ],
    },
    /** Pictures that people put into storage for their letters. `_id` is a digest of the file's id. */
    letter_pictures: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_message_time',
          keys: [
            ['messageId', 1],
            ['at', 1],
          ],
        },
      ],
    },
    /** Append-only: who changed the state of a thread, and when. */
    thread_changes: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_region_change_time',
          keys: [
            ['region', 1],
            ['change', 1],
            ['at', 1],
          ],
        },
        {
          name: 'by_thread_time',
          keys: [
            ['threadId', 1],
            ['at', 1],
          ],
        },
      ],
    },
    /** How often somebody took a letter, so that two takings at once meet each other. `_id` is the personId. */
    letter_tallies: { permission: 'closed', indexes: [] },
    /** What colleagues say to each other about a thread, sealed, and who has read it. */
    thread_notes: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_thread_time',
          keys: [
            ['threadId', 1],
            ['at', 1],
          ],
        },
      ],
    },
    /** Append-only: which of the staff opened what of a person, once a day. The person can see it. */
    access_log: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_person_time',
          keys: [
            ['personId', 1],
            ['at', -1],
          ],
        },
      ],
    },
    /** Why one of the staff wants to read a minor's record for no task at hand, sealed, and what a supervisor said. */
    reading_requests: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_staff_object',
          keys: [
            ['staffId', 1],
            ['objectId', 1],
            ['askedAt', -1],
          ],
        },
        {
          name: 'by_state',
          keys: [
            ['region', 1],
            ['state', 1],
            ['expiresAt', 1],
          ],
        },
      ],
    },
    /** Who answers, by personId: what a citizen may know of an expert, and how much one may have open. */
    experts: { permission: 'closed', indexes: [{ name: 'by_region', keys: [['region', 1]] }] },
    /** The weekly roster: who is on duty on which weekday. */
    duty_shifts: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_weekday',
          keys: [
            ['region', 1],
            ['weekday', 1],
            ['lastOn', 1],
          ],
        },
      ],
    },
    /** Dated turns that differ from the week, or to which something has happened. `_id` = shift.date for those of a shift. */
    duty_turns: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_region_day',
          keys: [
            ['region', 1],
            ['on', 1],
          ],
        },
        {
          name: 'by_holder_day',
          keys: [
            ['holderId', 1],
            ['on', 1],
          ],
        },
        {
          name: 'by_here_day',
          keys: [
            ['region', 1],
            ['here', 1],
            ['on', 1],
          ],
        },
        {
          name: 'by_shift_day',
          keys: [
            ['shiftId', 1],
            ['on', 1],
          ],
        },
      ],
    },
    /** When an expert can be booked: the week, and what differs from it. `_id` is the personId. Slots follow from it. */
    booking_schedules: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_region_service',
          keys: [
            ['region', 1],
            ['services', 1],
          ],
        },
        {
          name: 'by_region_look',
          keys: [
            ['region', 1],
            ['lookUntil', 1],
          ],
        },
      ],
    },
    /** Seats that somebody has. `_id` = expert.start.place, so that two who want the same seat meet at it. */
    booking_seats: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_expert_time',
          keys: [
            ['expertId', 1],
            ['startAt', 1],
          ],
        },
      ],
    },
    booking_visits: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_person_time',
          keys: [
            ['personId', 1],
            ['startAt', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'by_expert_time',
          keys: [
            ['expertId', 1],
            ['startAt', 1],
          ],
        },
        {
          name: 'by_region_time',
          keys: [
            ['region', 1],
            ['startAt', 1],
          ],
        },
        {
          name: 'by_region_reminder',
          keys: [
            ['region', 1],
            ['remindAt', 1],
          ],
        },
        {
          name: 'by_region_lapse',
          keys: [
            ['region', 1],
            ['lapseAt', 1],
          ],
        },
        {
          name: 'by_region_recontact',
          keys: [
            ['region', 1],
            ['recontactAt', 1],
          ],
        },
        {
          name: 'by_expert_recontact',
          keys: [
            ['expertId', 1],
            ['recontactOn', 1],
          ],
        },
      ],
    },
    /** What one person has ahead, and their cancellations: two bookings of one person meet here. `_id` is the personId. */
    booking_people: { permission: 'closed', indexes: [] },
    booking_waits: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_list',
          keys: [
            ['expertId', 1],
            ['service', 1],
            ['state', 1],
            ['at', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'by_person_state',
          keys: [
            ['personId', 1],
            ['state', 1],
            ['at', 1],
          ],
        },
        {
          name: 'by_region_end',
          keys: [
            ['region', 1],
            ['endsAt', 1],
          ],
        },
      ],
    },
    /** Append-only: everything that happened to an appointment, and who did it. */
    booking_changes: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_visit',
          keys: [
            ['visitId', 1],
            ['at', 1],
          ],
        },
      ],
    },
    /** What somebody wants to talk about at an appointment, sealed. `_id` = id of the appointment. */
    booking_cards: {
      permission: 'closed',
      indexes: [
        { name: 'by_person', keys: [['personId', 1]] },
        {
          name: 'by_region_gone',
          keys: [
            ['region', 1],
            ['goneAt', 1],
          ],
        },
      ],
    },
    /** Where an expert suggests to go on after an appointment. `_id` = id of the appointment. */
    booking_referrals: { permission: 'closed', indexes: [] },
    /** Who may read an expert's calendar by its address; `_id` is the expert's personId, `token` a digest of the address. */
    booking_feeds: {
      permission: 'closed',
      indexes: [{ name: 'by_token', keys: [['token', 1]], unique: true }],
    },
    /** What experts write down about an appointment, sealed. */
    booking_notes: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_visit',
          keys: [
            ['visitId', 1],
            ['at', -1],
          ],
        },
      ],
    },
    /** Places of an activity that somebody has. `_id` = occasion.line.number, so that two who want the same one meet at it. */
    activity_places: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_occasion_line',
          keys: [
            ['occasion', 1],
            ['line', 1],
            ['at', 1],
            ['_id', 1],
          ],
        },
      ],
    },
    /** Who has signed up for what. `_id` is the HMAC of person and occasion. */
    activity_entries: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_person_time',
          keys: [
            ['personId', 1],
            ['startAt', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'by_occasion_state',
          keys: [
            ['occasion', 1],
            ['state', 1],
            ['placeId', 1],
          ],
        },
        {
          name: 'by_region_remind',
          keys: [
            ['region', 1],
            ['remindAt', 1],
          ],
        },
        {
          name: 'by_region_end',
          keys: [
            ['region', 1],
            ['endAt', 1],
          ],
        },
      ],
    },
    /** What the staff have changed of an activity: its code at the door, whether it is closed. `_id` is its name. */
    activity_doors: { permission: 'closed', indexes: [] },
    /** That somebody was counted in a quarter, and nothing else of them. `_id` is an HMAC of person, subject and quarter. */
    insight_marks: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_region_end',
          keys: [
            ['region', 1],
            ['untilAt', 1],
          ],
        },
      ],
    },
    /** Sums of what people answered, in parts that many can write to at once. `_id` = region:period:subject:part. */
    insight_tallies: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_region_period',
          keys: [
            ['region', 1],
            ['period', 1],
            ['_id', 1],
          ],
        },
      ],
    },
    /** When an expert's turns last changed: two changes at once for one person meet here. `_id` is the personId. */
    duty_people: { permission: 'closed', indexes: [] },
    /** Append-only: who changed the roster, and when. */
    duty_changes: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_turn_time',
          keys: [
            ['turnId', 1],
            ['at', 1],
          ],
        },
      ],
    },
    /** Days with hours of their own, and how far promises were counted anew after the last change. `_id` is the region. */
    duty_days: { permission: 'closed', indexes: [] },
    /** How long each reply was waited for, in open minutes. `_id` is the reply's. */
    reply_waits: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_region_time',
          keys: [
            ['region', 1],
            ['at', -1],
          ],
        },
      ],
    },
    /** What is published of the waits. `_id` is the region. */
    duty_figures: { permission: 'closed', indexes: [] },
    /** A code that makes a person one of the staff, once. `_id` is the HMAC of the code. */
    invitations: {
      permission: 'closed',
      indexes: [
        { name: 'by_expiry', keys: [['expiresAt', 1]] },
        {
          name: 'by_region_time',
          keys: [
            ['region', 1],
            ['createdAt', -1],
            ['_id', -1],
          ],
        },
      ],
    },
    /** Append-only: who joined, whose profile was written, who was disabled and enabled, and by whom. */
    staff_changes: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_subject_time',
          keys: [
            ['subjectId', 1],
            ['at', -1],
            ['_id', -1],
          ],
        },
      ],
    },
    /** What happened, never a level. Append-only. */
    safety_events: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_person_source_time',
          keys: [
            ['personId', 1],
            ['source', 1],
            ['happenedAt', -1],
          ],
        },
        {
          name: 'by_person_time',
          keys: [
            ['personId', 1],
            ['happenedAt', -1],
          ],
        },
        {
          name: 'by_case_time',
          keys: [
            ['caseId', 1],
            ['storedAt', 1],
          ],
        },
      ],
    },
    /** Somebody who may need a person now: who was called, who has it, what is still to be done. */
    safety_cases: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_state_time',
          keys: [
            ['region', 1],
            ['state', 1],
            ['since', 1],
          ],
        },
        {
          name: 'by_page',
          keys: [
            ['region', 1],
            ['pageAt', 1],
          ],
        },
        {
          name: 'by_reminder',
          keys: [
            ['region', 1],
            ['remindAt', 1],
          ],
        },
        { name: 'by_thread', keys: [['threadId', 1]] },
        {
          name: 'by_holder',
          keys: [
            ['region', 1],
            ['acknowledgedBy', 1],
            ['state', 1],
          ],
        },
      ],
    },
    /** Which case of a person is the newest. `_id` is the personId. */
    safety_people: { permission: 'closed', indexes: [] },
    /** How the daily test of the chain went. `_id` = region:date. */
    safety_canary: { permission: 'closed', indexes: [] },
    /** What staff wrote about a case, or reported from a letter, sealed. Append-only. */
    safety_records: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_case_time',
          keys: [
            ['caseId', 1],
            ['at', 1],
          ],
        },
        {
          name: 'by_thread_time',
          keys: [
            ['threadId', 1],
            ['at', 1],
          ],
        },
      ],
    },
    /** Append-only: who changed a case, and when. */
    safety_changes: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_case_time',
          keys: [
            ['caseId', 1],
            ['at', 1],
          ],
        },
      ],
    },
    /** What somebody is to be told: written with the change that it tells of, then carried out. */
    notices: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_due',
          keys: [
            ['region', 1],
            ['state', 1],
            ['rank', 1],
            ['nextAt', 1],
          ],
        },
        {
          name: 'by_state_time',
          keys: [
            ['region', 1],
            ['state', 1],
            ['at', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'by_robot',
          keys: [
            ['region', 1],
            ['rank', 1],
            ['robotAt', 1],
          ],
        },
        {
          name: 'by_ref',
          keys: [
            ['ref', 1],
            ['state', 1],
          ],
        },
      ],
    },
    /** What stands in one person's list in the app. `_id` is the notice's. */
    notice_inbox: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_person_unread',
          keys: [
            ['personId', 1],
            ['seenAt', 1],
            ['at', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'by_ref',
          keys: [
            ['ref', 1],
            ['personId', 1],
            ['seenAt', 1],
          ],
        },
        { name: 'by_time', keys: [['at', 1]] },
      ],
    },
    /** How many subscribe messages a person still allows. `_id` = person:template. */
    notice_quotas: { permission: 'closed', indexes: [] },
    /** When the staff's robot last spoke. `_id` is the region. */
    notice_robot: { permission: 'closed', indexes: [] },
    /** `_id` = HMAC of the person:key. The stored answer of an action that must happen once. */
    idempotency: {
      permission: 'closed',
      indexes: [
        { name: 'by_expiry', keys: [['expiresAt', 1]] },
        { name: 'by_effect', keys: [['effectId', 1]] },
      ],
    },
    /** `_id` = person:action:window. */
    rate_limits: { permission: 'closed', indexes: [{ name: 'by_expiry', keys: [['expiresAt', 1]] }] },
    /** Who is doing a job of the tick, and until when. `_id` is the job's name. */
    leases: { permission: 'closed', indexes: [] },
    /** The one thing a client may watch: a counter, no content. `_id` is the personId. */
    signals: {
      permission: 'own-read',
      indexes: [{ name: 'by_owner', keys: [['_openid', 1]], unique: true }],
    },
  },
  functions: {
    api: { timeoutSeconds: 20, memoryMb: 256 },
    staff: { timeoutSeconds: 20, memoryMb: 256, httpPath: '/calendar' },
    timer: { timeoutSeconds: 60, memoryMb: 256 },
  },
}
