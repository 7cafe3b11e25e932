import type { Schema } from '#libs/api-client/routes';
import type { Holdings } from '#libs/domain/accounts/holdings';
import { facts, table } from './table';
import { dateTime } from './time';
import { numbered, wordFor, type WordKeys } from './words';
import { words } from '../language';

const particulars: WordKeys = {
  username: 'cli-title.account',
  name: 'cli-title.person',
  email: 'cli-title.email',
  agencyId: 'cli-title.agency',
  roles: 'cli-title.role',
  field: 'cli-title.field',
  language: 'cli-title.language',
  disabled: 'cli-title.disabled',
};

const valueOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return words('cli.none');
  if (typeof value === 'boolean') return value ? words('cli.yes') : words('cli.no');
  if (Array.isArray(value)) return value.length === 0 ? words('cli.none') : value.join(', ');
  return JSON.stringify(value);
};

export const accountText = (account: Schema<'Account'>): string =>
  facts([
    [words('cli-title.id'), account.id],
    ...Object.entries(particulars)
      .map(([key, title]) => [title, (account as unknown as Record<string, unknown>)[key]] as const)
      .filter(([, value]) => value !== undefined)
      .map(([title, value]) => [words(title), valueOf(value)] as const),
  ]);

const listed = (all: readonly string[]): string => (all.length === 0 ? words('cli.none') : all.join(', '));

export const holdingsText = ({ plans, difficulties, tasks, delegations, alone }: Holdings): string =>
  facts([
    [words('cli-title.plans-supervised'), listed(plans.map(({ planId, number }) => number ?? planId))],
    [
      words('cli-title.difficulties-to-resolve'),
      listed(difficulties.map((one) => numbered(one.taskId, one.difficulty))),
    ],
    [words('cli-title.tasks-as-officer'), listed(tasks)],
    [words('cli-title.delegations'), listed(delegations)],
    [
      words('cli-title.only-one'),
      listed(
        alone.map(({ role, agencyId }) =>
          agencyId === null ? role : words('audience.agency', { roles: role, agency: agencyId }),
        ),
      ),
    ],
  ]);

export const accountsText = (items: readonly Schema<'Account'>[], width: number | null): string =>
  items.length === 0
    ? words('cli.user.none')
    : table(
        items,
        [
          { title: words('cli-title.id'), value: ({ id }) => id, whole: true },
          { title: words('cli-title.account'), value: ({ username }) => username, whole: true },
          { title: words('cli-title.person'), value: ({ name }) => name },
          { title: words('cli-title.agency'), value: ({ agencyId }) => agencyId },
          { title: words('cli-title.role'), value: ({ roles }) => roles.join(', ') },
          { title: words('cli-title.email'), value: ({ email }) => email },
          { title: words('cli-title.disabled'), value: ({ disabled }) => (disabled ? words('cli.yes') : '') },
        ],
        width,
      );

/** One line for each particular: `Họ tên: A → B`. */
const changeText = ({ before, after, passwordSet }: Schema<'AccountChange'>): string =>
  [
    ...Object.entries(after).map(([key, value]) => {
      const title = wordFor(particulars, key);
      const was = (before as Readonly<Record<string, unknown>> | null)?.[key];
      return before === null
        ? `${title}: ${valueOf(value)}`
        : `${title}: ${valueOf(was)} → ${valueOf(value)}`;
    }),
    ...(passwordSet && before !== null ? [words('cli.user.password-set')] : []),
  ].join('\n');

const authorText = ({ by, byName, reason }: Schema<'AccountChange'>): string =>
  [
    by === null ? words('phrase.system') : `${byName ?? by} (${by})`,
    ...(reason === null ? [] : [reason]),
  ].join('\n');

export const accountChangesText = (
  items: readonly Schema<'AccountChange'>[],
  width: number | null,
): string =>
  items.length === 0
    ? words('cli.user.no-change')
    : table(
        items,
        [
          { title: words('cli-title.at'), value: ({ at }) => dateTime(at), whole: true },
          { title: words('cli-title.who'), value: authorText },
          { title: words('cli-title.account'), value: ({ userId, name }) => `${name} (${userId})` },
          {
            title: words('cli-title.work'),
            value: ({ before }) => (before === null ? words('cli.user.made') : words('cli.user.changed')),
          },
          { title: words('cli-title.content'), value: changeText },
        ],
        width,
      );
