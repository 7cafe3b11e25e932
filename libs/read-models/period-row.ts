import { leadInFocus } from '#libs/domain/annex-task/status';
import type { AssignedTask } from '#libs/domain/annex-task/state';
import type { Instant } from '#libs/domain/shared/time';

/** What a period keeps of a task beside its state: what lists are filtered and ordered by. */
export interface PeriodColumns {
  readonly planId: string;
  /** Orders the tasks of one deadline as their plan numbers them; no two tasks share it. */
  readonly order: string;
  readonly leads: readonly string[];
  readonly coordinators: readonly string[];
  readonly accepts: string;
  readonly monitoringAgencyId: string;
  readonly supervisorId: string;
  readonly closed: boolean;
  readonly due: Instant | null;
  readonly search: string;
}

/** Lower-case without accents, so that "tai chinh" finds "Tài chính". */
export const searchable = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/đ/gu, 'd');

/** Plan, then key with its numbers in order of size (`9` before `10`), then id. */
const orderOf = ({ planId, key, taskId }: AssignedTask['assignment']): string =>
  [planId, key.replace(/\d+/g, (digits) => digits.padStart(6, '0')), taskId].join(' ');

export const columnsOf = (task: AssignedTask): PeriodColumns => {
  const { assignment } = task;
  const of = (role: 'lead' | 'coordinator') =>
    assignment.assignees.filter((a) => a.role === role).map((a) => a.agencyId);
  const { planId, planNumber, number, section, title, product } = assignment;
  const { accepts, monitoringAgencyId, supervisorId } = assignment;
  return {
    ...{ planId, accepts, monitoringAgencyId, supervisorId },
    order: orderOf(assignment),
    leads: of('lead'),
    coordinators: of('coordinator'),
    closed: task.kind !== 'open',
    due: leadInFocus(task)?.approvedDue ?? null,
    search: searchable([planNumber, section, number, title, product].filter(Boolean).join(' ')),
  };
};
