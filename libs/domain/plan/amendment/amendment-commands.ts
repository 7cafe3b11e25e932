import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { DecidingDocument } from '#libs/domain/annex-task/kernel/documents';
import { accordingTo } from '#libs/domain/on-record/reasons';
import type { TaskChange } from '#libs/domain/plan/amendment/amendments';

/** The document an amendment is decided by; a preview may know no more of it than number and date. */
export type AmendingDocument = Pick<DecidingDocument, 'number' | 'date'> & Partial<DecidingDocument>;

const complete = (document: AmendingDocument): DecidingDocument => ({
  issuer: null,
  signer: null,
  subject: null,
  ...document,
});

/** The command by which a task learns of the number under which its plan goes from now on, and of its day. */
export const renumbering = ({
  to,
  assignedOn,
  by,
  reason,
}: Extract<TaskChange, { kind: 'renumber' }>): TaskCommand => ({
  type: 'CorrectPlanNumber',
  to,
  by,
  reason,
  ...(assignedOn !== undefined && { assignedOn }),
});

/** The command by which the task concerned learns of its change. */
export const commandOf = (change: TaskChange, given: AmendingDocument): TaskCommand => {
  const document = complete(given);
  const reason = accordingTo(document);
  switch (change.kind) {
    case 'add':
      return { type: 'AssignTask', assignment: change.assignment };
    case 'alter':
      return { type: 'AmendTask', document, terms: change.terms };
    case 'move':
      return { type: 'ReassignTask', from: change.from, to: change.to ?? undefined, reason, document };
    case 'drop':
      return { type: 'CancelTask', reason, document };
    case 'supervise':
      return { type: 'SucceedSupervisor', to: change.to, by: change.by, document };
    case 'renumber':
      return renumbering(change);
  }
};
