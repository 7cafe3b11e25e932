import { vietnameseDay } from '#libs/domain/messages/dates';
import { randomUUID } from 'node:crypto';
import { calendarStream, directoryStream, policyStream } from '#libs/application/reference-data';
import { addDays, type LocalDate } from '#libs/domain/shared/time';
import type { Act } from './mixed-load';
import { planText } from './plan-text';
import { newTask, type KnownTask } from './task-life';

const streamOf = (planId: string): string => `plan/${planId}`;
const [lead, unit] = [
  { id: 'so-tai-chinh', name: 'Sở Tài chính' },
  { id: 'so-tu-phap', name: 'Sở Tư pháp' },
];

interface Finding {
  readonly severity: string;
  readonly code: string;
  readonly taskKey: string | null;
  readonly field: string;
}

/** A plan of three tasks, of which one has no known deadline and one a deadline that has passed. */
const doubtful = (name: string, today: LocalDate): string => {
  const common = { leads: lead.name, coordinators: unit.name, product: 'Báo cáo' };
  const document = { number: name, date: addDays(today, -60) };
  return planText(document, [
    {
      ...common,
      number: '1',
      title: `Rà soát ${name}`,
      timing: `Trước ${vietnameseDay(addDays(today, 200))}`,
    },
    {
      ...common,
      number: '2',
      title: `Lập sổ ${name}`,
      timing: `Trước ${vietnameseDay(addDays(today, -20))}`,
    },
    { ...common, number: '3', title: `Họp về ${name}`, timing: 'Khi cần' },
  ]);
};

/** Brings a plan from its file to its activation by every command there is for it; answers its tasks. */
export async function leadPlan(
  act: Act,
  name: string,
  today: LocalDate,
  until: (what: string, condition: () => Promise<boolean>) => Promise<void>,
): Promise<KnownTask[]> {
  const form = new FormData();
  form.append('file', new Blob([doubtful(name, today)]), `${name}.txt`);
  const imported = await act('monitor', 'POST /plans', { body: form });
  const id: string = imported.body.planId;
  const on = { at: { id, part: 'tasks', key: '3' }, stream: streamOf(id) };
  await act('monitor', 'PUT /plans/{id}/setup', {
    ...on,
    body: {
      ...{ monitoringAgencyId: 'so-ke-hoach-va-dau-tu', supervisorId: 'supervisor' },
      ...{ policyId: 'demo-1', accepts: 'supervisor' },
    },
  });
  await act('monitor', 'PATCH /plans/{id}/draft/document', {
    ...{ at: { id }, stream: streamOf(id), body: { authority: 'UBND Thành phố' } },
  });
  const title = `Việc thêm ${name}`;
  await act('monitor', 'POST /plans/{id}/draft/{part}', { ...on, body: { changes: { title } } });
  const { body: grown } = await act('monitor', 'GET /plans/{id}/draft', { at: { id } });
  const { key } = (grown.tasks as { key: string; title: string }[]).find((row) => row.title === title) ?? {};
  await act('monitor', 'POST /plans/{id}/draft/{part}/{key}/removal', {
    ...{ at: { id, part: 'tasks', key: key ?? '' }, stream: streamOf(id), body: { reason: 'Trùng' } },
  });
  const timing = { kind: 'by-date', due: addDays(today, 200) };
  await act('monitor', 'PATCH /plans/{id}/draft/{part}/{key}', { ...on, body: { timing } });
  const { body: draft } = await act('monitor', 'GET /plans/{id}/draft', { at: { id } });
  for (const { severity, code, taskKey, field } of draft.openFindings as Finding[])
    if (code === 'PLAN.PAST_DEADLINE') {
      const body = { taskKey, pastDeadline: 'follow-from-today' };
      await act('monitor', 'POST /plans/{id}/past-deadlines', { ...on, body });
    } else if (severity !== 'info') {
      const body = { taskKey, code, field, reason: 'Đã đối chiếu' };
      await act('monitor', 'POST /plans/{id}/findings', { ...on, body });
    }
  await act('monitor', 'POST /plans/{id}/review', on);
  await act('monitor', 'POST /plans/{id}/activation', on);
  await until(`the activation of ${name}`, async () => {
    const { body } = await act('monitor', 'GET /plans/{id}/activation', { at: { id } });
    return body.kind === 'active';
  });
  return ['1', '2', '3'].map((key) => newTask(`${id}-${key}`, lead.id, unit.id, { extensible: key !== '2' }));
}

/** Gives every command on calendar, directory, accounts, policies and proofs once. */
export async function keepReferenceData(act: Act, name: string, date: LocalDate): Promise<void> {
  const id = `thu-${name}`;
  await act('admin', 'POST /calendars', {
    ...{ body: { date, working: false, reason: `Nghỉ ${name}` }, stream: calendarStream },
  });
  const agency = { id, name: `Đơn vị ${name}`, kind: 'other' };
  await act('admin', 'POST /agencies', { body: agency, stream: directoryStream });
  const group = { id: `nhom-${name}`, name: `Nhóm ${name}`, members: [{ agencyId: id }] };
  await act('admin', 'POST /agency-groups', { body: group, stream: directoryStream });
  const succession = { from: id, to: group.id, on: '2030-01-01' };
  await act('admin', 'POST /successions', { body: succession, stream: directoryStream });
  const policy = { id: `thoi-han-${name}`, name: `Thời hạn ${name}` };
  await act('monitor', 'POST /policies', { body: policy, stream: policyStream(policy.id) });
  const account = {
    ...{ username: id, name: `Người ${name}`, email: `${id}@example.vn`, agencyId: null },
    ...{ roles: ['auditor'], password: randomUUID() },
  };
  const { body: user } = await act('admin', 'POST /users', { body: account });
  await act('admin', 'PATCH /users/{id}', { at: { id: user.id }, body: { disabled: true } });
  await act('auditor', 'POST /ledger/checkpoints');
}
