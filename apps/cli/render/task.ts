import type { TaskOfPlan } from '#libs/domain/annex-task/supersession/index';
import type { OrderedReport } from '#libs/domain/annex-task/kernel/index';
import type { AvailableAction } from '#libs/domain/annex-task/offers/index';
import { periodName } from '#libs/domain/messages/periods';
import { placeName } from '#libs/domain/messages/source-place';
import { numberInPlan } from '#libs/domain/messages/task-number';
import { dayMs } from '#libs/domain/shared/time';
import type { Answered, Listed, Schema } from '#libs/api-client/routes';
import { labelOf } from './command-words';
import { mattersOf } from './task-matters';
import { decimal, tenthsAddingUp } from './shares';
import { facts, table, type Column } from './table';
import { dateTime, deadline } from './time';
import { bearers, roles, stages, statuses, wordFor } from './words';

const SHOWN = 3;
/** The first few units by name and how many more there are; a group may have thirty. */
const fewText = (units: readonly { readonly name?: string; readonly agencyId: string }[]): string => {
  const names = units.slice(0, SHOWN).map(({ name, agencyId }) => name ?? agencyId);
  const more = units.length - names.length;
  return more === 0 ? names.join('; ') : `${names.join('; ')} và ${more} đơn vị khác`;
};

const listColumns: readonly Column<Listed<'/tasks'> | Listed<'/worklist'>>[] = [
  { title: 'Mã', value: ({ id }) => id, whole: true },
  { title: 'Số', value: numberInPlan, whole: true },
  { title: 'Nhiệm vụ', value: ({ title }) => title },
  { title: 'Chủ trì', value: ({ leads }) => fewText(leads) },
  { title: 'Hạn', value: ({ due }) => deadline(due), whole: true },
  { title: 'Tình trạng', value: ({ status }) => wordFor(statuses, status) },
  { title: 'Bước', value: ({ stage }) => wordFor(stages, stage) },
];

export const taskListText = (items: readonly Schema<'ListedTask'>[], width: number | null): string =>
  items.length === 0 ? 'Không có nhiệm vụ nào.' : table(items, listColumns, width);

const actionText = ({ type, n, onBehalfOf }: AvailableAction): string =>
  `${labelOf(type)}${n === null ? '' : ` số ${n}`}${onBehalfOf ? ` (thay ${onBehalfOf})` : ''}`;

export const worklistText = ({ items }: Answered<'/worklist'>, width: number | null): string =>
  items.length === 0
    ? 'Không có việc nào đang chờ.'
    : table<Listed<'/worklist'>>(
        items,
        [
          ...listColumns.slice(0, 3),
          { title: 'Hạn', value: ({ due }) => deadline(due), whole: true },
          { title: 'Cần làm', value: ({ expected }) => expected.map(actionText).join('\n') },
        ],
        width,
      );

type CycleAnswer = Schema<'Task'>['cycles'][number];

const cycleText = ({ label, due, participants }: CycleAnswer, width: number | null): string =>
  [
    `${label === '' ? 'Thực hiện một lần' : `Kỳ ${periodName(label)}`}${due === null ? '' : `, hạn ${deadline(due)}`}`,
    table(
      participants,
      [
        { title: 'Đơn vị', value: ({ name }) => name },
        { title: 'Vai trò', value: ({ role }) => wordFor(roles, role), whole: true },
        { title: 'Tình trạng', value: ({ status }) => wordFor(statuses, status) },
        { title: 'Bước', value: ({ stage }) => wordFor(stages, stage) },
        { title: 'Hạn ban đầu', value: ({ dates }) => deadline(dates.originalDeadline), whole: true },
        { title: 'Hạn được duyệt', value: ({ dates }) => deadline(dates.approvedDeadline), whole: true },
        { title: 'Báo cáo xong', value: ({ dates }) => dateTime(dates.reportedCompletion), whole: true },
        { title: 'Được duyệt', value: ({ dates }) => dateTime(dates.acceptedCompletion), whole: true },
      ],
      width,
    ),
  ].join('\n');

const places = { annex: 'phụ lục', body: 'thân kế hoạch' } as const;

/** `thân kế hoạch, trang 3, dòng 58` */
const sourceText = (source: Schema<'Task'>['source']): string | null => {
  if (!source) return null;
  return [wordFor(places, source.part), placeName(source)[0]].filter((part) => part !== '').join(', ');
};

type DelayLine = Schema<'Task'>['delay'][number];

