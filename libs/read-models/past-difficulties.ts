import type { DataSource } from 'typeorm';
import type { DifficultyQuery, RegisteredDifficulty } from '#libs/application/ports/difficulty-register';
import type { Ledger } from '#libs/application/ports/ledger';
import { placeInPlan, type AssignedTask } from '#libs/domain/annex-task/kernel/index';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import { mayRead } from '#libs/domain/permissions/readers';
import { toMs, type Instant } from '#libs/domain/shared/time';
import { liveGenerationSql } from '#libs/read-models/listed-at';
import { evolveStored } from '#libs/read-models/periods';

/** A difficulty is never taken out of a state: whatever task had one has it still. */
const candidates = `
  select task_id as id, valid_from as changed, jsonb_build_object('kind', state -> 'kind', 'assignment', state -> 'assignment',
    'former', coalesce(state -> 'former', '[]'), 'difficulties', state -> 'difficulties') as task
  from read_models.task_states
  where generation = (${liveGenerationSql}) and state ? 'difficulties'
    and ($1::text is null or state #>> '{assignment,planId}' = $1)`;

interface Candidate {
  readonly id: string;
  /** When it changed last: whoever asks for a later instant is answered by its state. */
  readonly changed: Date;
  readonly task: AssignedTask;
}

/** How a task's difficulties stand in the register. */
export const registered = ({ assignment, difficulties = [] }: AssignedTask): RegisteredDifficulty[] => {
  const { taskId, planId, planNumber, title } = assignment;
  return difficulties.map((difficulty) => ({
    taskId,
    planId,
    planNumber,
    taskNumber: placeInPlan(assignment),
    taskTitle: title,
    ...difficulty,
  }));
};

const isAsked =
  ({ status, agency, resolver }: DifficultyQuery) =>
  (found: RegisteredDifficulty): boolean =>
    (status === undefined || found.status === status) &&
    (agency === undefined || found.agencyId === agency) &&
    (resolver === undefined || found.assigned?.resolver.agencyId === resolver);

const placeOf = ({ raisedAt, taskId, n }: RegisteredDifficulty): string =>
  [raisedAt, taskId, String(n).padStart(10, '0')].join(' ');

/**
 * The register by what had happened, or was known, at a past instant, the oldest first: the events of the few tasks
 * that have any difficulty are folded up to then. Who may read a task today reads what was before.
 */
export const pastDifficulties = async (
  deps: { readonly dataSource: DataSource; readonly ledger: Pick<Ledger, 'readStreams'> },
  q: DifficultyQuery,
  occurredBy: Instant,
  recordedBy: Instant,
): Promise<readonly RegisteredDifficulty[]> => {
  const tasks = await deps.dataSource.query<Candidate[]>(candidates, [q.plan ?? null]);
  const readable = tasks.filter(({ task }) => mayRead(task, q.caller));
  const stood = ({ changed }: Candidate): boolean =>
    changed.getTime() <= Math.min(toMs(occurredBy), toMs(recordedBy));
  const streams = readable.flatMap((one) => (stood(one) ? [] : [`task/${one.id}`]));
  const events = await deps.ledger.readStreams(streams, { occurredBy, recordedBy });
  const folded = [...events.values()].map((own) => own.reduce(evolveStored, taskDecider.initial));
  return [...readable.filter(stood).map(({ task }) => task), ...folded]
    .flatMap((state) => (state.kind === 'unassigned' ? [] : registered(state)))
    .filter(isAsked(q))
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
};
