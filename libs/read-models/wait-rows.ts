import type { EntityManager } from 'typeorm';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/index';
import {
  awaitedAs,
  awaitedWord,
  extensionsInFocus,
  type Past,
  type Wait,
  waitKinds,
  waitsOf,
} from '#libs/domain/annex-task/standing/index';
import type { Followed } from '#libs/read-models/period-store';
import { spansAfter, storeSpans, type NewSpans, type SpanTable } from '#libs/read-models/spans';

/** Who is waited for in tasks, and how often their deadlines were moved. */
export const taskWaits: SpanTable = { name: 'task_waits', of: 'task_id', columns: ['waits', 'extensions'] };

/** The words of what `waitText` makes, from 1 on. */
export const waitWords = {
  kind: 1,
  who: 2,
  among: 3,
  since: 4,
  until: 5,
  overdueAfter: 6,
  leadAgencyId: 7,
} as const;

/** `coordinator so-noi-vu 2 2026-03-09T17:00:00.000Z   so-tai-chinh`: instants that there are none of are empty. */
export const waitText = (wait: Wait): string => {
  const { kind, agencyId, userId, among, since, until, overdueAfter, leadAgencyId } = wait;
  const who = awaitedWord({ agencyId, userId });
  return [kind, who, among, since, until ?? '', overdueAfter ?? '', leadAgencyId].join(' ');
};

/** What `waitText` made. */
export const waitFrom = (text: string): Wait => {
  const [kind = '', who = '', among, since = '', until, overdueAfter, leadAgencyId = ''] = text.split(' ');
  return {
    ...awaitedAs(who),
    kind: waitKinds.find((each) => each === kind) ?? 'lead',
    among: Number(among),
    since,
    until: until || null,
    overdueAfter: overdueAfter || null,
    leadAgencyId,
  };
};

const rowOf = (task: AssignedTask, { delay }: Past) => ({
  waits: waitsOf(delay).map(waitText),
  extensions: extensionsInFocus(task),
});

const spansOf = ({ taskId, newest, periods, pasts }: Followed): NewSpans | null => {
  if (pasts === null) return null;
  const { state, past } = newest;
  const before = state.kind === 'unassigned' || past === null ? null : rowOf(state, past);
  const points = periods.flatMap(({ state: then, version, validFrom: from }) => {
    const known = pasts.get(version);
    return then.kind === 'unassigned' || known === undefined ? [] : [{ from, content: rowOf(then, known) }];
  });
  const sameInstant = newest.validFrom !== null && newest.validFrom === periods[0]?.validFrom;
  return { id: taskId, spans: spansAfter(before, points), isNew: before === null, sameInstant };
};

/** Writes who is waited for in however many tasks; nothing of those whose past is not kept, which a rebuild tells. */
export const storeWaits = (
  manager: EntityManager,
  generation: number,
  followed: readonly Followed[],
): Promise<void> =>
  storeSpans(
    manager,
    generation,
    taskWaits,
    followed.flatMap((each) => spansOf(each) ?? []),
  );
