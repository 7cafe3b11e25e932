import { storedForm, type StoredEvent } from '#libs/application/ports/ledger';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { vietnameseDay } from '#libs/domain/messages/dates';
import { foldHistory } from '#libs/domain/messages/folded-history';
import { cycleLabelsOf, sentence } from '#libs/domain/messages/history-sentences';
import { namesWithAuthority, type Names, type NamesOverTime } from '#libs/domain/messages/names';
import { planSentence } from '#libs/domain/messages/plan-sentences';
import type { PlanEvent } from '#libs/domain/plan/events';
import { dateOf, type Instant } from '#libs/domain/shared/time';

const actorOf = ({ userId, agencyId, onBehalfOf }: StoredEvent['meta'], names: Names) =>
  userId === null
    ? { kind: 'process' as const, name: 'Hệ thống' }
    : {
        kind: 'person' as const,
        userId,
        agencyId,
        name: names.user(userId),
        ...(onBehalfOf && { onBehalfOf: { ...onBehalfOf, name: names.user(onBehalfOf.userId) } }),
      };

/** A sentence that names nobody still has to say who used whose authority. */
const saidBy = (said: string, { userId, onBehalfOf }: StoredEvent['meta'], names: Names): string => {
  if (onBehalfOf === undefined || userId === null || said.includes(names.user(userId))) return said;
  return `${said} Người thực hiện: ${names.user(userId)}.`;
};

/** What was recorded later than it happened says so, with both days. */
const recordedLate = (occurredAt: Instant, recordedAt: Instant): string =>
  occurredAt === recordedAt
    ? ''
    : ` Ghi nhận muộn: việc ngày ${vietnameseDay(dateOf(occurredAt))}, ghi nhận ngày ${vietnameseDay(dateOf(recordedAt))}.`;

const itemOf = (stored: StoredEvent, sentenceOf: (names: Names) => string, given: NamesOverTime) => {
  // What people read beside the hash is what the hash covers.
  const { version, type, schemaVersion, occurredAt, recordedAt, meta, data, hash, prevHash } =
    storedForm(stored);
  const names = namesWithAuthority(given.at(recordedAt), meta);
  const actor = actorOf(meta, names);
  return {
    version,
    type,
    schemaVersion,
    occurredAt,
    recordedAt,
    actor,
    sentence: `${saidBy(sentenceOf(names), meta, names)}${recordedLate(occurredAt, recordedAt)}`,
    data: data as Readonly<Record<string, unknown>>,
    hash,
    prevHash,
    ...(meta.demonstration && { demonstration: true as const }),
  };
};

const taskEvent = ({ type, data }: StoredEvent): TaskEvent => ({ type, data }) as TaskEvent;

/** The events of a task as people read them: each with its sentence, both times, who, and its hash. */
export const historyItems = (events: readonly StoredEvent[], names: NamesOverTime) => {
  const labels = cycleLabelsOf(events.map(taskEvent));
  return events.map((stored) => itemOf(stored, (own) => sentence(taskEvent(stored), own, labels), names));
};

/** The same of a whole history, where what the process did about many units is one item with the `members` it stands for. */
export const foldedHistory = (events: readonly StoredEvent[], names: NamesOverTime) => {
  const items = historyItems(events, names);
  const told = events.map((event) => ({
    event: taskEvent(event),
    recordedAt: event.recordedAt,
    byProcess: event.meta.userId === null,
  }));
  return foldHistory(told, names).flatMap(({ places, sentence: said }) => {
    const members = places.flatMap((place) => items[place] ?? []);
    return said === null
      ? members
      : members.slice(0, 1).map((first) => ({ ...first, sentence: said, members }));
  });
};

/** The same of a plan, without the drafts that imports and applied versions hold. */
export const planHistoryItem = (stored: StoredEvent, names: NamesOverTime) => {
  const { type, data } = storedForm(stored);
  const drafts =
    type === 'PlanImported'
      ? ['parsed']
      : type === 'DraftVersionApplied' || type === 'PlanAmended'
        ? ['version', 'draft']
        : [];
  const kept = Object.entries(data as object).filter(([field]) => !drafts.includes(field));
  return {
    ...itemOf(
      stored,
      (own) => planSentence({ type: stored.type, data: stored.data } as PlanEvent, own),
      names,
    ),
    data: Object.fromEntries(kept),
  };
};
