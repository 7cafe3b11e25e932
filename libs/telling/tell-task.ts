import type { TaskEvent } from '#libs/domain/annex-task/events';
import { message, type Message } from '#libs/messages/message';
import type { TellingNames } from '#libs/telling/names';
import { along, by, gistOf, roleName, together, unstopped } from '#libs/telling/phrases';
import { tellAssigned, tellCompleted, tellOpened, type CycleLabels } from '#libs/telling/tell-assignment';
import { tellAmendmentProposal, tellChange } from '#libs/telling/tell-changes';
import {
  tellDifficulty,
  tellDirective,
  tellOfficialReminder,
  tellPlanNumber,
} from '#libs/telling/tell-matters';
import { tellMembersChanged, tellReassignment, tellSuccession } from '#libs/telling/tell-participants';

/** What is told of an event of a task, in one sentence. */
export const tellTask = (event: TaskEvent, names: TellingNames, labels: CycleLabels = new Map()): Message => {
  switch (event.type) {
    case 'TaskAssigned':
      return tellAssigned(event.data, names);
    case 'CycleOpened':
      return tellOpened(event.data);
    case 'AssignmentAcknowledged':
      return message('event.AssignmentAcknowledged', {
        agency: names.agency(event.data.agencyId),
        person: names.user(event.data.by),
      });
    case 'CoordinationRequested': {
      const { agencyId, coordinatorId, request, content, due } = event.data;
      return message('event.CoordinationRequested', {
        agency: names.agency(agencyId),
        coordinator: names.agency(coordinatorId),
        request,
        due,
        content: unstopped(content),
      });
    }
    case 'CoordinationInputSubmitted': {
      const { agencyId, input, summary } = event.data;
      return message('event.CoordinationInputSubmitted', {
        agency: names.agency(agencyId),
        input,
        summary: unstopped(summary),
      });
    }
    case 'CoordinationInputAccepted': {
      const { input, agencyId } = event.data;
      return message('event.CoordinationInputAccepted', { input, agency: names.agency(agencyId) });
    }
    case 'CoordinationInputReturned': {
      const { input, agencyId, reason } = event.data;
      return message('event.CoordinationInputReturned', { input, agency: names.agency(agencyId), reason });
    }
    case 'CoordinationWaived': {
      const { request, agencyId, reason } = event.data;
      return message('event.CoordinationWaived', { request, agency: names.agency(agencyId), reason });
    }
    case 'CoordinationMissed': {
      const { agencyId, deadline } = event.data;
      return message('event.CoordinationMissed', { agency: names.agency(agencyId), deadline });
    }
    case 'CoordinationClosed':
      return message('event.CoordinationClosed', { agency: names.agency(event.data.agencyId) });
    case 'ProgressReported': {
      const { agencyId, percent, result, difficulties, proposals } = event.data;
      return message('event.ProgressReported', {
        agency: names.agency(agencyId),
        percent: percent === null ? '' : message('event.ProgressReported.percent', { percent }),
        result: unstopped(result),
        difficulties: difficulties
          ? message('event.ProgressReported.difficulties', { text: unstopped(difficulties) })
          : '',
        proposals: proposals
          ? message('event.ProgressReported.proposals', { text: unstopped(proposals) })
          : '',
      });
    }
    case 'DeliverableSubmitted': {
      const { agencyId, deliverable, awaitsSignOff } = event.data;
      const key = awaitsSignOff ? 'event.DeliverableSubmitted.to-sign' : 'event.DeliverableSubmitted';
      return message(key, { agency: names.agency(agencyId), deliverable, gist: gistOf(event.data) });
    }
    case 'DeliverableSignedOff':
      return message('event.DeliverableSignedOff', {
        person: names.user(event.data.by),
        agency: names.agency(event.data.agencyId),
        deliverable: event.data.deliverable,
      });
    case 'SignOffRefused': {
      const { agencyId, deliverable, reason } = event.data;
      return message('event.SignOffRefused', {
        person: names.user(event.data.by),
        deliverable,
        agency: names.agency(agencyId),
        reason,
      });
    }
    case 'DeliverableWithdrawn': {
      const { agencyId, deliverable, reason } = event.data;
      return message('event.DeliverableWithdrawn', { agency: names.agency(agencyId), deliverable, reason });
    }
    case 'DeliverableReturned': {
      const { agencyId, deliverable, reason, newDue: due, requests = [] } = event.data;
      return message('event.DeliverableReturned', {
        deliverable,
        agency: names.agency(agencyId),
        reason,
        due: due === null ? '' : message('event.DeliverableReturned.due', { due, along: along(requests) }),
      });
    }
    case 'DeliverableApproved': {
      const { agencyId, deliverable, completion } = event.data;
      const late = completion.lateAgainstApproved;
      return message('event.DeliverableApproved', { deliverable, agency: names.agency(agencyId), late });
    }
    case 'ReminderIssued': {
      const { agencyId, kind, standsFor } = event.data;
      return message(
        kind === 'acceptance' || kind === 'decision'
          ? 'event.ReminderIssued.authority'
          : 'event.ReminderIssued',
        {
          agency: names.agency(agencyId),
          what: message(`reminded.${kind}`),
          together: together(standsFor),
        },
      );
    }
    case 'DeadlineMissed': {
      const { agencyId, deadline } = event.data;
      return message('event.DeadlineMissed', { agency: names.agency(agencyId), deadline });
    }
    case 'TaskEscalated': {
      const { agencyId, level, to, about, standsFor } = event.data;
      return message('event.TaskEscalated', {
        level,
        to: message(`escalated-to.${to}`),
        what: message(`late.${about}`),
        agency: names.agency(agencyId),
        together: together(standsFor),
      });
    }
    case 'ExtensionRequested':
    case 'ExtensionGranted':
    case 'ExtensionRefused':
    case 'ExtensionLapsed':
    case 'TaskSuspended':
    case 'TaskResumed':
    case 'TaskAmended':
    case 'TaskCancelled':
    case 'TaskSuperseded':
    case 'PredecessorLinked':
      return tellChange(event, names);
    case 'RemindersPaused': {
      const { by: userId, until, reason } = event.data;
      return message('event.RemindersPaused', {
        person: names.user(userId),
        until,
        reason: unstopped(reason),
      });
    }
    case 'AmendmentProposed':
    case 'AmendmentProposalDecided':
      return tellAmendmentProposal(event, names);
    case 'ReturnProposed':
    case 'ReturnOpinionGiven':
    case 'ReturnProposalDecided':
    case 'ReturnProposalLapsed':
    case 'TaskReassigned':
      return tellReassignment(event, names);
    case 'DirectiveIssued':
    case 'DirectiveAcknowledged':
    case 'DirectiveAnswered':
      return tellDirective(event, names);
    case 'GroupMembersNamed': {
      const { role, agencyIds } = event.data;
      const person = names.user(event.data.by);
      return agencyIds.length === 0
        ? message('event.GroupMembersNamed.nobody', { person })
        : message('event.GroupMembersNamed', {
            person,
            agencies: agencyIds.map((id) => names.agency(id)),
            role: roleName(role),
          });
    }
    case 'GroupMembersChanged':
      return tellMembersChanged(event.data, names);
    case 'DifficultyRaised':
    case 'DifficultyConsolidated':
    case 'DifficultyAssigned':
    case 'DifficultyResolved':
      return tellDifficulty(event, names);
    case 'OfficerAssigned': {
      const { agencyId, userId } = event.data;
      const told = { agency: names.agency(agencyId), person: names.user(event.data.by) };
      return userId === null
        ? message('event.OfficerAssigned.nobody', told)
        : message('event.OfficerAssigned', { ...told, officer: names.user(userId) });
    }
    case 'OfficialReminderRecorded':
      return tellOfficialReminder(event.data, names);
    case 'SupervisorSucceeded': {
      const { from, to, document } = event.data;
      return message('event.SupervisorSucceeded', {
        to: names.user(to),
        from: names.user(from),
        document: by(document),
        person: names.user(event.data.by),
      });
    }
    case 'PlanNumberCorrected':
      return tellPlanNumber(event.data, names);
    case 'ParticipantSucceeded':
    case 'MonitoringSucceeded':
    case 'AcceptanceSucceeded':
    case 'ResolverSucceeded':
      return tellSuccession(event, names);
    case 'CycleCompleted':
      return tellCompleted(event.data.cycle, labels.get(event.data.cycle));
    case 'TaskCompleted':
      return event.data.basis === 'recorded-at-activation'
        ? message('event.TaskCompleted.before')
        : message('event.TaskCompleted');
  }
};
