import type { Schema } from '#libs/api-client/routes';
import type { Holdings } from '#libs/domain/accounts/holdings';
import { facts, table } from './table';
import { dateTime } from './time';

const particulars: Readonly<Record<string, string>> = {
  username: 'Tài khoản',
  name: 'Họ tên',
  email: 'Thư điện tử',
  agencyId: 'Đơn vị',
  roles: 'Vai trò',
  field: 'Phụ trách',
  language: 'Ngôn ngữ',
  disabled: 'Khóa',
};

const valueOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '(không)';
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (Array.isArray(value)) return value.length === 0 ? '(không)' : value.join(', ');
  return JSON.stringify(value);
};

export const accountText = (account: Schema<'Account'>): string =>
  facts([
    ['Mã', account.id],
    ...Object.entries(particulars)
      .map(([key, title]) => [title, (account as unknown as Record<string, unknown>)[key]] as const)
      .filter(([, value]) => value !== undefined)
      .map(([title, value]) => [title, valueOf(value)] as const),
  ]);

const listed = (all: readonly string[]): string => (all.length === 0 ? '(không)' : all.join(', '));

export const holdingsText = ({ plans, difficulties, tasks, delegations, alone }: Holdings): string =>
  facts([
    ['Phụ trách kế hoạch', listed(plans.map(({ planId, number }) => number ?? planId))],
    ['Khó khăn phải giải quyết', listed(difficulties.map((one) => `${one.taskId} số ${one.difficulty}`))],
    ['Đầu mối nhiệm vụ', listed(tasks)],
    ['Ủy quyền', listed(delegations)],
    [
      'Người duy nhất',
      listed(alone.map(({ role, agencyId }) => (agencyId === null ? role : `${role} của ${agencyId}`))),
    ],
  ]);

export const accountsText = (items: readonly Schema<'Account'>[], width: number | null): string =>
  items.length === 0
    ? 'Không có tài khoản nào.'
    : table(
        items,
        [
          { title: 'Mã', value: ({ id }) => id, whole: true },
          { title: 'Tài khoản', value: ({ username }) => username, whole: true },
          { title: 'Họ tên', value: ({ name }) => name },
          { title: 'Đơn vị', value: ({ agencyId }) => agencyId },
          { title: 'Vai trò', value: ({ roles }) => roles.join(', ') },
          { title: 'Thư điện tử', value: ({ email }) => email },
          { title: 'Khóa', value: ({ disabled }) => (disabled ? 'có' : '') },
        ],
        width,
      );

/** One line for each particular: `Họ tên: A → B`. */
const changeText = ({ before, after, passwordSet }: Schema<'AccountChange'>): string =>
  [
    ...Object.entries(after).map(([key, value]) => {
      const title = particulars[key] ?? key;
      const was = (before as Readonly<Record<string, unknown>> | null)?.[key];
      return before === null
        ? `${title}: ${valueOf(value)}`
        : `${title}: ${valueOf(was)} → ${valueOf(value)}`;
    }),
    ...(passwordSet && before !== null ? ['Mật khẩu: đã đặt mới'] : []),
  ].join('\n');

const authorText = ({ by, byName, reason }: Schema<'AccountChange'>): string =>
  [by === null ? 'Hệ thống' : `${byName ?? by} (${by})`, ...(reason === null ? [] : [reason])].join('\n');

export const accountChangesText = (
  items: readonly Schema<'AccountChange'>[],
  width: number | null,
): string =>
  items.length === 0
    ? 'Không có thay đổi nào.'
    : table(
        items,
        [
          { title: 'Lúc', value: ({ at }) => dateTime(at), whole: true },
          { title: 'Ai', value: authorText },
          { title: 'Tài khoản', value: ({ userId, name }) => `${name} (${userId})` },
          { title: 'Việc', value: ({ before }) => (before === null ? 'tạo' : 'sửa') },
          { title: 'Nội dung', value: changeText },
        ],
        width,
      );
