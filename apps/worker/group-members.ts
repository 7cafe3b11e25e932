import { setTimeout as delay } from 'node:timers/promises';
import type { WorkerParts } from '#apps/worker/worker-parts';
import type { Ledger, StoredEvent } from '#libs/application/ports/ledger';
import { directoryStream } from '#libs/application/reference-data';
import { nextJoinAt } from '#libs/domain/annex-task/group-members/index';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import type { TaskState } from '#libs/domain/annex-task/kernel/index';
import type { Agency, AgencyGroup, Directory, DirectoryEvent } from '#libs/domain/directory/directory';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import type { Instant } from '#libs/domain/shared/time';
import type { Subscription } from '#libs/ledger/subscriber';
import { fewAtATime } from '#libs/pacing/few-at-a-time';
import { nudgeTask } from '#libs/processes/processes';
import { isUnreachable } from '#libs/processes/unreachable';

/** Every program reads the directory anew within a second; who is woken before would decide by the one of before. */
const DIRECTORY_SETTLES_MS = 1_500;
const PAGE = 200;

export interface GroupMembersDeps {
  readonly ledger: Pick<Ledger, 'load' | 'loadLike'>;
  now(): Promise<Instant> | Instant;
  nudgeTask(taskId: string): Promise<void>;
  /** Whether Temporal itself is away, which every other nudge would meet as well. */
  isUnreachable(error: unknown): boolean;
  onFailure(id: string, error: unknown): void;
  /** How long until every program knows of a change of the directory. */
  readonly settlesMs: number;
}

/** The groups whose members these changes of the directory may have changed. */
const groupsChangedBy = (changes: readonly DirectoryEvent[], { groups }: Directory): string[] => {
  const isConcerned = ({ kinds, members }: AgencyGroup, { id, kind }: Agency): boolean =>
    kinds.includes(kind) || members.some(({ agencyId }) => agencyId === id);
  const concerned = changes.flatMap((change) => {
    if (change.type === 'AgencyGroupDefined') return [change.data.id];
    if (change.type !== 'AgencyRegistered') return [];
    return Object.values(groups)
      .filter((group) => isConcerned(group, change.data))
      .map(({ id }) => id);
  });
  return [...new Set(concerned)];
};

/**
 * Wakes the tasks that somebody joins by the directory as it is now, at once or on a day to come: each decides by
 * itself who takes part, and when to look again. Who leaves is found out when the next period opens.
 *
 * @throws what `isUnreachable` names, so that the page is read again when Temporal is back
 */
export async function wakeForMembers(events: readonly StoredEvent[], deps: GroupMembersDeps): Promise<void> {
  const changes = events.filter(({ stream }) => stream === directoryStream);
  if (changes.length === 0) return;
  const directory = (await deps.ledger.load(directoryStream, directoryDecider))?.state;
  const groups = directory && groupsChangedBy(changes as unknown as DirectoryEvent[], directory);
  if (!directory || !groups || groups.length === 0) return;
  await delay(deps.settlesMs);
  const like = groups.map((groupId) => ({ assignment: { groups: [{ groupId }] } }));
  const context = { directory, now: await deps.now() };
  for (let after: string | null = null; ;) {
    const page: { stream: string; state: TaskState }[] = await deps.ledger.loadLike(
      taskDecider,
      like,
      after,
      PAGE,
    );
    const joined = page.filter(({ state }) => state.kind === 'open' && nextJoinAt(state, context) !== null);
    await fewAtATime(joined, async ({ stream }) => {
      const taskId = stream.slice('task/'.length);
      try {
        await deps.nudgeTask(taskId);
      } catch (error) {
        if (deps.isUnreachable(error)) throw error;
        deps.onFailure(taskId, error);
      }
    });
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.stream;
  }
}

/** Lets those who join a group reach the tasks of the group. */
export const groupMembers = ({ app, dataSource, processes, log }: WorkerParts): Subscription => ({
  name: 'group-members',
  dataSource,
  ledger: app.ledger,
  beforehand: (events) =>
    wakeForMembers(events, {
      ledger: app.ledger,
      isUnreachable,
      settlesMs: DIRECTORY_SETTLES_MS,
      now: () => app.clock.now(),
      nudgeTask: (taskId) => nudgeTask(processes, taskId),
      onFailure: (id, error) => log.warn('could not wake a task whose group has changed', { id, error }),
    }),
  handle: () => undefined,
});
