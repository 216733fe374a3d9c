import { DAY, dateOn } from '@shared/kit/time'
import type { TestCloud } from '../support/cloud'
import { fillerId } from '../support/filler'
import { storedNotice } from '../support/notices'

const BATCH = 5000

/** Results, letters and notices of other people: as many documents and index entries as real ones. */
export async function fillUp(
  cloud: TestCloud,
  from: number,
  to: number,
  say: (line: string) => void,
): Promise<void> {
  for (let start = from; start < to; start += BATCH) {
    say(`filling: ${start} of ${to}`)
    const size = Math.min(BATCH, to - start)
    const documents = Array.from({ length: size }, (_, index) => ({
      _id: fillerId(),
      region: 'taizhou',
      personId: `filler-${(start + index) % 5000}`,
      scale: 'sds',
      version: 1,
      takenAt: cloud.local.clock.now() - (start + index) * 1000,
      batteryRun: null,
      sheet: 'v1:k1:filler',
    }))
    await cloud.local.store.insert('results', documents)
    const threads = documents.map(({ _id, region, personId, takenAt }, index) => ({
      _id,
      region,
      writerId: personId,
      expertId: `filler-${index % 50}`,
      state: index % 2 === 0 ? 'answered' : 'closed',
      rank: 1,
      // Nothing is owed to these.
      dueAt: Number.MAX_SAFE_INTEGER,
      lastAt: takenAt,
      quietAt: Number.MAX_SAFE_INTEGER,
      forVolunteers: true,
      volunteerId: index % 4 === 0 ? `filler-${index % 50}` : null,
      draftId: null,
    }))
    await cloud.local.store.insert('threads', threads)
    const drafts = threads.map(({ _id, region, volunteerId, lastAt }) => ({
      _id,
      region,
      threadId: _id,
      authorId: volunteerId,
      state: 'released',
      at: lastAt,
      dueAt: lastAt,
    }))
    await cloud.local.store.insert('drafts', drafts)
    const cases = threads.map(({ _id, region, writerId, expertId, lastAt }) => ({
      _id,
      region,
      personId: writerId,
      state: 'closed',
      since: lastAt,
      pageAt: Number.MAX_SAFE_INTEGER,
      remindAt: Number.MAX_SAFE_INTEGER,
      threadId: _id,
      acknowledgedBy: expertId,
    }))
    await cloud.local.store.insert('safety_cases', cases)
    const events = cases.map(({ _id, personId, since }) => ({
      _id,
      personId,
      caseId: _id,
      happenedAt: since,
      storedAt: since,
    }))
    await cloud.local.store.insert('safety_events', events)
    const articles = threads.map(({ _id, region, lastAt }, index) => ({
      _id,
      region,
      slug: `filler-${start + index}`,
      topic: 'sleep',
      audience: ['adults'],
      titled: ['早醒'],
      tagged: ['早醒'],
      said: ['早醒'],
      title: '早醒',
      tags: ['早醒'],
      summary: '早醒',
      minutes: 1,
      reviewedOn: '2026-09-18',
      authorRole: '示例医院（示例）',
      publishedAt: lastAt,
      expiresAt: Number.MAX_SAFE_INTEGER,
    }))
    await cloud.local.store.insert('articles', articles)
    const turns = threads.map(({ _id, region, expertId, lastAt }) => ({
      _id,
      region,
      shiftId: null,
      on: dateOn(lastAt - 30 * DAY),
      holderId: expertId,
      here: false,
    }))
    await cloud.local.store.insert('duty_turns', turns)
    // Half of them are over; half lie in the weeks that can be booked, after today, with other experts.
    const visits = threads.map(({ _id, region, writerId, expertId, lastAt }, index) => ({
      _id,
      region,
      personId: writerId,
      expertId,
      service: 'talk-remote',
      startAt: lastAt + (index % 2 === 0 ? -30 : 3 + (index % 25)) * DAY,
      endAt: lastAt + (index % 2 === 0 ? -30 : 3 + (index % 25)) * DAY + 1,
      state: index % 2 === 0 ? 'done' : 'confirmed',
      remindAt: Number.MAX_SAFE_INTEGER,
      lapseAt: Number.MAX_SAFE_INTEGER,
      // After some that are over, their expert was to be in touch again, was told, and has not marked it.
      ...(index % 20 === 0
        ? {
            recontactOn: dateOn(lastAt - 7 * DAY),
            recontactAt: Number.MAX_SAFE_INTEGER,
            recontactToldAt: lastAt - 7 * DAY,
          }
        : {}),
    }))
    await cloud.local.store.insert('booking_visits', visits)
    const seats = visits.map(({ region, expertId, startAt, endAt, _id, service }) => ({
      _id: `${expertId}.${startAt}.0`,
      region,
      expertId,
      startAt,
      endAt,
      service,
      holder: { appointmentId: _id },
    }))
    await cloud.local.store.insert('booking_seats', seats)
    const waiting = visits.map(({ _id, region, expertId, personId, service, startAt }) => ({
      _id,
      region,
      personId,
      expertId,
      service,
      state: 'left',
      at: startAt,
      endsAt: Number.MAX_SAFE_INTEGER,
    }))
    await cloud.local.store.insert('booking_waits', waiting)
    const entries = visits.map(({ _id, region, personId, startAt, endAt }) => ({
      _id,
      region,
      personId,
      occasion: `filler.${dateOn(startAt)}`,
      course: 'filler',
      startAt,
      endAt,
      state: 'in',
      at: startAt,
      placeId: _id,
      forWhom: 'self',
      visits: [],
      remindAt: Number.MAX_SAFE_INTEGER,
    }))
    await cloud.local.store.insert('activity_entries', entries)
    const places = entries.map(({ _id, region, occasion, at }) => ({
      _id,
      region,
      occasion,
      line: 'seat',
      entryId: _id,
      at,
    }))
    await cloud.local.store.insert('activity_places', places)
    const drawn = threads.map(({ _id, region, expertId, lastAt }) => ({
      _id,
      region,
      topic: null,
      expertId,
      closedBy: expertId,
      closedAt: lastAt,
      state: 'reviewed',
    }))
    await cloud.local.store.insert('samples', drawn)
    const waits = threads.map(({ _id, region, lastAt }) => ({
      _id,
      region,
      at: lastAt,
      minutes: 30,
      held: 20,
      late: false,
    }))
    await cloud.local.store.insert('reply_waits', waits)
    const messages = threads.map(({ _id }) => ({
      _id: fillerId(),
      threadId: _id,
      seq: 1,
      text: 'v1:k1:filler',
    }))
    await cloud.local.store.insert('messages', messages)
    const told = threads.map(({ _id, writerId, lastAt }) =>
      storedNotice({
        _id,
        kind: 'reply_arrived',
        person: writerId,
        staff: null,
        event: _id,
        at: lastAt,
        state: 'sent',
      }),
    )
    await cloud.local.store.insert('notices', told)
    const listed = threads.map(({ _id, region, writerId, lastAt }) => ({
      _id,
      region,
      personId: writerId,
      kind: 'reply_arrived',
      ref: _id,
      at: lastAt,
      seenAt: null,
      nudgedAt: null,
    }))
    await cloud.local.store.insert('notice_inbox', listed)
  }
}
