import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { monitors } from '#libs/domain/notices/audiences';
import type { Audience, Notice } from '#libs/domain/notices/notice';

/** Who is told that nobody was, the first who can be reached: the office, whoever follows the task up, who keeps accounts. */
export const standIns = (task: AssignedTask): readonly Audience[] => [
  { kind: 'role', role: 'office' },
  monitors(task),
  { kind: 'role', role: 'admin' },
];

/**
 * That a notice reached nobody. It asks for somebody in that place, and not for what the notice asks, which is not its
 * receiver's to do; whoever keeps accounts acts on no task and reads nothing of its contents.
 */
export const unreached = ({ kind, to, slot, facts }: Notice, instead: Audience): Notice => {
  const { proposedTerms: _, ...said } = facts;
  const reads = !(instead.kind === 'role' && instead.role === 'admin');
  return {
    kind: 'unreached',
    to: instead,
    slot,
    facts: {
      ...said,
      words: null,
      ...(!reads && { title: '', product: null }),
      unreached: { kind, to },
    },
  };
};
