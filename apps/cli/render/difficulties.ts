import type { Schema } from '#libs/api-client/routes';
import { table, type Column } from './table';
import { dateTime, deadline } from './time';
import { difficultyStatuses, numbered, wordFor } from './words';
import { words } from '../language';

const solver = ({ resolver }: Schema<'Difficulty'>): string =>
  resolver === null ? '' : [resolver.person, resolver.name].filter((one) => one !== null).join(', ');

/** What is told of a difficulty beside its number. */
export const difficultyColumns = (): readonly Column<Schema<'Difficulty'>>[] => [
  { title: words('cli-title.agency'), value: ({ name }) => name },
  { title: words('cli-title.raised-at'), value: ({ raisedAt }) => dateTime(raisedAt), whole: true },
  { title: words('cli-title.content'), value: ({ content }) => content },
  { title: words('cli-title.status'), value: ({ status }) => wordFor(difficultyStatuses, status) },
  { title: words('cli-title.assigned-to'), value: solver },
  {
    title: words('cli-title.due'),
    value: ({ assigned }) => (assigned ? deadline(assigned.due) : ''),
    whole: true,
  },
  { title: words('cli-title.result'), value: ({ resolved }) => resolved?.resolution ?? '' },
];

export const difficultiesText = (
  items: readonly Schema<'RegisteredDifficulty'>[],
  width: number | null,
): string =>
  items.length === 0
    ? words('cli.difficulties.none')
    : table(
        items,
        [
          { title: words('cli-title.task'), value: ({ taskId, n }) => numbered(taskId, n), whole: true },
          ...difficultyColumns(),
        ],
        width,
      );
