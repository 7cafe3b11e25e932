import {
  emptyDirectory,
  type Directory,
  type DirectoryCommand,
  directoryEventForms,
  type DirectoryEvent,
  type Succession,
} from '#libs/domain/directory/directory';
import {
  correctAgency,
  correctGroup,
  defineGroup,
  registerAgency,
  same,
  takeSheet,
  withEntries,
} from '#libs/domain/directory/entries';
import { comesTo, endAgency } from '#libs/domain/directory/end-agency';
import { reinstateAgency } from '#libs/domain/directory/reinstate-agency';
import type { Actor } from '#libs/domain/shared/actor';
import type { Decider } from '#libs/domain/shared/decider';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';
import { own } from '#libs/domain/shared/own';

/** What a decision about the directory may look at. */
export interface DirectoryContext {
  readonly now: Instant;
  readonly actor: Actor;
}

/** What the directory says already. */
const isKnown = ({ type, data }: DirectoryEvent, state: Directory): boolean => {
  switch (type) {
    case 'AgencyRegistered':
      return same(own(state.agencies, data.id), data);
    case 'AgencyGroupDefined':
      return same(own(state.groups, data.id), data);
    case 'SuccessionRecorded':
      return (state.successions ?? []).some((known) => same(known, data));
    case 'SuccessionWithdrawn':
    case 'SheetTaken':
      return false;
  }
};

/** The same succession with a day that was put right. */
const replaces = (given: Succession, known: Succession): boolean =>
  given.from === known.from && given.to === known.to;

/** What readers of documents had been told before the act is so again. */
const withdrawn = (
  known: Succession,
  { act, from, to }: Extract<DirectoryEvent, { type: 'SuccessionWithdrawn' }>['data'],
): Succession[] => {
  if (known.act !== act || known.to !== to) return [known];
  return known.told === undefined ? [] : [{ from, to, on: known.told }];
};

const impossible = ({ from, to }: Succession, state: Directory): Rejection | null => {
  const unknown = [from, to].find(
    (id) => !Object.hasOwn(state.agencies, id) && !Object.hasOwn(state.groups, id),
  );
  if (unknown !== undefined) return reject('DIRECTORY.UNKNOWN_AGENCY', { id: unknown });
  return comesTo(state.successions ?? [], to, from)
    ? reject('DIRECTORY.SUCCESSION_LOOP', { from, to })
    : null;
};

/** The directory of agencies, groups and successions, kept by administrators. Registering the same again is no event. */
export const directoryDecider: Decider<DirectoryCommand, Directory, DirectoryEvent, DirectoryContext> = {
  category: 'directory',
  initial: emptyDirectory,
  forms: directoryEventForms,
  decide(command, state, { actor }) {
    if (actor.kind === 'person' && !actor.roles.includes('admin'))
      return reject('ACTOR.NOT_PERMITTED', { command: command.type });
    switch (command.type) {
      case 'RegisterAgency':
        return registerAgency(command.agency, state);
      case 'CorrectAgency':
        return correctAgency(command, state);
      case 'DefineAgencyGroup':
        return defineGroup(command.group, state);
      case 'CorrectAgencyGroup':
        return correctGroup(command, state);
      case 'TakeSheet':
        return takeSheet(command, state);
      case 'RecordSuccession': {
        const { succession } = command;
        if ((state.successions ?? []).some((known) => same(known, succession))) return [];
        const carried = (state.successions ?? []).find((known) => replaces(succession, known))?.act;
        if (carried !== undefined) return reject('SUCCESSION.CARRIED_OUT', { succession: carried });
        return impossible(succession, state) ?? [{ type: 'SuccessionRecorded', data: succession }];
      }
      case 'EndAgency': {
        const events = endAgency(command, state);
        return isRejection(events) ? events : events.filter((event) => !isKnown(event, state));
      }
      case 'ReinstateAgency':
        return reinstateAgency(command, state).filter((event) => !isKnown(event, state));
    }
  },
  evolve(state, { event }) {
    switch (event.type) {
      case 'AgencyRegistered':
        return withEntries(state, { agencies: [event.data], groups: [] });
      case 'AgencyGroupDefined':
        return withEntries(state, { agencies: [], groups: [event.data] });
      case 'SuccessionRecorded':
        return {
          ...state,
          successions: [...(state.successions ?? []).filter((s) => !replaces(event.data, s)), event.data],
        };
      case 'SuccessionWithdrawn':
        return { ...state, successions: (state.successions ?? []).flatMap((s) => withdrawn(s, event.data)) };
      case 'SheetTaken':
        return state;
    }
  },
  nextStepAt: () => null,
  split: (state) => ({ core: state, parts: {} }),
  join: (core) => core as Directory,
};
