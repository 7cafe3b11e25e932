import { vietnameseDay, vietnameseMonth } from '#libs/domain/messages/dates';
import { totalOf, type Boxes } from '#libs/domain/dashboard/boxes';
import type { Schema } from '#libs/api-client/routes';
import { facts, table, type Column } from './table';
import { dateOf } from '#libs/domain/shared/time';
import { dateTime } from './time';
import { awaitedActs, rateNames, stages, statuses, wordFor } from './words';

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
  { title: 'Tổng số', value: ({ boxes }) => totalOf(boxes), whole: true },
];

const NOTHING = '(không có)';
const percent = (value: number | null): string =>
  value === null ? 'chưa có' : `${(value * 100).toFixed(1).replace('.', ',')} %`;

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
      { title: 'Đang chờ', value: ({ name }) => name },
      { title: 'Việc', value: ({ act }) => wordFor(awaitedActs, act) },
      { title: 'Bước', value: ({ stage }) => wordFor(stages, stage) },
      { title: 'Số nhiệm vụ', value: ({ tasks }) => tasks, whole: true },
    ],
    width,
  );

/** A dashboard as tables below each other. */
export const dashboardText = (answer: Schema<'Dashboard'>, width: number | null): string => {
  const boxes = (title: string, lines: readonly Line[]): string[] =>
    lines.length === 0 ? [] : ['', table(lines, boxColumns(title), width)];
  return [
    facts([
      ['Kế hoạch', answer.planId ?? 'mọi kế hoạch'],
      ['Tại thời điểm', dateTime(answer.at)],
    ]),
    ...boxes('', [{ name: 'Tất cả', boxes: answer.boxes }]),
    `\n${ratesText(answer)}`,
    // Before what is long: a task of a group has a line for each of its members.
    ...boxes(
      'Cuối tháng, trước ngày',
      answer.trend.map(({ at, boxes: own }) => ({ name: vietnameseDay(dateOf(at)), boxes: own })),
    ),
    ...boxes('Đơn vị chủ trì', answer.byAgency),
    ...boxes('Đơn vị phối hợp', answer.byCoordinator),
    ...boxes(
      'Mục',
      answer.bySection.map(({ section, boxes: own }) => ({ name: section ?? NOTHING, boxes: own })),
    ),
    ...boxes(
      'Kế hoạch',
      answer.byPlan.map(({ planId, boxes: own }) => ({ name: planId ?? NOTHING, boxes: own })),
    ),
    ...boxes(
      'Tháng đến hạn',
      answer.byMonth.map(({ month, boxes: own }) => ({
        name: month === null ? NOTHING : vietnameseMonth(month),
        boxes: own,
      })),
    ),
    ...(answer.awaited.length === 0 ? [] : [`\n${awaitedText(answer, width)}`]),
  ].join('\n');
};
