import type { AgencyHoldings } from '#libs/domain/directory/agency-holdings';
import { vietnameseDay } from '#libs/domain/messages/dates';
import type { Schema } from '#libs/api-client/routes';
import { facts, table } from './table';

const listed = (all: readonly string[]): string => (all.length === 0 ? '(không)' : all.join(', '));
const day = (date: string | null): string => (date === null ? '' : vietnameseDay(date));
const yesOrNo = (value: boolean): string => (value ? 'có' : 'không');

export const agencyText = (agency: Schema<'Agency'>): string =>
  facts([
    ['Mã', agency.id],
    ['Tên', agency.name],
    ['Tên khác', listed(agency.aliases)],
    ['Loại', agency.kind],
    ['Cấp trên', agency.parentId ?? '(không)'],
    ['Thuộc UBND', yesOrNo(agency.underUbnd)],
    ['Từ ngày', day(agency.validFrom) || '(không nêu)'],
    ['Đến hết ngày', day(agency.validTo) || '(không nêu)'],
  ]);

export const agenciesText = (items: readonly Schema<'Agency'>[], width: number | null): string =>
  items.length === 0
    ? 'Không có đơn vị nào.'
    : table(
        items,
        [
          { title: 'Mã', value: ({ id }) => id, whole: true },
          { title: 'Tên', value: ({ name }) => name },
          { title: 'Tên khác', value: ({ aliases }) => aliases.join('; ') },
          { title: 'Loại', value: ({ kind }) => kind },
          { title: 'Cấp trên', value: ({ parentId }) => parentId },
          { title: 'Đến hết ngày', value: ({ validTo }) => day(validTo), whole: true },
        ],
        width,
      );

export const agencyHoldingsText = (holdings: AgencyHoldings): string =>
  facts([
    ['Tham gia nhiệm vụ', listed(holdings.tasks)],
    ['Nghiệm thu nhiệm vụ', listed(holdings.accepts)],
    [
      'Khó khăn phải giải quyết',
      listed(holdings.difficulties.map((one) => `${one.taskId} số ${one.difficulty}`)),
    ],
    ['Theo dõi kế hoạch', listed(holdings.plans.map(({ planId, number }) => number ?? planId))],
    ['Tài khoản', listed(holdings.accounts)],
    ['Nhóm', listed(holdings.groups)],
    ['Đơn vị trực thuộc', listed(holdings.below)],
  ]);

export const membersText = (members: Schema<'AgencyGroup'>['members']): string =>
  members.length === 0
    ? 'Không có thành viên nào trong danh sách.'
    : table(
        members,
        [
          { title: 'Đơn vị', value: ({ agencyId }) => agencyId, whole: true },
          { title: 'Từ ngày', value: ({ from }) => day(from), whole: true },
          { title: 'Đến hết ngày', value: ({ to }) => day(to), whole: true },
        ],
        null,
      );

export const groupText = (group: Schema<'AgencyGroup'>): string =>
  facts([
    ['Mã', group.id],
    ['Tên', group.name],
    ['Tên khác', listed(group.aliases)],
    ['Nhóm mở', yesOrNo(group.open)],
    ['Gồm mọi đơn vị loại', listed(group.kinds)],
    ['Thành viên hôm nay', listed(group.membersToday)],
  ]);

export const groupsText = (items: readonly Schema<'AgencyGroup'>[], width: number | null): string =>
  items.length === 0
    ? 'Không có nhóm nào.'
    : table(
        items,
        [
          { title: 'Mã', value: ({ id }) => id, whole: true },
          { title: 'Tên', value: ({ name }) => name },
          { title: 'Mở', value: ({ open }) => yesOrNo(open) },
          { title: 'Loại', value: ({ kinds }) => kinds.join(', ') },
          { title: 'Thành viên hôm nay', value: ({ membersToday }) => membersToday.length },
        ],
        width,
      );

const actions: Readonly<Record<string, string>> = {
  create: 'thêm',
  correct: 'sửa',
  end: 'kết thúc',
  same: '',
};

const valueOf = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '(không)';
  if (typeof value === 'boolean') return yesOrNo(value);
  if (Array.isArray(value)) return listed(value.map(String));
  return typeof value === 'string' ? value : JSON.stringify(value);
};

type Row = Schema<'PreviewedSheet'>['rows'][number];

const contentOf = ({ action, changes, refusal }: Row): string => {
  if (refusal) return `${refusal.code}: ${refusal.detail.vi}`;
  const said = changes.filter(({ after }) => action !== 'create' || valueOf(after) !== '(không)');
  return said
    .map(({ column, before, after }) =>
      action === 'create'
        ? `${column}: ${valueOf(after)}`
        : `${column}: ${valueOf(before)} → ${valueOf(after)}`,
    )
    .join('\n');
};

/** Row by row what a sheet would do, and how it is applied. */
export const sheetPreviewText = (
  { counts, rows, tag }: Schema<'PreviewedSheet'>,
  file: string,
  width: number | null,
): string => {
  const sum = `Thêm ${counts.create}, sửa ${counts.correct}, kết thúc ${counts.end}, không đổi ${counts.same}, không nhận ${counts.refused}.`;
  if (rows.length === 0) return sum;
  const lines = table(
    rows,
    [
      { title: 'Trang', value: ({ sheet }) => sheet, whole: true },
      { title: 'Dòng', value: ({ row }) => row },
      { title: 'Mục', value: ({ key, name }) => (name === null ? key : `${name} (${key})`) },
      { title: 'Việc', value: (row) => (row.refusal ? 'KHÔNG NHẬN' : (actions[row.action] ?? row.action)) },
      { title: 'Nội dung', value: contentOf },
    ],
    width,
  );
  const next = counts.refused === 0 ? [`Áp dụng: dondoc directory apply ${file} --tag ${tag}`] : [];
  return [lines, sum, ...next].join('\n');
};
