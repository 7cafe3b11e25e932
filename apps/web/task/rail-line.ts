import type { Instant } from '#libs/domain/shared/time';
import type { HistoryItem, Participant, Task } from '../api/queries';

export { daysIn, isShown, scaleOf, stripesOf, type Stripe } from '../parts/rail-geometry';

export type Delay = Task['delay'][number];
export type Bearer = Delay['shares'][number]['bearer'];

/** Something that happened at a point of the line. */
export interface RailPoint {
  readonly kind: 'reminder' | 'escalation' | 'handed-in' | 'returned' | 'approved' | 'coordination';
  readonly at: Instant;
}

/** All that the line of one lead's part shows, before it is drawn. */
export interface RailLine {
  readonly cycle: number;
  readonly agencyId: string;
  readonly name: string;
  readonly from: Instant;
  /** Null while it goes on. */
  readonly to: Instant | null;
  /** The instant from which it is seen. */
  readonly now: Instant;
  readonly spans: Delay['spans'];
  readonly shares: Delay['shares'];
  readonly ms: number;
  readonly original: Instant | null;
  readonly approved: Instant | null;
  readonly points: readonly RailPoint[];
}

const pointsOf = (part: Participant): readonly RailPoint[] => [
  ...part.deliverables.flatMap(({ submittedAt, decidedAt, status }): RailPoint[] => [
    { kind: 'handed-in', at: submittedAt },
    ...(decidedAt !== null && (status === 'returned' || status === 'approved')
      ? [{ kind: status, at: decidedAt }]
      : []),
  ]),
];

const told: Readonly<Record<string, RailPoint['kind']>> = {
  ReminderIssued: 'reminder',
  OfficialReminderRecorded: 'reminder',
  TaskEscalated: 'escalation',
};

/** What the process did about it, from the history of the task. */
const processPoints = (history: readonly HistoryItem[]): readonly RailPoint[] =>
  history.flatMap(({ type, occurredAt }): RailPoint[] => {
    const kind = Object.hasOwn(told, type) ? told[type] : undefined;
    return kind === undefined ? [] : [{ kind, at: occurredAt }];
  });

/** The lines of a task, one for each lead's part of each cycle; those that go on first. */
export const railLines = (task: Task, history: readonly HistoryItem[]): readonly RailLine[] =>
  task.delay
    .map((delay): RailLine => {
      const cycle = task.cycles.find(({ no }) => no === delay.cycle);
      const part = [...(cycle?.participants ?? []), ...(cycle?.former ?? [])].find(
        ({ agencyId, role }) => agencyId === delay.agencyId && role === 'lead',
      );
      const coordination = (cycle?.participants ?? []).flatMap(({ requests }) =>
        requests.flatMap(({ due, leadAgencyId }): RailPoint[] =>
          due !== null && leadAgencyId === delay.agencyId ? [{ kind: 'coordination', at: due }] : [],
        ),
      );
      const end = delay.to ?? task.at;
      const happened = processPoints(history).filter(({ at }) => at >= delay.from && at <= end);
      return {
        cycle: delay.cycle,
        agencyId: delay.agencyId,
        name: delay.name,
        from: delay.from,
        to: delay.to,
        now: task.at,
        spans: delay.spans,
        shares: delay.shares,
        ms: delay.ms,
        original: part?.dates.originalDeadline ?? null,
        approved: part?.dates.approvedDeadline ?? null,
        points: [...(part ? pointsOf(part) : []), ...coordination, ...happened],
      };
    })
    .sort((a, b) => Number(a.to !== null) - Number(b.to !== null) || (a.from < b.from ? 1 : -1));
