import { deciders } from '#libs/application/deciders';
import type { StoredEvent } from '#libs/application/ports/ledger';
import type { EventForm } from '#libs/domain/shared/event-forms';
import { toStored, type EventRow } from '#libs/ledger/rows';

/** Which events this program knows, by category and type, and in which forms they were stored. */
export type Vocabulary = Readonly<Record<string, Readonly<Record<string, EventForm>>>>;

/** Makes an event of a row. */
export type Reader = (row: EventRow) => StoredEvent;

/** Of the deciders that fold them. */
export const vocabularyOf = (
  deciders: Readonly<Record<string, { readonly forms: Readonly<Record<string, EventForm>> }>>,
): Vocabulary =>
  Object.fromEntries(Object.entries(deciders).map(([category, { forms }]) => [category, forms]));

type Stored = Pick<StoredEvent, 'stream' | 'version' | 'position' | 'type' | 'schemaVersion'>;

/**
 * An event of a newer version than this program's, as after a step back to an older one. Nobody may go on as if it had
 * not happened: what it says is not known here.
 */
export class UnknownEvent extends Error {
  readonly code = 'EVENT.UNKNOWN';
  readonly facts: Stored & { readonly known: number | null };

  constructor({ stream, version, position, type, schemaVersion }: Stored, known: number | null) {
    super(
      `EVENT.UNKNOWN: event ${version} of ${stream} is ${type} in version ${schemaVersion}, and this program knows ${
        known === null ? 'no such event' : `versions up to ${known}`
      }; it is older than what wrote the event: start the newer programs again`,
    );
    this.name = 'UnknownEvent';
    this.facts = { stream, version, position, type, schemaVersion, known };
  }
}

/** The first segment of a stream's name. */
export const categoryOf = (stream: string): string => stream.slice(0, Math.max(0, stream.indexOf('/')));

const own = <T>(from: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  from !== undefined && Object.hasOwn(from, name) ? from[name] : undefined;

/** Upwards from the version in which it was stored, and on under the name that it has now. */
const upcast = (forms: Vocabulary[string] | undefined, event: StoredEvent, form: EventForm): StoredEvent => {
  const { type, schemaVersion, data } = event;
  const asStored = event.asStored ?? { type, schemaVersion, data };
  const said = form.upcasts
    .slice(schemaVersion - 1)
    .reduce((before, step) => step(before as never), data as object);
  const { became } = form;
  if (became === undefined) return { ...event, schemaVersion: form.version, data: said, asStored };
  return current(forms, { ...event, type: became, schemaVersion: 1, data: said, asStored });
};

/**
 * The forms of an event that this program knows.
 *
 * @param forms of its category; undefined where that is not known
 * @throws UnknownEvent
 */
export const formOf = (forms: Vocabulary[string] | undefined, event: Stored): EventForm => {
  const form = own(forms, event.type);
  if (!form || event.schemaVersion > form.version) throw new UnknownEvent(event, form?.version ?? null);
  return form;
};

/**
 * An event as it is stored, in the form of today.
 *
 * @param forms of its category; undefined where that is not known
 * @throws UnknownEvent
 */
export const current = (forms: Vocabulary[string] | undefined, event: StoredEvent): StoredEvent => {
  const form = formOf(forms, event);
  return event.schemaVersion === form.version && form.became === undefined
    ? event
    : upcast(forms, event, form);
};

/**
 * The one door through which events come out of the database: whoever folds, follows, tells or exports them gets them
 * in the form of today. Hashes are those of the form in which they are stored, see `storedForm`.
 *
 * @returns what reads one row, or throws UnknownEvent
 */
export const readerOf =
  (vocabulary: Vocabulary): Reader =>
  (row) => {
    const event = toStored(row);
    return current(own(vocabulary, categoryOf(event.stream)), event);
  };

/** Knows what the house's own deciders fold. */
export const ofTheHouse: Reader = readerOf(vocabularyOf(deciders));
