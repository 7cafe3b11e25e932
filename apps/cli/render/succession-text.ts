import type { Schema } from '#libs/api-client/routes';

import { words } from '../language';
import { table } from './table';
import { roles, successionNeeds, successionStates, wordFor } from './words';

type Part = Schema<'PreviewedSuccession'>['tasks'][number];

const roleText = ({ part, role }: Part): string =>
  wordFor(roles, part === 'participant' ? role : part === 'monitoring' ? 'monitors' : 'resolves');

const heirText = ({ to, toName, need, isChosen }: Part): string => {
  if (need !== null && !isChosen) return `${words('cli.not-chosen')} (${wordFor(successionNeeds, need)})`;
  return toName ?? to ?? words('cli.succession.nobody');
};

/** Who takes over what, and what nobody has chosen for yet. */
export const partsTable = ({ tasks, missing }: Schema<'PreviewedSuccession'>, width: number | null): string =>
  [
    table(
      tasks,
      [
        { title: words('cli-title.task'), value: ({ taskId }) => taskId, whole: true },
        {
          title: words('cli-title.content'),
          value: ({ number, title }) => title ?? words('cli.succession.number', { number: number ?? '' }),
        },
        { title: words('cli-title.role'), value: roleText },
        { title: words('cli-title.goes-to'), value: heirText },
      ],
      width,
    ),
    words('cli.succession.missing', { count: missing.length }),
  ].join('\n');

/** What would happen, before anything does. */
export const successionPreviewText = (
  answer: Schema<'PreviewedSuccession'>,
  width: number | null,
): string => {
  const { fromName, tasks, closedTasks, plans, groups, accounts, refusal } = answer;
  const moving = accounts.filter(({ to }) => to !== null).length;
  return [
    words('cli.succession.preview.summary', { from: fromName, open: tasks.length, closed: closedTasks }),
    partsTable(answer, width),
    words('cli.succession.preview.rest', { plans: plans.length, accounts: accounts.length, moving }),
    ...groups.map(({ name, left, joining }) =>
      words('cli.succession.preview.group', { name, left, joining: joining.length }),
    ),
    ...(refusal
      ? [words('cli.succession.preview.refused', { why: refusal.detail, code: refusal.code })]
      : []),
  ].join('\n');
};

type Recorded = Schema<'RecordedSuccession'>;

const withdrawalText = ({ reason, document }: NonNullable<Recorded['withdrawal']>): string =>
  document
    ? words('cli.succession.withdrawn-by', { reason, number: document.number })
    : words('cli.succession.withdrawn', { reason });

const fromTo = ({ fromName, toNames, on }: Recorded): string =>
  words('cli.succession.from-to', {
    from: fromName,
    to: toNames.length === 0 ? words('cli.succession.dissolved') : toNames,
    on,
  });

/** Where one stands. */
export const successionText = (one: Recorded): string =>
  [
    `${fromTo(one)}: ${wordFor(successionStates, one.status)}`,
    ...(one.withdrawal ? [withdrawalText(one.withdrawal)] : []),
    words('cli.succession.moved', { count: one.moved }),
    ...one.refused.map(({ id, code }) => words('cli.succession.not-moved', { id, code })),
  ].join('\n');
