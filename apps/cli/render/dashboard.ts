import { totalOf, type Boxes } from '#libs/domain/dashboard/boxes';
import type { Schema } from '#libs/api-client/routes';
import { facts, table, type Column } from './table';
import { decimal } from './shares';
import { dateText, dateTime, monthText } from './time';
import { awaitedActs, rateNames, stages, statuses, wordFor } from './words';
import { words } from '../language';

interface Line {
  readonly name: string;
  readonly boxes: Boxes;
}

const boxColumns = (title: string): readonly Column<Line>[] => [
  { title, value: ({ name }) => name },
  ...(Object.keys(statuses) as (keyof Boxes)[]).map((status): Column<Line> => ({
    title: wordFor(statuses, status),
    value: ({ boxes }) => boxes[status],
  })),
  { title: words('cli-title.total'), value: ({ boxes }) => totalOf(boxes), whole: true },
];

const nothing = (): string => words('cli.nothing');
const percent = (value: number | null): string =>
  value === null ? words('cli.not-yet') : `${decimal(value * 100)} %`;

const ratesText = ({ rates }: Schema<'Dashboard'>): string =>
  facts(
    rates.map(({ of, denominator, count, denominatorCount, value }) => [
      wordFor(rateNames, `${of}/${denominator}`),
      `${percent(value)} (${count}/${denominatorCount})`,
    ]),
  );

const awaitedText = ({ awaited }: Schema<'Dashboard'>, width: number | null): string =>
  table(
    awaited,
    [
      { title: words('cli-title.waiting'), value: ({ name }) => name },
      { title: words('cli-title.work'), value: ({ act }) => wordFor(awaitedActs, act) },
      { title: words('cli-title.stage'), value: ({ stage }) => wordFor(stages, stage) },
      { title: words('cli-title.official-task-count'), value: ({ tasks }) => tasks, whole: true },
    ],
    width,
  );

/** A dashboard as tables below each other. */
export const dashboardText = (answer: Schema<'Dashboard'>, width: number | null): string => {
  const boxes = (title: string, lines: readonly Line[]): string[] =>
    lines.length === 0 ? [] : ['', table(lines, boxColumns(title), width)];
  return [
    facts([
      [words('cli-title.plan'), answer.planId ?? words('cli-title.all-plans')],
      [words('cli-title.at-moment'), dateTime(answer.at)],
    ]),
    ...boxes('', [{ name: words('cli-title.everything'), boxes: answer.boxes }]),
    `\n${ratesText(answer)}`,
    // Before what is long: a task of a group has a line for each of its members.
    ...boxes(
      words('cli-title.month-end'),
      answer.trend.map(({ at, boxes: own }) => ({ name: dateText(at), boxes: own })),
    ),
    ...boxes(words('cli-title.lead-agency'), answer.byAgency),
    ...boxes(words('cli-title.coordinating-agency'), answer.byCoordinator),
    ...boxes(
      words('cli-title.section'),
      answer.bySection.map(({ section, boxes: own }) => ({ name: section ?? nothing(), boxes: own })),
    ),
    ...boxes(
      words('cli-title.plan'),
      answer.byPlan.map(({ planId, boxes: own }) => ({ name: planId ?? nothing(), boxes: own })),
    ),
    ...boxes(
      words('cli-title.due-month'),
      answer.byMonth.map(({ month, boxes: own }) => ({
        name: month === null ? nothing() : monthText(month),
        boxes: own,
      })),
    ),
    ...(answer.awaited.length === 0 ? [] : [`\n${awaitedText(answer, width)}`]),
  ].join('\n');
};
