import { deciders } from '#libs/application/deciders';
import type { IdempotentRequest, Submission } from '#libs/application/ports/ledger';
import type { Decider } from '#libs/domain/shared/decider';
import { asAtFirst } from '#libs/domain/shared/event-forms';
import { reject } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';
import { readerOf, vocabularyOf, type Reader } from '#libs/ledger/reading';

export type NoteCommand =
  | { type: 'Write'; by: string; text: string }
  | { type: 'Erase'; by: string }
  | { type: 'Rename'; title: string };
export type NoteEvent =
  | { type: 'Written'; data: { by: string; text: string; remark?: string | undefined } }
  | { type: 'Erased'; data: { by: string } }
  | { type: 'Renamed'; data: { title: string } };
export interface NoteState {
  readonly title: string;
  readonly count: number;
  readonly lines: Readonly<Record<string, { readonly text: string; readonly at: Instant }>>;
}
export interface NoteContext {
  readonly now: Instant;
}

/** A small aggregate with parts, for the specs of the ledger. */
export const noteDecider: Decider<NoteCommand, NoteState, NoteEvent, NoteContext> = {
  category: 'note',
  initial: { title: '', count: 0, lines: {} },
  forms: { Written: asAtFirst, Erased: asAtFirst, Renamed: asAtFirst },
  decide(command, state) {
    switch (command.type) {
      case 'Write':
        if (command.text === '') return reject('DELIVERABLE.NO_CONTENT');
        return [{ type: 'Written', data: { by: command.by, text: command.text, remark: undefined } }];
      case 'Erase':
        return state.lines[command.by] ? [{ type: 'Erased', data: { by: command.by } }] : [];
      case 'Rename':
        return [{ type: 'Renamed', data: { title: command.title } }];
    }
  },
  evolve(state, { event, occurredAt }) {
    switch (event.type) {
      case 'Written': {
        const line = { text: event.data.text, at: occurredAt };
        return { ...state, count: state.count + 1, lines: { ...state.lines, [event.data.by]: line } };
      }
      case 'Erased':
        return {
          ...state,
          lines: Object.fromEntries(Object.entries(state.lines).filter(([by]) => by !== event.data.by)),
        };
      case 'Renamed':
        return { ...state, title: event.data.title };
    }
  },
  nextStepAt: (state, { now }) => (state.count > 0 ? now : null),
  split: ({ lines, ...core }) => ({ core, parts: lines }),
  join: (core, parts) => ({
    ...(core as Omit<NoteState, 'lines'>),
    lines: parts as NoteState['lines'],
  }),
};

/** A submission to `note/<id>`. */
export const submission = (
  id: string,
  command: NoteCommand,
  more: Partial<Submission<NoteCommand, NoteState, NoteEvent, NoteContext>> = {},
): Submission<NoteCommand, NoteState, NoteEvent, NoteContext> => ({
  stream: `note/${id}`,
  decider: noteDecider,
  command,
  context: (now) => ({ now }),
  meta: { userId: 'u1', agencyId: null, commandId: more.request?.commandId ?? null },
  ...more,
});

export const request = (commandId: string, requestHash = 'h'): IdempotentRequest => ({
  principal: 'u1',
  commandId,
  requestHash,
});

/** Knows the notes as well as what the house folds. */
export const withNotes: Reader = readerOf(vocabularyOf({ ...deciders, note: noteDecider }));
