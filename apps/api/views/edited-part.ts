import { etagOf } from '#apps/api/views/etag';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/index';

/** What a command says of the part that it is about. */
interface About {
  readonly type?: string;
  readonly deliverable?: number | undefined;
  readonly cycle?: number | undefined;
}

/**
 * The version of the part that a command is about, as If-Match compares it: of a deliverable, or of the agency's own
 * participation; null where there is none.
 *
 * @param task as it stands at the instant of the question
 */
export const editedVersion = (
  task: AssignedTask,
  { deliverable, cycle }: About,
  agencyId: string | null,
): string | null => {
  const participants = Object.values(task.participants);
  const part =
    deliverable === undefined
      ? participants
          .filter((p) => p.agencyId === agencyId && (cycle === undefined || p.cycle === cycle))
          .sort((a, b) => b.cycle - a.cycle)[0]
      : participants.flatMap((p) => p.deliverables).find((d) => d.n === deliverable);
  return part === undefined ? null : etagOf(part);
};
