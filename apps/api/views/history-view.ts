import type { StoredEvent } from '#libs/application/ports/ledger';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { NamesOverTime } from '#libs/domain/shared/names';
import type { PlanEvent } from '#libs/domain/plan/events';
import type { Language } from '#libs/domain/shared/language';
import type { Instant } from '#libs/domain/shared/time';
import { message, type Message } from '#libs/messages/message';
import { say, wordIn } from '#libs/messages/say';
import { foldHistory } from '#libs/telling/folded-history';
import { namesWithAuthority, type TellingNames } from '#libs/telling/names';
import { cycleLabelsOf } from '#libs/telling/tell-assignment';
import { tellPlan } from '#libs/telling/tell-plan';
import { tellTask } from '#libs/telling/tell-task';

/** Who reads a history: in which language, and by which names. */
export interface Reading {
  readonly names: NamesOverTime;
  readonly language: Language;
}

const actorOf = (
  { userId, agencyId, onBehalfOf }: StoredEvent['meta'],
  names: TellingNames,
  language: Language,
) =>
  userId === null
    ? { kind: 'process' as const, name: say(language, message('phrase.system')) }
    : {
        kind: 'person' as const,
        userId,
        agencyId,
        name: wordIn(language, names.user(userId)),
        ...(onBehalfOf && {
          onBehalfOf: { ...onBehalfOf, name: wordIn(language, names.user(onBehalfOf.userId)) },
        }),
      };

/** A sentence that names nobody still has to say who used whose authority. */
const saidBy = (
  told: Message,
  { userId, onBehalfOf }: StoredEvent['meta'],
  { names, language }: { readonly names: TellingNames; readonly language: Language },
): string => {
  const sentence = say(language, told);
  if (onBehalfOf === undefined || userId === null) return sentence;
  const person = wordIn(language, names.user(userId));
  return sentence.includes(person)
    ? sentence
    : say(language, message('phrase.done-by', { sentence, person }));
};

/** What was recorded later than it happened says so, with both days. */
const recordedLate = (
  sentence: string,
  { occurredAt: occurred, recordedAt: recorded }: { occurredAt: Instant; recordedAt: Instant },
  language: Language,
): string =>
  occurred === recorded
    ? sentence
    : say(language, message('phrase.recorded-late', { sentence, occurred, recorded }));

const itemOf = (
  stored: StoredEvent,
  tell: (names: TellingNames) => Message,
  { names: given, language }: Reading,
) => {
  const { version, type, schemaVersion, occurredAt, recordedAt, meta, data, hash, prevHash } = stored;
  const names = namesWithAuthority(given.at(recordedAt), meta);
  const told = tell(names);
  return {
    version,
    type,
    schemaVersion,
    occurredAt,
    recordedAt,
    actor: actorOf(meta, names, language),
    key: told.key,
    facts: told.facts,
    sentence: recordedLate(saidBy(told, meta, { names, language }), stored, language),
    data: data as Readonly<Record<string, unknown>>,
    hash,
    prevHash,
    ...(meta.demonstration && { demonstration: true as const }),
  };
};

const taskEvent = ({ type, data }: StoredEvent): TaskEvent => ({ type, data }) as TaskEvent;

/**
 * The events of a task as people read them: each with its sentence, the message and facts that it is made of, both times,
 * who, and its hash.
 */
export const historyItems = (events: readonly StoredEvent[], reading: Reading) => {
  const labels = cycleLabelsOf(events.map(taskEvent));
  return events.map((stored) => itemOf(stored, (own) => tellTask(taskEvent(stored), own, labels), reading));
};

/** The same of a whole history, where what the process did about many units is one item with the `members` it stands for. */
export const foldedHistory = (events: readonly StoredEvent[], reading: Reading) => {
  const items = historyItems(events, reading);
  const told = events.map((event) => ({
    event: taskEvent(event),
    recordedAt: event.recordedAt,
    byProcess: event.meta.userId === null,
  }));
  return foldHistory(told, reading.names).flatMap(({ places, told: line }) => {
    const members = places.flatMap((place) => items[place] ?? []);
    if (line === null) return members;
    const said = { key: line.key, facts: line.facts, sentence: say(reading.language, line) };
    return members.slice(0, 1).map((first) => ({ ...first, ...said, members }));
  });
};

/** The same of a plan, without the drafts that imports and applied versions hold. */
export const planHistoryItem = (stored: StoredEvent, reading: Reading) => {
  const { type, data } = stored;
  const drafts =
    type === 'PlanImported'
      ? ['parsed']
      : type === 'DraftVersionApplied' || type === 'PlanAmended'
        ? ['version', 'draft']
        : [];
  const kept = Object.entries(data as object).filter(([field]) => !drafts.includes(field));
  return {
    ...itemOf(stored, (own) => tellPlan({ type, data } as PlanEvent, own), reading),
    data: Object.fromEntries(kept),
  };
};
