import { directoryStream } from '#libs/application/reference-data';
import { successionStream } from '#libs/application/successions';
import type { Assignment } from '#libs/domain/annex-task/kernel/index';
import { addDays, type LocalDate } from '#libs/domain/shared/time';
import { assignmentOf } from './assigned-task';
import type { Act } from './mixed-load';

/** What the end of an agency needs of the stage that it is played on. */
interface Stage {
  readonly today: LocalDate;
  /** Whether the task was assigned. */
  readonly assign: (assignment: Assignment) => Promise<boolean>;
  readonly until: (what: string, condition: () => Promise<boolean>) => Promise<void>;
}

/** Registers a district with one task, and lets it give way to two wards by every command there is for it. */
export async function endDistrict(act: Act, name: string, { today, assign, until }: Stage): Promise<void> {
  const [from, ...to] = [`quan-${name}`, `phuong-dong-${name}`, `phuong-tay-${name}`] as const;
  for (const id of [from, ...to])
    await act('admin', 'POST /agencies', {
      body: { id, name: `UBND ${id}`, kind: 'other' },
      stream: directoryStream,
    });
  const taskId = `viec-${from}`;
  const schedule = { kind: 'single', start: null, due: addDays(today, 200), interim: [] } as const;
  const assignees = [{ agencyId: from, role: 'lead', groupId: null } as const];
  // The directory is known everywhere within a second.
  await until(`the task of ${from}`, () => assign(assignmentOf(taskId, { schedule, assignees })));
  const document = { number: `${name}/NQ-HĐND`, date: today };
  const on = { at: { id: from }, stream: successionStream(from) };
  const split = { kind: 'split', from, to, on: addDays(today, 30), document };
  await act('admin', 'POST /successions', { stream: on.stream, body: { ...split, on: addDays(today, 60) } });
  await act('admin', 'POST /successions/{id}/withdrawal', { ...on, body: { reason: 'Ghi nhầm ngày' } });
  await act('admin', 'POST /successions', { stream: on.stream, body: split });
  const choices = [{ taskId, to: to[1] }];
  await act('supervisor', 'POST /successions/{id}/choices', { ...on, body: { choices } });
  await act('admin', 'POST /successions/{id}/confirmation', on);
  await act('admin', 'POST /successions/{id}/amendment', { ...on, body: { on: today, document } });
  await until(`the end of ${from}`, async () => {
    const { body } = await act('admin', 'GET /successions/{id}', { at: on.at });
    return body.status === 'carried-out';
  });
  const { body: task } = await act('office', 'GET /tasks/{id}', { at: { id: taskId } });
  expect(task.leads).toMatchObject([{ agencyId: to[1] }]);
}
