import type { DraftRow } from '#libs/domain/plan/draft/index';
import type { PlanEvent } from '#libs/domain/plan/events';
import { message, type Message } from '#libs/messages/message';
import { joined } from '#libs/messages/word';
import type { TellingNames } from '#libs/telling/names';
import { because, by } from '#libs/telling/phrases';
import { absentFrom, corrections, fieldNames, findingPlace, rowName } from '#libs/telling/tell-rows';
import { acceptorName } from '#libs/telling/terms';

const titleOf = (row: DraftRow): string => ('title' in row ? row.title : row.text);

/** What is told of an event of a plan, in one sentence. */
export const tellPlan = (event: PlanEvent, { agency, user }: TellingNames): Message => {
  switch (event.type) {
    case 'PlanImported': {
      const { fileName, replaces: plan } = event.data;
      return plan === undefined
        ? message('event.PlanImported', { fileName })
        : message('event.PlanImported.version', { fileName, plan });
    }
    case 'DraftRowCorrected': {
      const { part, key, patch, only = false, reason } = event.data;
      return message('event.DraftRowCorrected', {
        only,
        row: rowName(part, key),
        fields: fieldNames(patch),
        reason: because(reason),
      });
    }
    case 'DraftDocumentCorrected': {
      const { patch, reason } = event.data;
      const fields = fieldNames(patch);
      return message('event.DraftDocumentCorrected', { fields, reason: because(reason) });
    }
    case 'DraftRowAdded':
    case 'DraftRowDropped': {
      const { part, row, reason } = event.data;
      return message(`event.${event.type}`, {
        row: rowName(part, row.key),
        title: titleOf(row),
        reason: because(reason),
      });
    }
    case 'DraftRowSplit': {
      const { part, key, rows, reason } = event.data;
      return message('event.DraftRowSplit', {
        row: rowName(part, key),
        keys: rows.map((row) => row.key),
        reason: because(reason),
      });
    }
    case 'DraftRowsMerged': {
      const { part, row, merged, reason } = event.data;
      return message('event.DraftRowsMerged', {
        keys: merged.map(({ key }) => key),
        row: rowName(part, row.key),
        reason: because(reason),
      });
    }
    case 'DutyDecided': {
      const { key, decision, repeats, reason, part } = event.data;
      return message('event.DutyDecided', {
        key,
        part: part ?? 'other',
        decision: decision === 'repeats' ? 'other' : decision,
        repeats: repeats ?? '',
        reason: because(reason),
      });
    }
    case 'FindingSettled':
    case 'FindingRejected': {
      const { code, taskKey, reason } = event.data;
      return message(`event.${event.type}`, {
        code,
        place: findingPlace(taskKey),
        reason: because(reason),
      });
    }
    case 'PastDeadlineSettled': {
      const { taskKey: key, pastDeadline, doneOn: date } = event.data;
      return pastDeadline === 'record-done'
        ? message('event.PastDeadlineSettled.done', { key, date })
        : message('event.PastDeadlineSettled', { key });
    }
    case 'AcceptorsChosen': {
      const { accepts, keys } = event.data;
      return accepts === null
        ? message('event.AcceptorsChosen.proposed', { keys })
        : message('event.AcceptorsChosen', { keys, acceptor: acceptorName(accepts, { agency }) });
    }
    case 'PlanConfigured':
      return message('event.PlanConfigured', {
        agency: agency(event.data.monitoringAgencyId),
        person: user(event.data.supervisorId),
      });
    case 'DraftVersionApplied': {
      const { from, fileName, changed, kept, lost } = event.data;
      return message('event.DraftVersionApplied', {
        from,
        fileName,
        changed: changed.length,
        kept,
        lost: lost.length,
      });
    }
    case 'PlanAmended': {
      const { amendment, document, changes } = event.data;
      const { number, date } = document;
      const count = new Set(changes.map(({ key }) => key)).size;
      return message('event.PlanAmended', { amendment, number, date, count });
    }
    case 'PlanSupervisorNamed': {
      const { from, to, document, reason } = event.data;
      return message('event.PlanSupervisorNamed', {
        to: user(to),
        from: user(from),
        document: by(document),
        reason: because(reason),
      });
    }
    case 'PlanDocumentCorrected':
      return message('event.PlanDocumentCorrected', {
        corrections: corrections(event.data),
        reason: because(event.data.reason),
      });
    case 'PlanAmendmentCarriedOut': {
      const { amendment, refused } = event.data;
      return message('event.PlanAmendmentCarriedOut', { amendment, refused: refused.length });
    }
    case 'PlanClosed': {
      const { tasks, reason } = event.data;
      return message('event.PlanClosed', { count: tasks.length, reason: because(reason) });
    }
    case 'PlanSuperseded': {
      const { byPlanId: plan, tasks, reason } = event.data;
      const carried = tasks.filter(({ choice }) => choice === 'carry-over').length;
      const ended = tasks.length - carried;
      return message('event.PlanSuperseded', { plan, carried, ended, reason: because(reason) });
    }
    case 'PlanEndingCarriedOut':
      return message('event.PlanEndingCarriedOut', { refused: event.data.refused.length });
    case 'PlanTaskTakenOver': {
      const { key, from } = event.data;
      return message('event.PlanTaskTakenOver', { key, plan: from.planId });
    }
    case 'PlanMonitoringSucceeded': {
      const { from, to, document } = event.data;
      return message('event.PlanMonitoringSucceeded', {
        to: agency(to),
        from: agency(from),
        document: by(document),
      });
    }
    case 'PlanMerged':
      return message('event.PlanMerged', { plan: event.data.into });
    case 'PlanReviewed':
      return message('event.PlanReviewed');
    case 'PlanDiscarded':
      return message('event.PlanDiscarded', { reason: because(event.data.reason) });
    case 'PlanReopened':
      return message('event.PlanReopened');
    case 'PlanActivationStarted': {
      const { tasks, absent = [] } = event.data;
      const rows = joined(absent.map(absentFrom), '; ');
      return message('event.PlanActivationStarted', {
        count: tasks.length,
        absent: absent.length === 0 ? '' : message('event.PlanActivationStarted.absent', { rows }),
      });
    }
    case 'PlanActivated':
      return message('event.PlanActivated', { count: event.data.tasks });
  }
};
