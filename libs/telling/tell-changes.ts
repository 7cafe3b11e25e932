import type { AmendmentProposalEvent } from '#libs/domain/annex-task/amendment/index';
import type { ChangeEvent } from '#libs/domain/annex-task/change-events';
import { message, type Message } from '#libs/messages/message';
import { along, because, by, lapsed } from '#libs/telling/phrases';
import type { TellingNames } from '#libs/telling/names';
import { termsInWords } from '#libs/telling/terms';

/** About a proposal to amend a task. */
export const tellAmendmentProposal = (
  { type, data }: AmendmentProposalEvent,
  { agency, user }: TellingNames,
): Message => {
  const { proposal } = data;
  switch (type) {
    case 'AmendmentProposed': {
      const terms = termsInWords(data.after, { agency });
      const reason = because(data.reason);
      return message('event.AmendmentProposed', { agency: agency(data.agencyId), proposal, terms, reason });
    }
    case 'AmendmentProposalDecided':
      return message('event.AmendmentProposalDecided', {
        person: user(data.by),
        accepted: data.accepted,
        proposal,
        agency: agency(data.agencyId),
        document: by(data.document),
        reason: because(data.answer),
      });
  }
};

/** About a change of a task's terms. */
export const tellChange = (event: ChangeEvent, names: TellingNames): Message => {
  const { agency, user } = names;
  switch (event.type) {
    case 'ExtensionRequested': {
      const { agencyId, extension, proposedDue: due, reason } = event.data;
      return message('event.ExtensionRequested', {
        agency: agency(agencyId),
        extension,
        due,
        reason: because(reason),
      });
    }
    case 'ExtensionGranted': {
      const { agencyId, extension, due, answer, document, coordination } = event.data;
      return message('event.ExtensionGranted', {
        person: user(event.data.by),
        extension,
        agency: agency(agencyId),
        due,
        along: along(coordination),
        document: by(document),
        reason: because(answer),
      });
    }
    case 'ExtensionRefused': {
      const { agencyId, extension, answer, document } = event.data;
      return message('event.ExtensionRefused', {
        person: user(event.data.by),
        extension,
        agency: agency(agencyId),
        document: by(document),
        reason: because(answer),
      });
    }
    case 'ExtensionLapsed': {
      const { agencyId, extension } = event.data;
      return message('event.ExtensionLapsed', {
        extension,
        agency: agency(agencyId),
        cause: lapsed(event, names),
      });
    }
    case 'TaskSuspended': {
      const { reason, until, document } = event.data;
      return message('event.TaskSuspended', {
        person: user(event.data.by),
        until: until === null ? '' : message('event.TaskSuspended.until', { until }),
        document: by(document),
        reason: because(reason),
      });
    }
    case 'TaskResumed': {
      const moved = event.data.deadlines.filter(({ due }) => due !== null).length;
      const later = message('event.TaskResumed.later', { count: moved });
      return event.data.by === null
        ? message('event.TaskResumed.over', { later })
        : message('event.TaskResumed', {
            person: user(event.data.by),
            reason: because(event.data.reason),
            later,
          });
    }
    case 'TaskAmended': {
      const { document, after, requests = [] } = event.data;
      return message('event.TaskAmended', {
        person: user(event.data.by),
        document: by(document),
        terms: termsInWords(after, names),
        along: along(requests),
      });
    }
    case 'TaskSuperseded': {
      const { reason, document, successor } = event.data;
      return message('event.TaskSuperseded', {
        person: user(event.data.by),
        plan: successor.planId,
        task: successor.taskId,
        document: by(document),
        reason: because(reason),
      });
    }
    case 'PredecessorLinked': {
      const { planId: plan, taskId: task } = event.data.predecessor;
      return message('event.PredecessorLinked', { task, plan });
    }
    case 'TaskCancelled': {
      const { reason, document, cause } = event.data;
      const why = { document: by(document), reason: because(reason) };
      return cause === 'suspended-throughout'
        ? message('event.TaskCancelled.suspended-throughout', why)
        : message('event.TaskCancelled', { person: user(event.data.by), ...why });
    }
  }
};
