import fc from 'fast-check';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import { delaysOf } from '#libs/domain/annex-task/standing/delay';
import { evolveTask } from '#libs/domain/annex-task/evolve';
import type { TaskState } from '#libs/domain/annex-task/kernel/state';
import { person, type Life } from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { anyLife, play } from '#libs/domain/annex-task/task-lives.spec';
import { isRejection } from '#libs/domain/shared/rejection';
import { dateOf, fromMs, toMs, type Instant } from '#libs/domain/shared/time';
import { enough } from '#libs/testing/soak';

/** What the task was at an instant by what had happened until then. */
const asOfOccurred = ({ history }: Life, at: Instant): TaskState =>
  history.filter(({ occurredAt }) => occurredAt <= at).reduce<TaskState>(evolveTask, { kind: 'unassigned' });

const file = { name: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: 'a'.repeat(64) };
/** A command that says that it happened at `at`, with the document that proves it. */
const acts: readonly ((life: Life) => [string, Omit<TaskCommand, 'document' | 'occurredAt'>])[] = [
  () => ['lead', { type: 'SubmitDeliverable', summary: 'late', files: [file] } as TaskCommand],
  ({ task }) => [
    'ubnd',
    { type: 'ApproveDeliverable', deliverable: task.counters.deliverables } as TaskCommand,
  ],
  () => ['ubnd', { type: 'AmendTask', terms: { title: 'late' } } as TaskCommand],
  () => ['ubnd', { type: 'SuspendTask', reason: 'late' } as TaskCommand],
  () => ['ubnd', { type: 'ReassignTask', from: 'unit', reason: 'late' } as TaskCommand],
  () => ['ubnd', { type: 'IssueDirective', kind: 'direction', text: 'late' } as TaskCommand],
  () => ['ubnd', { type: 'DecideExtension', extension: 1, granted: true } as TaskCommand],
  () => ['ubnd', { type: 'CancelTask', reason: 'late' } as TaskCommand],
];

/** Lives in which, at their end, something is recorded that happened at some part of the time before. */
const recordedLate = (accepted: (before: Life, after: Life, at: Instant) => void): void => {
  const seen = { accepted: 0 };
  fc.assert(
    fc.property(
      anyLife,
      fc.nat({ max: acts.length - 1 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (plan, nth, part) => {
        const life = play(plan);
        if (life.state.kind === 'unassigned') return;
        const from = toMs(life.task.assignedAt);
        const at = fromMs(Math.floor(from + part * (toMs(life.now) - from)));
        const [agencyId, act] = acts[nth]?.(life) ?? ['', null];
        if (act === null || at >= life.now) return;
        const document = { number: '1', date: dateOf(at), issuer: null, signer: null, subject: null };
        const actor =
          agencyId === 'ubnd'
            ? person('supervisor', 'ubnd', 'supervisor')
            : person('lead.head', 'lead', 'head');
        const late = life.fork();
        const answer = late.do({ ...act, document, occurredAt: at } as TaskCommand, actor);
        if (isRejection(answer)) return expect(late.state).toBe(life.state);
        if (answer.length === 0) return;
        seen.accepted += 1;
        accepted(life, late, at);
      },
    ),
    { numRuns: enough(400, 8000) },
  );
  // Something was accepted, or nothing was shown.
  expect(seen.accepted).toBeGreaterThan(20);
};

describe('the laws of what is recorded late', () => {
  it('changes nothing of what had happened before it, and is there from its instant on', () => {
    recordedLate((before, after, at) => {
      const earlier = fromMs(toMs(at) - 1);
      expect(asOfOccurred(after, earlier)).toEqual(asOfOccurred(before, earlier));
      expect(asOfOccurred(after, at)).not.toEqual(asOfOccurred(before, at));
      expect(asOfOccurred(after, after.now)).toEqual(after.state);
    });
  });

  it('leaves every time to somebody, and none to two', () => {
    recordedLate((_, { history, now }) => {
      for (const { ms, shares } of delaysOf(history, now)) {
        expect(shares.every((share) => share.ms >= 0)).toBe(true);
        expect(shares.reduce((sum, share) => sum + share.ms, 0)).toBe(ms);
      }
    });
  });

  it('judges what is accepted by when it happened', () => {
    recordedLate((_, { task, history }, at) => {
      if (history.at(-1)?.event.type === 'DeliverableSubmitted')
        expect(
          Object.values(task.participants).some(({ deliverables }) =>
            deliverables.some(({ submittedAt, knownAt }) => submittedAt === at && knownAt !== undefined),
          ),
        ).toBe(true);
      for (const { event, occurredAt } of history.slice(-1)) {
        expect(occurredAt).toBe(at);
        if (event.type === 'DeliverableApproved') expect(event.data.completion.acceptedAt).toBe(at);
      }
    });
  });
});
