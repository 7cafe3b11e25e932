import type { TaskOfPlan } from '#libs/domain/annex-task/supersession/index';
import type { OrderedReport } from '#libs/domain/annex-task/kernel/index';
import type { AvailableAction } from '#libs/domain/annex-task/offers/index';
import { placeInWords } from '#libs/telling/source-place';
import { dayMs } from '#libs/domain/shared/time';
import type { Answered, Listed, Schema } from '#libs/api-client/routes';
import { numberOf } from '#libs/telling/number-in-plan';
import { periodOf } from '#libs/telling/period';
import { labelOf } from './command-words';
import { mattersOf } from './task-matters';
import { decimal, tenthsAddingUp } from './shares';
import { facts, table, type Column } from './table';
import { dateTime, deadline } from './time';
import { bearers, numbered, roles, stages, statuses, wordFor } from './words';
import { wordText, words } from '../language';

const SHOWN = 3;
/** The first few units by name and how many more there are; a group may have thirty. */
const fewText = (units: readonly { readonly name?: string; readonly agencyId: string }[]): string => {
  const names = units.slice(0, SHOWN).map(({ name, agencyId }) => name ?? agencyId);
  const more = units.length - names.length;
  return words('phrase.some', { names: names.join('; '), more });
};

const listColumns = (): readonly Column<Listed<'/tasks'> | Listed<'/worklist'>>[] => [
  { title: words('cli-title.id'), value: ({ id }) => id, whole: true },
  { title: words('cli-title.number'), value: (task) => wordText(numberOf(task)), whole: true },
  { title: words('cli-title.task'), value: ({ title }) => title },
  { title: words('cli-title.leads'), value: ({ leads }) => fewText(leads) },
  { title: words('cli-title.due'), value: ({ due }) => deadline(due), whole: true },
  { title: words('cli-title.status'), value: ({ status }) => wordFor(statuses, status) },
  { title: words('cli-title.stage'), value: ({ stage }) => wordFor(stages, stage) },
];

export const taskListText = (items: readonly Schema<'ListedTask'>[], width: number | null): string =>
  items.length === 0 ? words('cli.task.none') : table(items, listColumns(), width);

const actionText = ({ type, n, onBehalfOf }: AvailableAction): string => {
  const what = numbered(labelOf(type), n);
  return onBehalfOf ? words('cli.task.action-for', { what, whom: onBehalfOf }) : what;
};

export const worklistText = ({ items }: Answered<'/worklist'>, width: number | null): string =>
  items.length === 0
    ? words('cli.task.nothing-waits')
    : table<Listed<'/worklist'>>(
        items,
        [
          ...listColumns().slice(0, 3),
          { title: words('cli-title.due'), value: ({ due }) => deadline(due), whole: true },
          {
            title: words('cli-title.expected'),
            value: ({ expected }) => expected.map(actionText).join('\n'),
          },
        ],
        width,
      );

type CycleAnswer = Schema<'Task'>['cycles'][number];

const cycleTitle = (label: string, due: string | null): string => {
  const cycle = label === '' ? words('cli.task.once') : words('cli.task.period', { period: periodOf(label) });
  return due === null ? cycle : words('cli.task.cycle-due', { cycle, due: deadline(due) });
};

const cycleText = ({ label, due, participants }: CycleAnswer, width: number | null): string =>
  [
    cycleTitle(label, due),
    table(
      participants,
      [
        { title: words('cli-title.agency'), value: ({ name }) => name },
        { title: words('cli-title.role'), value: ({ role }) => wordFor(roles, role), whole: true },
        { title: words('cli-title.status'), value: ({ status }) => wordFor(statuses, status) },
        { title: words('cli-title.stage'), value: ({ stage }) => wordFor(stages, stage) },
        {
          title: words('cli-title.original-deadline'),
          value: ({ dates }) => deadline(dates.originalDeadline),
          whole: true,
        },
        {
          title: words('cli-title.approved-deadline'),
          value: ({ dates }) => deadline(dates.approvedDeadline),
          whole: true,
        },
        {
          title: words('cli-title.reported-completion'),
          value: ({ dates }) => dateTime(dates.reportedCompletion),
          whole: true,
        },
        {
          title: words('cli-title.accepted-completion'),
          value: ({ dates }) => dateTime(dates.acceptedCompletion),
          whole: true,
        },
      ],
      width,
    ),
  ].join('\n');

const places = { annex: 'cli.task.in-annex', body: 'cli.task.in-body' } as const;

/** `thân kế hoạch, trang 3, dòng 58` */
const sourceText = (source: Schema<'Task'>['source']): string | null => {
  if (!source) return null;
  return [wordFor(places, source.part), wordText(placeInWords(source))]
    .filter((part) => part !== '')
    .join(', ');
};

type DelayLine = Schema<'Task'>['delay'][number];

