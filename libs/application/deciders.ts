import { taskDecider } from '#libs/domain/annex-task/task-decider';
import { calendarDecider } from '#libs/domain/calendar/calendar-decider';
import { delegationDecider } from '#libs/domain/delegation/delegation-decider';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { nameMemoryDecider } from '#libs/domain/name-memory/name-memory';
import { planDecider } from '#libs/domain/plan/plan-decider';
import { policyDecider } from '#libs/domain/policy/policy-decider';
import { successionDecider } from '#libs/domain/succession/succession-decider';

/** Who folds the streams of which category; whoever goes through the whole ledger needs all of them. */
export const deciders = {
  [taskDecider.category]: taskDecider,
  [planDecider.category]: planDecider,
  [delegationDecider.category]: delegationDecider,
  [directoryDecider.category]: directoryDecider,
  [calendarDecider.category]: calendarDecider,
  [policyDecider.category]: policyDecider,
  [nameMemoryDecider.category]: nameMemoryDecider,
  [successionDecider.category]: successionDecider,
};
