import type { AgencySuccessionEvent } from '#libs/domain/annex-task/agency-succession/index';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { ReassignmentEvent } from '#libs/domain/annex-task/reassignment/index';
import { message, type Message } from '#libs/messages/message';
import { joined, type Word } from '#libs/messages/word';
import type { TellingNames } from '#libs/telling/names';
import { because, by, lapsed, roleName, someOf } from '#libs/telling/phrases';

type MembersChanged = Extract<TaskEvent, { type: 'GroupMembersChanged' }>['data'];

/** Agencies that are named of those that joined or left. */
const NAMED_MEMBERS = 5;

/** About who takes part. */
export const tellReassignment = (event: ReassignmentEvent, names: TellingNames): Message => {
  const { agency, user } = names;
  switch (event.type) {
    case 'ReturnProposed': {
      const { agencyId, proposal, kind, reason, suggestedAgencyId } = event.data;
      const to =
        suggestedAgencyId === null
          ? ''
          : message('event.ReturnProposed.to', { agency: agency(suggestedAgencyId) });
      return message('event.ReturnProposed', {
        agency: agency(agencyId),
        kind: kind === 'return' ? kind : 'other',
        proposal,
        to,
        reason: because(reason),
      });
    }
    case 'ReturnOpinionGiven': {
      const { proposal, agencyId, opinion } = event.data;
      return message('event.ReturnOpinionGiven', { proposal, agency: agency(agencyId), opinion });
    }
    case 'ReturnProposalDecided': {
      const { accepted, proposal, agencyId, answer, document } = event.data;
      return message('event.ReturnProposalDecided', {
        person: user(event.data.by),
        accepted,
        proposal,
        agency: agency(agencyId),
        document: by(document),
        reason: because(answer),
      });
    }
    case 'ReturnProposalLapsed': {
      const { agencyId, proposal } = event.data;
      const cause = lapsed(event, names);
      return message('event.ReturnProposalLapsed', { proposal, agency: agency(agencyId), cause });
    }
    case 'TaskReassigned': {
      const { from, to, role, reason, document } = event.data;
      const moved = {
        person: user(event.data.by),
        from: agency(from),
        role: roleName(role),
        document: by(document),
        reason: because(reason),
      };
      return to === null
        ? message('event.TaskReassigned.released', moved)
        : message('event.TaskReassigned', { ...moved, to: agency(to) });
    }
  }
};

/** About an agency that gave way to another one. */
export const tellSuccession = (event: AgencySuccessionEvent, { agency, user }: TellingNames): Message => {
  const from = agency(event.data.from);
  const document = by(event.data.document);
  switch (event.type) {
    case 'ParticipantSucceeded': {
      const { to } = event.data;
      const role = roleName(event.data.role);
      return to === null
        ? message('event.ParticipantSucceeded.ended', { from, role, document })
        : message('event.ParticipantSucceeded', { to: agency(to), role, from, document });
    }
    case 'MonitoringSucceeded':
      return message('event.MonitoringSucceeded', { to: agency(event.data.to), from, document });
    case 'AcceptanceSucceeded':
      return message('event.AcceptanceSucceeded', { to: agency(event.data.to), from, document });
    case 'ResolverSucceeded': {
      const { difficulty, resolver } = event.data;
      const person = resolver.userId === null ? [] : [user(resolver.userId)];
      const whom = [...person, agency(resolver.agencyId)];
      return message('event.ResolverSucceeded', { resolver: whom, difficulty, from, document });
    }
  }
};

/** About the members of a group that was given the task. */
export const tellMembersChanged = (
  { joined: who, left, cycle }: MembersChanged,
  names: TellingNames,
): Message => {
  const changes: Word[] = [];
  for (const role of ['lead', 'coordinator'] as const) {
    const own = who.filter((one) => one.role === role).map(({ agencyId }) => agencyId);
    if (own.length === 0) continue;
    const agencies = someOf(own, names, NAMED_MEMBERS);
    changes.push(message('event.GroupMembersChanged.joined', { agencies, role: roleName(role) }));
  }
  const gone = left.map(({ agencyId }) => agencyId);
  if (gone.length > 0)
    changes.push(message('event.GroupMembersChanged.left', { agencies: someOf(gone, names, NAMED_MEMBERS) }));
  return message('event.GroupMembersChanged', { cycle: cycle !== null, changes: joined(changes, '; ') });
};
