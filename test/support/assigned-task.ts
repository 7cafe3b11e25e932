import type { Services } from '#apps/api/services';
import type { Assignment } from '#libs/domain/annex-task/kernel/index';
import { isRejection } from '#libs/domain/shared/rejection';

export const leadAgency = 'so-tai-chinh';
export const askedAgency = 'so-tu-phap';
export const monitoringAgency = 'so-ke-hoach-va-dau-tu';

/** A task of one lead and one coordinating unit that the supervisor accepts, unless told otherwise. */
export const assignmentOf = (taskId: string, changes: Partial<Assignment> = {}): Assignment => ({
  taskId,
  planId: 'kh-thu',
  planNumber: '01/KH-UBND',
  key: taskId,
  number: '1',
  section: 'I',
  title: 'Rà soát danh mục tài sản công',
  product: 'Báo cáo',
  timingText: 'Quý IV',
  timingRule: 'by-date',
  schedule: { kind: 'single', start: null, due: '2026-06-30', interim: [] },
  assignees: [
    { agencyId: leadAgency, role: 'lead', groupId: null },
    { agencyId: askedAgency, role: 'coordinator', groupId: null },
  ],
  accepts: 'supervisor',
  monitoringAgencyId: monitoringAgency,
  supervisorId: 'supervisor',
  policyId: 'default-1',
  pastDeadline: null,
  doneOn: null,
  doneBy: null,
  ...changes,
});

/** Assigns the task and answers its id. */
export const assigned = async (
  { application }: Services,
  taskId: string,
  changes: Partial<Assignment> = {},
): Promise<string> => {
  const answer = await application.tasks.assign(assignmentOf(taskId, changes));
  if (isRejection(answer)) throw new Error(`${answer.code} ${JSON.stringify(answer.facts)}`);
  return taskId;
};

/** A form with files, as a browser sends it. */
export const formOf = (
  fields: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>> = {},
): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, content] of Object.entries(files))
    form.append('files', new Blob([content], { type: 'application/pdf' }), name);
  return form;
};
