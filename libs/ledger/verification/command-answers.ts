import { query, type Queries } from '#libs/ledger/rows';
import { problem, type Report } from '#libs/ledger/verification/problems';
import { rowsOf } from '#libs/ledger/verification/snapshot';

interface CommandRow {
  readonly command_id: string;
  readonly answer: unknown;
}

interface Answered {
  readonly position: string;
  readonly type: string;
  readonly stream: string;
  readonly version: number;
  readonly command: string | null;
  /** How many events the submission wrote that wrote this one. */
  readonly written: number;
}

interface Answer {
  readonly version: number;
  readonly events: readonly { readonly type: string; readonly position: string }[];
}

const isPosition = (value: unknown): value is string =>
  typeof value === 'string' && /^[1-9]\d{0,17}$/.test(value);

const toAnswer = (value: unknown): Answer | null => {
  const { version, events } = (value ?? {}) as { version?: unknown; events?: unknown };
  if (typeof version !== 'number' || !Array.isArray(events) || events.length === 0) return null;
  const listed = events as ({ type?: unknown; position?: unknown } | null)[];
  return listed.every((event) => typeof event?.type === 'string' && isPosition(event.position))
    ? { version, events: listed as Answer['events'] }
    : null;
};

// Submissions that arrived together share a transaction, also those to one stream.
const answeredEvents = `
  select e.position::text as position, e.type, e.stream, e.version, e.meta->>'commandId' as command,
    (select count(*)::integer from ledger.events o where o.xact = e.xact and o.stream = e.stream
       and o.meta->>'commandId' is not distinct from e.meta->>'commandId'
       and o.meta->>'userId' is not distinct from e.meta->>'userId') as written
  from ledger.events e where e.position = any($1::bigint[])`;

const BATCH = 200;

/** The first thing in which the answer and the events differ. */
const wrongWith = (
  { command_id }: CommandRow,
  answer: Answer | null,
  found: ReadonlyMap<string, Answered>,
): { detail: string; at?: Answered } | null => {
  if (!answer) return { detail: 'cannot be read' };
  let before: Answered | null = null;
  for (const [index, { type, position }] of answer.events.entries()) {
    const event = found.get(position);
    if (!event) return { detail: `names an event at position ${position}, where there is none` };
    const expected: number = answer.version - answer.events.length + index + 1;
    if (event.type !== type || event.version !== expected || event.command !== command_id)
      return { detail: `names another event at position ${position}`, at: event };
    if ((before && before.stream !== event.stream) || event.written !== answer.events.length)
      return { detail: 'does not name the events of one submission', at: event };
    before = event;
  }
  return null;
};

const checkBatch = async (on: Queries, rows: readonly CommandRow[], report: Report): Promise<void> => {
  const answers = rows.map((row) => ({ row, answer: toAnswer(row.answer) }));
  const positions = answers.flatMap(({ answer }) => answer?.events.map((event) => event.position) ?? []);
  const events = await query<Answered>(on, answeredEvents, [positions]);
  const found = new Map(events.map((event) => [event.position, event]));
  for (const { row, answer } of answers) {
    const wrong = wrongWith(row, answer, found);
    if (wrong)
      report(
        problem(
          'LEDGER.ANSWER_MISMATCH',
          wrong.at ?? {},
          `the answer to command ${row.command_id} ${wrong.detail}`,
        ),
      );
  }
};

/** An event that names a command which has no answer: a repetition would be carried out again. */
const withoutAnswer = `
  select e.position::text as position, e.type, e.stream, e.version, e.meta->>'commandId' as command
  from ledger.events e
  where e.meta->>'commandId' is not null
    and not exists (select 1 from ledger.commands c where c.command_id = e.meta->>'commandId')
  order by e.stream collate "C", e.version`;

/**
 * Compares every stored answer with the events it names, and every event with an answer. What an answer says
 * about the next step, and the hash of its request, follow from nothing that is stored.
 */
export async function checkAnswers(on: Queries, report: Report): Promise<void> {
  let batch: CommandRow[] = [];
  const commands = 'select command_id, answer from ledger.commands order by principal, command_id';
  for await (const row of rowsOf<CommandRow>(on, commands, [], BATCH)) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    await checkBatch(on, batch, report);
    batch = [];
  }
  if (batch.length > 0) await checkBatch(on, batch, report);
  for await (const event of rowsOf<Answered>(on, withoutAnswer))
    report(problem('LEDGER.ANSWER_MISMATCH', event, `there is no answer to command ${event.command}`));
}
