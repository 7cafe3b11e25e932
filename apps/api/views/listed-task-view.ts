import { officerView } from '#apps/api/views/oversight-view';
import type { ListedAgency, TaskListItem } from '#libs/application/ports/task-lists';
import type { Names } from '#libs/domain/shared/names';

const unitView = ({ agencyId, groupId, officerId }: ListedAgency, names: Names) => ({
  agencyId,
  name: names.agency(agencyId),
  groupId,
  officer: officerView(officerId ?? null, names),
});

/** A task of a list with the names of its units. */
export const listedTaskView = <T extends TaskListItem>(task: T, names: Names) => ({
  ...task,
  leads: task.leads.map((unit) => unitView(unit, names)),
  coordinators: task.coordinators.map((unit) => unitView(unit, names)),
});
