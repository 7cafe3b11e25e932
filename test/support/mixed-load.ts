import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { taskStream } from '#libs/application/task-service';
import type { PeoplesCommandType } from '#libs/domain/permissions/permissions';
import type { Acknowledged } from './oracle';
import { acknowledgedBy, type Answer, type CallOptions, type PersistentPeople } from './persistent-people';
import { movesOf, type KnownTask, type Move } from './task-life';

/** What came of a load. */
export interface LoadRecord {
  readonly acknowledged: Acknowledged[];
  /** What was refused, as `POST /tasks/{id}/acknowledgement CODE`. */
  readonly refused: string[];
  /** Routes that were used with success, and how often. */
  readonly routes: Map<string, number>;
  readonly commands: Map<PeoplesCommandType, number>;
}

export const emptyRecord = (): LoadRecord => ({
  acknowledged: [],
  refused: [],
  routes: new Map(),
  commands: new Map(),
});

/** A call that is written down; throws when it is refused, as the load knows what is allowed. */
export type Act = (
  as: string,
  route: string,
  options?: CallOptions & {
    readonly at?: Readonly<Record<string, string>>;
    readonly stream?: string;
    /** What a repetition is answered that carries no key, where an attempt before it was carried out unanswered. */
    readonly doneBefore?: string;
  },
) => Promise<Answer>;

export class RefusedInLoad extends Error {}

const addTo = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

/**
 * Calls as people, and writes down what came of it.
 *
 * @param record gets each answer; one that names a stream counts as acknowledged there
 */
export const acting =
  (people: PersistentPeople, record: LoadRecord): Act =>
  async (as, route, { at = {}, stream, doneBefore, ...options } = {}) => {
    const [method = '', pattern = ''] = route.split(' ');
    const path = pattern.replace(/\{(\w+)\}/g, (_, name: string) => at[name] ?? name);
    const answer = await people.call(as, method, path, options);
    const isDone = answer.attempts > 1 && doneBefore !== undefined && answer.body?.code === doneBefore;
    if (answer.status >= 300 && !isDone) {
      const refusal = `${route} ${answer.body?.code}`;
      record.refused.push(refusal);
      throw new RefusedInLoad(`${refusal}: ${JSON.stringify(answer.body)}`);
    }
    addTo(record.routes, route);
    if (stream !== undefined) record.acknowledged.push(acknowledgedBy(stream, answer));
    return answer;
  };

/** One in so many acknowledgements is given together with others, on the route for many. */
const ONE_IN_MANY = 3;

const acknowledgeAmongMany = async (act: Act, record: LoadRecord, { as, next }: Move): Promise<void> => {
  const { taskId } = next;
  const { body, key } = await act(as, 'POST /acknowledgements', { body: { tasks: [{ taskId }] } });
  const answer = body.items[0];
  if (answer.code !== undefined) throw new RefusedInLoad(JSON.stringify(answer));
  record.acknowledged.push({ stream: taskStream(taskId), commandId: `${key}/${taskId}/`, answer });
};

const make = async (act: Act, record: LoadRecord, move: Move): Promise<void> => {
  const { taskId } = move.next;
  if (move.type === 'Acknowledge' && randomInt(ONE_IN_MANY) === 0)
    return acknowledgeAmongMany(act, record, move);
  const numbers = [...move.path.matchAll(/\d+/g)].map(([n]) => n);
  const route = `POST /tasks/{id}/${move.path.replace(/\d+/, '{n}')}`;
  const at = { id: taskId, n: numbers[0] ?? '' };
  await act(move.as, route, { body: move.body, at, stream: taskStream(taskId) });
};

/** Milliseconds that a person thinks between two commands; without it the machine is measured, not the faults. */
const THINKING_MS = 150;

/** Leads tasks from their start to their approval, one after the other, until it is over. */
export async function workOnTasks(
  act: Act,
  record: LoadRecord,
  nextTask: () => Promise<KnownTask>,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    let task = await nextTask();
    try {
      for (let moves = movesOf(task); moves.length > 0 && !isOver(); moves = movesOf(task)) {
        const move = moves[randomInt(moves.length)];
        if (!move) break;
        await make(act, record, move);
        addTo(record.commands, move.type);
        task = move.next;
        await delay(randomInt(2 * THINKING_MS));
      }
    } catch (error) {
      // It is written down; what is known of the task may be wrong now.
      if (!(error instanceof RefusedInLoad)) throw error;
    }
  }
}
