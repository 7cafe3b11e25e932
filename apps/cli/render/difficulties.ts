import type { Schema } from '#libs/api-client/routes';
import { table, type Column } from './table';
import { dateTime, deadline } from './time';
import { difficultyStatuses, wordFor } from './words';

const solver = ({ resolver }: Schema<'Difficulty'>): string =>
  resolver === null ? '' : [resolver.person, resolver.name].filter((one) => one !== null).join(', ');

/** What is told of a difficulty beside its number. */
export const difficultyColumns: readonly Column<Schema<'Difficulty'>>[] = [
  { title: 'Đơn vị', value: ({ name }) => name },
  { title: 'Phản ánh lúc', value: ({ raisedAt }) => dateTime(raisedAt), whole: true },
  { title: 'Nội dung', value: ({ content }) => content },
  { title: 'Tình trạng', value: ({ status }) => wordFor(difficultyStatuses, status) },
  { title: 'Giao', value: solver },
  { title: 'Hạn', value: ({ assigned }) => (assigned ? deadline(assigned.due) : ''), whole: true },
  { title: 'Kết quả', value: ({ resolved }) => resolved?.resolution ?? '' },
];

export const difficultiesText = (
  items: readonly Schema<'RegisteredDifficulty'>[],
  width: number | null,
): string =>
  items.length === 0
    ? 'Không có khó khăn, vướng mắc nào.'
    : table(
        items,
        [
          { title: 'Nhiệm vụ', value: ({ taskId, n }) => `${taskId} số ${n}`, whole: true },
          ...difficultyColumns,
        ],
        width,
      );
