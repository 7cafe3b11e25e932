import { refuseDay } from '#libs/domain/annex-task/late-record/document-days';
import type { DecidingDocument } from '#libs/domain/annex-task/kernel/documents';
import type { Directory } from '#libs/domain/directory/directory';
import { userOf, type Actor } from '#libs/domain/shared/actor';
import type { Decider, Decided } from '#libs/domain/shared/decider';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { startOfDay, type Instant } from '#libs/domain/shared/time';
import { chooseSuccessors, missingChoices } from '#libs/domain/succession/choices';
import type { OpenPart } from '#libs/domain/succession/open-parts';
import {
  successionEventForms,
  type RecordedSuccession,
  type SuccessionCommand,
  type SuccessionEvent,
  type SuccessionState,
  type SuccessionTerms,
} from '#libs/domain/succession/succession';

/** What a decision about a succession may look at: everything that is open, and why it cannot be, if so. */
export interface SuccessionContext {
  readonly now: Instant;
  readonly actor: Actor;
  readonly directory: Directory;
  readonly open: readonly OpenPart[];
  /** What directory and recorded acts say against its terms. */
  readonly hindered: Rejection | null;
}

const counts: Readonly<Record<SuccessionTerms['kind'], (n: number) => boolean>> = {
  merger: (n) => n === 1,
  renaming: (n) => n === 1,
  split: (n) => n >= 2,
  dissolution: (n) => n === 0,
};

/** What changes or takes back a succession is not older than the document that it is about. */
const wrongDay = (
  document: DecidingDocument | null,
  now: Instant,
  about: RecordedSuccession | null,
): Rejection | null =>
  refuseDay(
    document,
    now,
    about && { day: about.terms.document.date, of: 'succession' },
    'SUCCESSION.DOCUMENT_IN_FUTURE',
  );

/** What is wrong with the terms by themselves. */
const wrongTerms = (terms: SuccessionTerms, now: Instant): Rejection | null => {
  const { kind, to, general, document, accounts, from } = terms;
  if (!counts[kind](to.length) || new Set(to).size !== to.length)
    return reject('SUCCESSION.WRONG_SUCCESSORS', { kind, count: to.length });
  if (kind === 'dissolution' && general === from) return reject('SUCCESSION.GENERAL_MISSING', { from });
  if (to.length > 0 && !to.includes(general))
    return reject('SUCCESSION.GENERAL_NOT_A_SUCCESSOR', { agencyId: general });
  const wrong = wrongDay(document, now, null);
  if (wrong) return wrong;
  const stranger = accounts.find(({ agencyId }) => agencyId !== general && !to.includes(agencyId));
  if (stranger) return reject('SUCCESSION.ACCOUNT_ELSEWHERE', { userId: stranger.userId });
  return from === general ? reject('DIRECTORY.SUCCESSION_LOOP', { from, to: general }) : null;
};

const isAdmin = (actor: Actor): boolean => actor.kind === 'person' && actor.roles.includes('admin');

const record = (
  { terms }: Extract<SuccessionCommand, { type: 'RecordAgencySuccession' }>,
  state: SuccessionState,
  { now, actor, open, hindered }: SuccessionContext,
): Decided<SuccessionEvent> => {
  if (state.kind === 'carried-out') return reject('SUCCESSION.CARRIED_OUT', { succession: terms.from });
  if (state.kind !== 'none' && state.kind !== 'withdrawn')
    return reject('SUCCESSION.EXISTS', { succession: terms.from });
  const wrong = wrongTerms(terms, now) ?? hindered;
  if (wrong) return wrong;
  const by = userOf(actor);
  const planned: SuccessionEvent = { type: 'SuccessionPlanned', data: { ...terms, by } };
  // Where nobody has to choose anything, the record is the word to begin.
  return open.some(({ need }) => need !== null)
    ? [planned]
    : [planned, { type: 'SuccessionConfirmed', data: { by } }];
};

const confirm = (
  state: RecordedSuccession,
  { actor, open, hindered }: SuccessionContext,
): Decided<SuccessionEvent> => {
  if (state.kind === 'confirmed') return [];
  if (hindered) return hindered;
  const missing = missingChoices(state, open);
  if (missing.length > 0)
    return reject('SUCCESSION.CHOICE_MISSING', {
      count: missing.length,
      tasks: missing
        .slice(0, 5)
        .map(({ taskId }) => taskId)
        .join(', '),
    });
  return [{ type: 'SuccessionConfirmed', data: { by: userOf(actor) } }];
};

