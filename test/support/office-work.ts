import { timeIn } from '#libs/messages/dates';
import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
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
      timing: `Trước ${timeIn('vi', 'day', addDays(today, 200))}`,
    },
    {
      ...common,
      number: '2',
      title: `Lập sổ ${name}`,
      timing: `Trước ${timeIn('vi', 'day', addDays(today, -20))}`,
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
  const importDraft = async (number: string): Promise<string> => {
    const form = new FormData();
    form.append('file', new Blob([doubtful(number, today)]), `${number}.txt`);
    return (await act('monitor', 'POST /plans', { body: form })).body.planId;
  };
  const dropped = await importDraft(`${name}-nháp`);
  await act('monitor', 'POST /plans/{id}/removal', {
    at: { id: dropped },
    stream: streamOf(dropped),
    body: { reason: 'Nhập nhầm tệp' },
  });
  const id = await importDraft(name);
  const on = { at: { id, part: 'tasks', key: '3' }, stream: streamOf(id) };
  await act('monitor', 'PUT /plans/{id}/setup', {
    ...on,
    body: {
      monitoringAgencyId: 'so-ke-hoach-va-dau-tu',
      supervisorId: 'supervisor',
      policyId: 'demo-1',
      accepts: 'supervisor',
    },
  });
  await act('monitor', 'PATCH /plans/{id}/draft/document', {
    at: { id },
    stream: streamOf(id),
    body: { authority: 'UBND Thành phố' },
  });
  const title = `Việc thêm ${name}`;
  await act('monitor', 'POST /plans/{id}/draft/{part}', { ...on, body: { changes: { title } } });
  const { body: grown } = await act('monitor', 'GET /plans/{id}/draft', { at: { id } });
  const { key } = (grown.tasks as { key: string; title: string }[]).find((row) => row.title === title) ?? {};
  await act('monitor', 'POST /plans/{id}/draft/{part}/{key}/removal', {
    at: { id, part: 'tasks', key: key ?? '' },
    stream: streamOf(id),
    body: { reason: 'Trùng' },
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
  for (const accepts of ['monitoring-agency', null])
    await act('monitor', 'PUT /plans/{id}/acceptors', { ...on, body: { accepts, keys: ['1', '2'] } });
  await act('monitor', 'POST /plans/{id}/review', on);
  await act('monitor', 'POST /plans/{id}/activation', on);
  await until(`the activation of ${name}`, async () => {
    const { body } = await act('monitor', 'GET /plans/{id}/activation', { at: { id } });
    return body.kind === 'active';
  });
  return ['1', '2', '3'].map((key) => newTask(`${id}-${key}`, lead.id, unit.id, { extensible: key !== '2' }));
}

/** The days of a year by which they are known, as a form has them. */
const inYear = (days: Readonly<Record<string, string>>, year: number) =>
  Object.entries(days).flatMap(([date, reason]) => (date.startsWith(`${year}`) ? [{ date, reason }] : []));

/** Gives every command on the calendar once; none of them changes a day before `date`. */
async function keepCalendar(act: Act, name: string, date: LocalDate): Promise<void> {
  const on = { stream: calendarStream };
  await act('admin', 'POST /calendars', { ...on, body: { date, working: false, reason: `Nghỉ ${name}` } });
  const { body } = await act('admin', 'GET /calendars');
  const { holidays, workingDays, coverage, yearly = [] } = body.items[0];
  const year = Number(coverage.announcedThrough) + 1;
  const document = { number: `${name}/TB`, date: '2026-01-05' };
  const known = inYear(holidays, year);
  const announced = {
    year,
    holidays: known.length > 0 ? known : [{ date: `${year}-01-01`, reason: 'Tết Dương lịch' }],
    workingDays: inYear(workingDays, year),
    document,
  };
  await act('admin', 'POST /calendars/years', { ...on, body: announced });
  const taken = yearly.length as number;
  const [month, day] = [(taken % 12) + 1, 1 + (Math.floor(taken / 12) % 28)].map((n) =>
    `${n}`.padStart(2, '0'),
  );
  const monthDay = `${month}-${day}`;
  await act('admin', 'POST /calendars/yearly-holidays', {
    stream: calendarStream,
    body: { monthDay, fromYear: 2190, name: `Ngày ${name}`, document },
  });
}

/** Lets a new account put right what is its own by every command there is for it. */
async function keepOwnAccount(act: Act, id: string, password: string): Promise<void> {
  await act(id, 'PATCH /me', { body: { name: `${id} hai` } });
  for (const _ of [1, 2, 3]) await act(id, 'POST /session', { body: { username: id, password } });
  const { body } = await act(id, 'GET /me/sessions');
  const other = (body.items as { id: string; current: boolean }[]).find(({ current }) => !current);
  await act(id, 'DELETE /me/sessions/{id}', {
    at: { id: other?.id ?? '' },
    doneBefore: 'SESSION.NOT_FOUND',
  });
  await act(id, 'DELETE /me/sessions');
  const { body: left } = await act(id, 'GET /me/sessions');
  expect((left.items as { current: boolean }[]).map(({ current }) => current)).toEqual([true]);
  await act(id, 'PUT /me/password', {
    body: { current: password, password: randomUUID() },
    doneBefore: 'USER.WRONG_PASSWORD',
  });
}

/** Takes a sheet with one more agency and its officer, as the preview showed it. */
async function takeSheet(act: Act, name: string): Promise<void> {
  const id = `bang-${name}`;
  const workbook = new ExcelJS.Workbook();
  const agencies = workbook.addWorksheet('Đơn vị');
  agencies.addRow(['Mã đơn vị', 'Tên', 'Loại']);
  agencies.addRow([id, `Đơn vị của bảng ${name}`, 'other']);
  const accounts = workbook.addWorksheet('Tài khoản');
  accounts.addRow(['Tên đăng nhập', 'Họ tên', 'Thư điện tử', 'Đơn vị', 'Vai trò']);
  accounts.addRow([id, `Người của bảng ${name}`, `${id}@example.vn`, id, 'officer']);
  const body = new FormData();
  body.set('file', new Blob([await workbook.xlsx.writeBuffer()]), 'danh-muc.xlsx');
  const { body: shown } = await act('admin', 'POST /directory/sheet?preview=true', { body });
  const on = { stream: directoryStream, ifMatch: shown.tag as string };
  await act('admin', 'POST /directory/sheet', { ...on, body });
}

/**
 * Gives every command on calendar, directory, accounts, policies and proofs once.
 *
 * @param password with which every account signs in
 */
export async function keepReferenceData(
  act: Act,
  name: string,
  { date, password }: { readonly date: LocalDate; readonly password: string },
): Promise<void> {
  const id = `thu-${name}`;
  await keepCalendar(act, name, date);
  const agency = { id, name: `Đơn vị ${name}`, kind: 'other' };
  await act('admin', 'POST /agencies', { body: agency, stream: directoryStream });
  await act('admin', 'PATCH /agencies/{id}', {
    at: { id },
    stream: directoryStream,
    body: { aliases: [`ĐV ${name}`] },
  });
  const group = { id: `nhom-${name}`, name: `Nhóm ${name}`, members: [{ agencyId: id }] };
  await act('admin', 'POST /agency-groups', { body: group, stream: directoryStream });
  await act('admin', 'PATCH /agency-groups/{id}', {
    at: { id: group.id },
    stream: directoryStream,
    body: { aliases: [`Nhóm số ${name}`] },
  });
  await takeSheet(act, name);
  const succession = { from: id, to: group.id, on: '2030-01-01' };
  await act('admin', 'POST /successions', { body: succession, stream: directoryStream });
  const policy = { id: `thoi-han-${name}`, name: `Thời hạn ${name}` };
  await act('monitor', 'POST /policies', { body: policy, stream: policyStream(policy.id) });
  const account = {
    username: id,
    name: `Người ${name}`,
    email: `${id}@example.vn`,
    agencyId: null,
    roles: ['auditor'],
    password,
  };
  const { body: user } = await act('admin', 'POST /users', { body: account });
  await keepOwnAccount(act, id, password);
  await act('admin', 'PATCH /users/{id}', { at: { id: user.id }, body: { disabled: true } });
  await act('auditor', 'POST /ledger/checkpoints');
}
