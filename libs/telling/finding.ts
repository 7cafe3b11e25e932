import type { Finding, FindingFacts, FindingWords, ReportDay } from '#libs/domain/plan/draft/index';
import { message, type Message } from '#libs/messages/message';
import { say, wordIn } from '#libs/messages/say';
import type { Word } from '#libs/messages/word';
import { periodOf } from '#libs/telling/period';

/** The words of a finding as a draft keeps them, in each language. */
export const findingText = (told: Message): Pick<Finding, 'message' | 'messageEn'> => ({
  message: say('vi', told),
  messageEn: say('en', told),
});

/** The last day of February in a leap year, which stands for that of any year. */
const END_OF_FEBRUARY = '02-29';

const dayOf = ({ monthDay }: ReportDay): Word =>
  monthDay === END_OF_FEBRUARY
    ? message('finding.PLAN.YEARLY_REPORT.end-of-february')
    : message('finding.PLAN.YEARLY_REPORT.day', { monthDay });

const yearlyReport = ({ count, days }: FindingFacts['PLAN.YEARLY_REPORT']): Message => {
  const [only, ...others] = days;
  if (only === undefined) return message('finding.PLAN.YEARLY_REPORT.none', { count });
  if (others.length === 0)
    return message('finding.PLAN.YEARLY_REPORT', { count, day: dayOf(only), keys: only.keys });
  const several = days.map((one) =>
    message('finding.PLAN.YEARLY_REPORT.of', { day: dayOf(one), keys: one.keys }),
  );
  return message('finding.PLAN.YEARLY_REPORT.several', { count, days: several });
};

const told: { readonly [Code in keyof FindingFacts]: (facts: FindingFacts[Code]) => Message } = {
  'GROUP.NO_MEMBERS': (facts) => message('finding.GROUP.NO_MEMBERS', facts),
  'PLAN.NO_LEAD': () => message('finding.PLAN.NO_LEAD'),
  'PLAN.NUMBER_ACTIVE': (facts) => message('finding.PLAN.NUMBER_ACTIVE', facts),
  'PLAN.PAST_DEADLINE': ({ due, period }) =>
    period === null
      ? message('finding.PLAN.PAST_DEADLINE', { due })
      : message('finding.PLAN.PAST_DEADLINE.period', {
          due,
          period: { vi: period, en: wordIn('en', periodOf(period)) },
        }),
  'PLAN.UNTIL_MISSING': () => message('finding.PLAN.UNTIL_MISSING'),
  'PLAN.YEARLY_REPORT': yearlyReport,
  'TIMING.UNRESOLVED': () => message('finding.TIMING.UNRESOLVED.added'),
  'UNIT.DISSOLVED': ({ unit, on, to }) =>
    to.length === 0
      ? message('finding.UNIT.DISSOLVED.nobody', { unit, on })
      : message('finding.UNIT.DISSOLVED', { unit, on, to }),
  'UNIT.NOT_IN_DIRECTORY': (facts) => message('finding.UNIT.NOT_IN_DIRECTORY', facts),
  'UNIT.REMEMBERED': (facts) => message('finding.UNIT.REMEMBERED', facts),
};

/** Says what the domain finds in a draft. */
export const findingWords: FindingWords = (code, facts) => findingText(told[code](facts));
