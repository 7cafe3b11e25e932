import { vietnameseDay } from '#libs/domain/messages/dates';
import type { Schema } from '#libs/api-client/routes';

import { table } from './table';
import { roles, successionNeeds, successionStates, wordFor } from './words';

type Part = Schema<'PreviewedSuccession'>['tasks'][number];

const roleText = ({ part, role }: Part): string =>
  wordFor(roles, part === 'participant' ? role : part === 'monitoring' ? 'monitors' : 'resolves');

const heirText = ({ to, toName, need, isChosen }: Part): string => {
  if (need !== null && !isChosen) return `CHƯA CHỌN (${wordFor(successionNeeds, need)})`;
  return toName ?? to ?? 'thôi, không chuyển cho ai';
};

/** Who takes over what, and what nobody has chosen for yet. */
export const partsTable = ({ tasks, missing }: Schema<'PreviewedSuccession'>, width: number | null): string =>
  [
    table(
      tasks,
      [
        { title: 'Nhiệm vụ', value: ({ taskId }) => taskId, whole: true },
        { title: 'Nội dung', value: ({ number, title }) => title ?? `số ${number}` },
        { title: 'Vai trò', value: roleText },
        { title: 'Chuyển cho', value: heirText },
      ],
      width,
    ),
    `Còn phải chọn: ${missing.length}.`,
  ].join('\n');

/** What would happen, before anything does. */
export const successionPreviewText = (
  answer: Schema<'PreviewedSuccession'>,
  width: number | null,
): string => {
  const { fromName, tasks, closedTasks, plans, groups, accounts, refusal } = answer;
  const moving = accounts.filter(({ to }) => to !== null).length;
  return [
    `${fromName}: ${tasks.length} phần việc đang mở, ${closedTasks} nhiệm vụ đã kết thúc. Chưa có gì được thực hiện.`,
    partsTable(answer, width),
    `Kế hoạch đang theo dõi: ${plans.length}. Tài khoản: ${accounts.length}, chuyển sang đơn vị mới: ${moving}.`,
    ...groups.map(({ name, left, joining }) => `${name}: còn ${left} thành viên, thêm ${joining.length}.`),
    ...(refusal ? [`Hiện không ghi nhận được: ${refusal.detail.vi} (${refusal.code})`] : []),
  ].join('\n');
};

type Recorded = Schema<'RecordedSuccession'>;

const withdrawalText = ({ reason, document }: NonNullable<Recorded['withdrawal']>): string =>
  `Lý do rút lại: ${reason}${document ? ` (văn bản số ${document.number})` : ''}`;

/** Where one stands. */
export const successionText = (one: Recorded): string =>
  [
    `${one.fromName} → ${one.toNames.join(', ') || '(giải thể)'} từ ${vietnameseDay(one.on)}: ${wordFor(successionStates, one.status)}`,
    ...(one.withdrawal ? [withdrawalText(one.withdrawal)] : []),
    `Đã chuyển ${one.moved} nhiệm vụ.`,
    ...one.refused.map(({ id, code }) => `Không chuyển được ${id}: ${code}`),
  ].join('\n');
