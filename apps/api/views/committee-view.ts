import { nameOf } from '#apps/api/views/bearer-names';
import { drawnView } from '#apps/api/views/drawn-view';
import { listedTaskView } from '#apps/api/views/listed-task-view';
import type {
  Board,
  BoardChanges,
  BoardTask,
  HeatCell,
  WaitingFor,
} from '#libs/application/ports/committee-boards';
import type { DrawnTask } from '#libs/application/ports/task-rails';
import type { Wait } from '#libs/domain/annex-task/standing/index';
import { dueOf, totalOf } from '#libs/domain/dashboard/boxes';
import type { Names } from '#libs/domain/shared/names';

const waitView = (wait: Wait, names: Names) => {
  const { kind, agencyId, userId, leadAgencyId, since } = wait;
  const leadName = names.agency(leadAgencyId);
  return { kind, agencyId, userId, name: nameOf(wait, names), leadAgencyId, leadName, since };
};

type Drawn = ReadonlyMap<string, DrawnTask>;

/** A task in a list of a board with names, and its line where it was drawn. */
export const boardTaskView = (task: BoardTask, drawn: Drawn | null, names: Names) => ({
  ...listedTaskView(task, names),
  ...drawnView(drawn?.get(task.id), names),
  waits: task.waits.map((wait) => waitView(wait, names)),
  extensions: task.extensions,
});

const waitingView = (one: WaitingFor, names: Names) => ({ ...one, name: nameOf(one, names) });

/** Agency by agency, those with the most late first. */
const heatView = (cells: readonly HeatCell[], names: Names) => {
  const rows = new Map<string, HeatCell[]>();
  for (const cell of cells) rows.set(cell.agencyId, [...(rows.get(cell.agencyId) ?? []), cell]);
  return [...rows]
    .map(([agencyId, own]) => ({
      agencyId,
      name: names.agency(agencyId),
      due: own.reduce((sum, { due }) => sum + due, 0),
      late: own.reduce((sum, { late }) => sum + late, 0),
      cells: own.map(({ month, due, late }) => ({ month, due, late })),
    }))
    .sort((a, b) => b.late - a.late || b.due - a.due || a.name.localeCompare(b.name, 'vi'));
};

interface Seen {
  readonly board: Board;
  readonly changes: BoardChanges | null;
  /** The lines of what is late. */
  readonly drawn: Drawn;
}

/** A board with names and totals. */
export const boardView = ({ board, changes, drawn }: Seen, names: Names) => {
  const { at, boxes, months, heat, waiting, late } = board;
  return {
    at,
    boxes,
    total: totalOf(boxes),
    due: dueOf(boxes),
    months,
    heat: heatView(heat, names),
    waiting: waiting.map((one) => waitingView(one, names)),
    late: late.map((task) => boardTaskView(task, drawn, names)),
    changes: changes && {
      ...changes,
      items: changes.items.map(({ change, ...task }) => ({ ...boardTaskView(task, null, names), change })),
    },
  };
};