/** What is confirmed is carried out from its day on, and is as it is from then on. */
const begun = ({ kind, terms }: RecordedSuccession, now: Instant): Rejection | null =>
  kind === 'confirmed' && startOfDay(terms.on) <= now
    ? reject('SUCCESSION.BEGUN', { succession: terms.from, on: terms.on })
    : null;

const withdraw = (
  { reason, document: given }: Extract<SuccessionCommand, { type: 'WithdrawSuccession' }>,
  state: RecordedSuccession,
  { now, actor }: SuccessionContext,
): Decided<SuccessionEvent> => {
  const document = given ?? null;
  const refused = begun(state, now);
  if (refused) return refused;
  if (state.kind === 'confirmed' && document === null)
    return reject('SUCCESSION.DOCUMENT_MISSING', { succession: state.terms.from });
  const wrong = wrongDay(document, now, state);
  if (wrong) return wrong;
  return [{ type: 'SuccessionWithdrawn', data: { by: userOf(actor), reason, document } }];
};

const amend = (
  { on, document }: Extract<SuccessionCommand, { type: 'AmendSuccession' }>,
  state: RecordedSuccession,
  { now, actor, hindered }: SuccessionContext,
): Decided<SuccessionEvent> => {
  const wrong =
    begun(state, now) ??
    wrongTerms({ ...state.terms, on, document }, now) ??
    wrongDay(document, now, state) ??
    hindered;
  if (wrong) return wrong;
  return [{ type: 'SuccessionAmended', data: { on, document, by: userOf(actor) } }];
};

const decide = (
  command: SuccessionCommand,
  state: SuccessionState,
  context: SuccessionContext,
): Decided<SuccessionEvent> => {
  const { actor } = context;
  const permitted =
    command.type === 'FinishSuccession'
      ? actor.kind === 'process'
      : command.type === 'ChooseSuccessors'
        ? actor.kind === 'person' && actor.roles.includes('supervisor')
        : isAdmin(actor);
  if (!permitted) return reject('ACTOR.NOT_PERMITTED', { command: command.type });
  if (command.type === 'RecordAgencySuccession') return record(command, state, context);
  if (state.kind === 'none') return reject('SUCCESSION.NOT_FOUND');
  if (command.type === 'FinishSuccession') {
    const { moved, refused } = command;
    return state.kind === 'confirmed' ? [{ type: 'SuccessionCarriedOut', data: { moved, refused } }] : [];
  }
  if (state.kind === 'carried-out') return reject('SUCCESSION.CARRIED_OUT', { succession: state.terms.from });
  if (state.kind === 'withdrawn') return reject('SUCCESSION.WITHDRAWN', { succession: state.terms.from });
  switch (command.type) {
    case 'ChooseSuccessors':
      return chooseSuccessors(command.choices, state, context);
    case 'ConfirmSuccession':
      return confirm(state, context);
    case 'AmendSuccession':
      return amend(command, state, context);
    case 'WithdrawSuccession':
      return withdraw(command, state, context);
  }
};

/** How an agency ended, from the record of its document to the last task that moved. */
export const successionDecider: Decider<
  SuccessionCommand,
  SuccessionState,
  SuccessionEvent,
  SuccessionContext
> = {
  category: 'succession',
  initial: { kind: 'none' },
  forms: successionEventForms,
  decide,
  evolve(state, { event, occurredAt }) {
    if (event.type === 'SuccessionPlanned') {
      const { by: recordedBy, ...terms } = event.data;
      return {
        kind: 'recorded',
        terms,
        choices: [],
        recordedBy,
        recordedAt: occurredAt,
        confirmedAt: null,
        finishedAt: null,
        moved: 0,
        refused: [],
      };
    }
    if (state.kind === 'none') return state;
    switch (event.type) {
      case 'SuccessorsChosen': {
        const { choices, by } = event.data;
        return { ...state, choices: [...state.choices, ...choices.map((choice) => ({ ...choice, by }))] };
      }
      case 'SuccessionConfirmed':
        return { ...state, kind: 'confirmed', confirmedAt: occurredAt };
      case 'SuccessionAmended': {
        const { on, document } = event.data;
        return { ...state, terms: { ...state.terms, on, document } };
      }
      case 'SuccessionWithdrawn':
        return { ...state, kind: 'withdrawn', withdrawal: { ...event.data, at: occurredAt } };
      case 'SuccessionCarriedOut':
        return { ...state, kind: 'carried-out', finishedAt: occurredAt, ...event.data };
    }
  },
  nextStepAt: (state) => (state.kind === 'confirmed' ? startOfDay(state.terms.on) : null),
  split: (state) => ({ core: state, parts: {} }),
  join: (core) => core as SuccessionState,
};
