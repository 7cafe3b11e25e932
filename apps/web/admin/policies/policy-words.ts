import type { Listed } from '#libs/api-client/routes';
import type { Say } from '../../words/words';

export type Policy = Listed<'/policies'>;
export type Offset = Policy['acknowledgeWithin'];

export const recurrences = ['single', 'yearly', 'half-yearly', 'quarterly', 'monthly', 'weekly'] as const;

/** `5 ngày làm việc`, `30 phút`. */
export const offsetWords = (say: Say, offset: Offset): string =>
  'minutes' in offset
    ? say('web.form.minutes', { minutes: offset.minutes })
    : say('web.form.working-days', { days: offset.workingDays });

const amount = (offset: Offset): number => ('minutes' in offset ? offset.minutes : offset.workingDays);

/** Each rung of a ladder before a deadline: "lần 1 trước hạn 30 ngày làm việc, … vào ngày đến hạn". */
const ladderWords = (say: Say, ladder: readonly Offset[]): string =>
  ladder
    .map((offset, place) =>
      amount(offset) === 0
        ? say('web.policy.rung.due', { n: place + 1 })
        : say('web.policy.rung', { n: place + 1, before: offsetWords(say, offset) }),
    )
    .join('; ');

/** What a policy says, in sentences: first how it reminds, then how late work is brought before whom. */
export const policySentences = (say: Say, policy: Policy): readonly string[] => {
  const { reminders, escalation, extensions, quiet } = policy;
  const ladders = recurrences
    .filter((recurrence) => reminders[recurrence].length > 0)
    .map((recurrence) =>
      say('web.policy.remind', {
        kind: say(`schedule.${recurrence}`),
        rungs: ladderWords(say, reminders[recurrence]),
      }),
    );
  return [
    say('web.policy.acknowledge', { within: offsetWords(say, policy.acknowledgeWithin) }),
    ...ladders,
    say('web.policy.overdue', {
      every: offsetWords(say, policy.overdueEvery),
      times: policy.overdueRepeats,
    }),
    ...escalation.map(({ level, after, to }) =>
      say('web.policy.escalate', {
        level,
        after: offsetWords(say, after),
        to: say(`escalated-to.${to}`),
      }),
    ),
    say('web.policy.coordination', {
      before: offsetWords(say, policy.coordinationClosesBefore),
      waiver: policy.waiverAllowed,
    }),
    ...(policy.coordinationReminders.length === 0
      ? []
      : [
          say('web.policy.coordination.remind', {
            before: policy.coordinationReminders.map((offset) => offsetWords(say, offset)).join(', '),
          }),
        ]),
    say('web.policy.approve', { within: offsetWords(say, policy.approveWithin) }),
    say(policy.signOff === true ? 'web.policy.sign-off' : 'web.policy.no-sign-off'),
    say('web.policy.extensions', { max: extensions.max, after: extensions.afterDeadline }),
    ...(extensions.longest === undefined
      ? []
      : [say('web.policy.longest', { longest: offsetWords(say, extensions.longest) })]),
    say('web.policy.digest', { at: policy.digestAt }),
    say('web.policy.quiet', { from: quiet.from, to: quiet.to }),
    policy.promptSlotMinutes === 0
      ? say('web.policy.at-once')
      : say('web.policy.gathered', { minutes: policy.promptSlotMinutes }),
  ];
};
