import type { Clock } from '#libs/application/ports/clock';
import type { Committed, CoreField, EventMeta, Ledger, Submission } from '#libs/application/ports/ledger';
import { isRejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';

/** An event as it was written, in the order of all streams. */
export interface Written {
  readonly stream: string;
  readonly type: string;
  readonly data: unknown;
  readonly meta: EventMeta;
  readonly at: Instant;
}

interface Row {
  /** Kept as it is: to write it as text each time would take most of a long story's time. */
  readonly state: unknown;
  readonly core: unknown;
  readonly version: number;
  readonly nextStepAt: Instant | null;
}

type Part = Pick<Ledger, 'submit' | 'load' | 'readCores' | 'dueStreams'>;

/** The port's contract over a map, one submission after the other. */
export const inMemoryLedger = (clock: Clock): { ledger: Ledger; written: readonly Written[] } => {
  const rows = new Map<string, Row>();
  const written: Written[] = [];
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = before.then(work);
    before = done.catch(() => undefined);
    return done;
  };
  const submit = async <C, S, E, X>(s: Submission<C, S, E, X>): ReturnType<Ledger['submit']> => {
    const { decider } = s;
    const now = await clock.now();
    const row = rows.get(s.stream);
    const state = row ? (row.state as S) : decider.initial;
    const context = await s.context(now, state);
    const decided = decider.decide(s.command, state, context);
    if (isRejection(decided)) return decided;
    const next = decided.reduce((st, event) => decider.evolve(st, { event, occurredAt: now }), state);
    const version = (row?.version ?? 0) + decided.length;
    const nextStepAt = decider.nextStepAt(next, context);
    rows.set(s.stream, { state: next, core: decider.split(next).core, version, nextStepAt });
    for (const event of decided) {
      const { type, data } = event as { readonly type: string; readonly data: unknown };
      written.push({ stream: s.stream, type, data, meta: s.meta, at: now });
    }
    return { kind: 'committed', version, events: [], replayed: false, nextStepAt } satisfies Committed;
  };
  const ledger: Part = {
    submit: (submission) => inTurn(() => submit(submission)),
    load: <S>(stream: string) => {
      const row = rows.get(stream);
      return Promise.resolve(row ? { state: row.state as S, version: row.version } : null);
    },
    readCores<F extends string>(
      category: string,
      fields: Readonly<Record<F, CoreField>>,
      streams?: readonly string[],
    ) {
      const valueOf = (core: unknown, { at, counted }: CoreField): unknown => {
        const value = at.reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], core);
        return counted ? (value as readonly unknown[]).length : value;
      };
      const picked = (core: unknown) =>
        Object.entries<CoreField>(fields).map(([name, field]) => [name, valueOf(core, field)] as const);
      const cores = [...rows].flatMap(([stream, { core }]) =>
        stream.startsWith(`${category}/`) && streams?.includes(stream) !== false ? [core] : [],
      );
      return Promise.resolve(cores.map((core) => Object.fromEntries(picked(core)) as Record<F, unknown>));
    },
    dueStreams: (category, before, limit) =>
      Promise.resolve(
        [...rows]
          .flatMap(([stream, { nextStepAt }]) =>
            stream.startsWith(`${category}/`) && nextStepAt !== null && nextStepAt <= before
              ? [{ stream, nextStepAt }]
              : [],
          )
          .sort((a, b) => (a.nextStepAt < b.nextStepAt ? -1 : Number(a.nextStepAt > b.nextStepAt)))
          .slice(0, limit),
      ),
  };
  // What the deciders of plans and tasks do not ask for is not there.
  return { ledger: ledger as Ledger, written };
};