const delayText = (
  { cycle, name, ms, shares }: DelayLine,
  cycles: readonly CycleAnswer[],
  width: number | null,
): string => {
  const period = periodOf(cycles.find(({ no }) => no === cycle)?.label ?? '');
  const total = decimal(tenthsAddingUp([ms / dayMs], ms / dayMs)[0] ?? 0);
  const days = tenthsAddingUp(
    shares.map((share) => share.ms / dayMs),
    ms / dayMs,
  );
  return [
    period === ''
      ? words('cli.task.delay', { name, days: total })
      : words('cli.task.delay-period', { name, period, days: total }),
    table(
      shares.map((share, index) => ({ ...share, days: days[index] ?? 0 })),
      [
        { title: words('cli-title.bearer'), value: ({ bearer }) => wordFor(bearers, bearer) },
        { title: words('cli-title.unit-or-person'), value: (share) => share.name },
        { title: words('cli-title.days'), value: (share) => decimal(share.days), whole: true },
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

const placeText = ({ planId, taskId }: TaskOfPlan): string =>
  words('cli.task.of-plan', { task: taskId, plan: planId });

const awaitedText = ({ key, title, taskId }: OrderedReport['waitsFor'][number]): string =>
  taskId ?? `${key}: ${title}`;

export const taskText = (task: Schema<'Task'>, width: number | null): string =>
  [
    facts([
      [words('cli-title.id'), task.id],
      [words('cli-title.plan'), [task.planNumber, task.planId].filter((one) => one !== null).join(' – ')],
      [words('cli-title.number'), wordText(numberOf(task))],
      [words('cli-title.section'), task.section],
      [words('cli-title.source'), sourceText(task.source)],
      [words('cli-title.task'), task.title],
      [words('cli-title.product'), task.product],
      [words('cli-title.timing'), task.timing.text],
      [words('cli-title.at-moment'), dateTime(task.at)],
      [words('cli-title.status'), wordFor(statuses, task.status)],
      [words('cli-title.stage'), wordFor(stages, task.stage)],
      [words('cli-title.leads'), fewText(task.leads)],
      [words('cli-title.coordinating'), fewText(task.coordinators)],
      [words('cli-title.officers'), officersText(task)],
      [words('cli-title.reports-to'), task.report?.to.map(({ name }) => name).join('; ')],
      [words('cli-title.awaited-reports'), task.report?.waitsFor.map(awaitedText).join('; ')],
      [words('cli-title.unnamed-groups'), unnamedText(task)],
      [words('cli-title.manages'), task.monitoringAgency],
      [words('cli-title.supervisor'), task.supervisor],
      [words('cli-title.assigned-at'), dateTime(task.assignedAt)],
      [words('cli-title.completed-at'), dateTime(task.completedAt)],
      [words('cli-title.successor'), task.successor && placeText(task.successor)],
      [words('cli-title.predecessors'), task.predecessors.map(placeText).join('; ')],
      [words('cli-title.actions'), [...new Set(task.availableActions.map(actionText))].join('; ')],
    ]),
    ...task.cycles.map((cycle) => `\n${cycleText(cycle, width)}`),
    ...mattersOf(task, width).map((matter) => `\n${matter}`),
    ...task.delay.map((delay) => `\n${delayText(delay, task.cycles, width)}`),
  ].join('\n');

/** Both times are shown where they differ by a minute or more. */
const happened = (occurredAt: string, recordedAt: string): string =>
  dateTime(occurredAt) === dateTime(recordedAt)
    ? dateTime(occurredAt)
    : words('cli.recorded-later', { occurred: dateTime(occurredAt), recorded: dateTime(recordedAt) });

/** Of a folded line the first and the last; others may lie between. */
const numbersOf = ({ version, members }: Answered<'/tasks/{id}/history'>['items'][number]): string => {
  const last = members?.at(-1);
  return last ? `${version}–${last.version}` : String(version);
};

/** Nobody is to take for a record what was made up to be looked at. */
export const madeUp = (items: readonly { readonly demonstration?: true }[]): string => {
  const count = items.filter(({ demonstration }) => demonstration).length;
  if (count === 0) return '';
  const said =
    count === items.length
      ? words('cli.task.made-up-all')
      : words('cli.task.made-up-some', { count, of: items.length });
  return `${said}

`;
};

export const historyText = ({ items }: Answered<'/tasks/{id}/history'>, width: number | null): string =>
  madeUp(items) +
  table(
    items,
    [
      { title: words('cli-title.number'), value: (item) => numbersOf(item), whole: true },
      {
        title: words('cli-title.at'),
        value: (item) => happened(item.occurredAt, item.recordedAt),
        whole: true,
      },
      { title: words('cli-title.who'), value: ({ actor }) => actor.name },
      { title: words('cli-title.work'), value: ({ sentence }) => sentence },
      { title: words('cli-title.hash'), value: ({ hash }) => hash.slice(0, 12), whole: true },
    ],
    width,
  );