const delayText = (
  { cycle, name, ms, shares }: DelayLine,
  cycles: readonly CycleAnswer[],
  width: number | null,
): string => {
  const period = periodName(cycles.find(({ no }) => no === cycle)?.label ?? '');
  const days = tenthsAddingUp(
    shares.map((share) => share.ms / dayMs),
    ms / dayMs,
  );
  return [
    `Thời gian của ${name}${period === '' ? '' : `, kỳ ${period}`}: ${decimal(tenthsAddingUp([ms / dayMs], ms / dayMs)[0] ?? 0)} ngày`,
    table(
      shares.map((share, index) => ({ ...share, days: days[index] ?? 0 })),
      [
        { title: 'Ở bước của', value: ({ bearer }) => wordFor(bearers, bearer) },
        { title: 'Đơn vị, người', value: (share) => share.name },
        { title: 'Số ngày', value: (share) => decimal(share.days), whole: true },
      ],
      width,
    ),
  ].join('\n');
};

/** Who handles the task, with the agency; most agencies name nobody. */
const officersText = ({ leads, coordinators }: Schema<'Task'>): string =>
  [...leads, ...coordinators]
    .flatMap(({ name, officer }) => (officer === null ? [] : [`${officer.name} (${name})`]))
    .join('; ');

const unnamedText = ({ openGroups }: Schema<'Task'>): string =>
  openGroups
    .filter(({ members, nobody }) => members.length === 0 && nobody === undefined)
    .map(({ groupId, condition }) => (condition === undefined ? groupId : `${groupId} (${condition})`))
    .join('; ');

const placeText = ({ planId, taskId }: TaskOfPlan): string => `${taskId} (kế hoạch ${planId})`;

const awaitedText = ({ key, title, taskId }: OrderedReport['waitsFor'][number]): string =>
  taskId ?? `${key}: ${title}`;

export const taskText = (task: Schema<'Task'>, width: number | null): string =>
  [
    facts([
      ['Mã', task.id],
      ['Kế hoạch', [task.planNumber, task.planId].filter((one) => one !== null).join(' – ')],
      ['Số', numberInPlan(task)],
      ['Mục', task.section],
      ['Nguồn', sourceText(task.source)],
      ['Nhiệm vụ', task.title],
      ['Sản phẩm', task.product],
      ['Thời gian', task.timing.text],
      ['Tại thời điểm', dateTime(task.at)],
      ['Tình trạng', wordFor(statuses, task.status)],
      ['Bước', wordFor(stages, task.stage)],
      ['Chủ trì', fewText(task.leads)],
      ['Phối hợp', fewText(task.coordinators)],
      ['Cán bộ đầu mối', officersText(task)],
      ['Báo cáo gửi', task.report?.to.map(({ name }) => name).join('; ')],
      ['Chờ báo cáo', task.report?.waitsFor.map(awaitedText).join('; ')],
      ['Nhóm chờ chỉ định', unnamedText(task)],
      ['Theo dõi', task.monitoringAgency],
      ['Lãnh đạo phụ trách', task.supervisor],
      ['Giao lúc', dateTime(task.assignedAt)],
      ['Hoàn thành lúc', dateTime(task.completedAt)],
      ['Tiếp nối bởi', task.successor && placeText(task.successor)],
      ['Tiếp nối của', task.predecessors.map(placeText).join('; ')],
      ['Việc có thể làm', [...new Set(task.availableActions.map(actionText))].join('; ')],
    ]),
    ...task.cycles.map((cycle) => `\n${cycleText(cycle, width)}`),
    ...mattersOf(task, width).map((matter) => `\n${matter}`),
    ...task.delay.map((delay) => `\n${delayText(delay, task.cycles, width)}`),
  ].join('\n');

/** Both times are shown where they differ by a minute or more. */
const happened = (occurredAt: string, recordedAt: string): string =>
  dateTime(occurredAt) === dateTime(recordedAt)
    ? dateTime(occurredAt)
    : `${dateTime(occurredAt)}\n(ghi ${dateTime(recordedAt)})`;

/** Of a folded line the first and the last; others may lie between. */
const numbersOf = ({ version, members }: Answered<'/tasks/{id}/history'>['items'][number]): string => {
  const last = members?.at(-1);
  return last ? `${version}–${last.version}` : String(version);
};

/** Nobody is to take for a record what was made up to be looked at. */
export const madeUp = (items: Answered<'/tasks/{id}/history'>['items']): string => {
  const count = items.filter(({ demonstration }) => demonstration).length;
  const which = count === items.length ? 'mọi dòng' : `${count} trên ${items.length} dòng`;
  return count === 0 ? '' : `Dữ liệu trình diễn: ${which} được dựng để trình diễn, kể cả thời điểm.\n\n`;
};

export const historyText = ({ items }: Answered<'/tasks/{id}/history'>, width: number | null): string =>
  madeUp(items) +
  table(
    items,
    [
      { title: 'Số', value: (item) => numbersOf(item), whole: true },
      { title: 'Lúc', value: (item) => happened(item.occurredAt, item.recordedAt), whole: true },
      { title: 'Ai', value: ({ actor }) => actor.name },
      { title: 'Việc', value: ({ sentence }) => sentence },
      { title: 'Mã băm', value: ({ hash }) => hash.slice(0, 12), whole: true },
    ],
    width,
  );
