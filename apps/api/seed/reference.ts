import { calendarStream, directoryStream, policyStream } from '#libs/application/reference-data';
import type { Application } from '#libs/application/application';
import { calendarDecider } from '#libs/domain/calendar/calendar-decider';
import { emptyDirectory } from '#libs/domain/directory/directory';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { policyDecider } from '#libs/domain/policy/policy-decider';
import type { Actor } from '#libs/domain/shared/actor';
import type { Decider } from '#libs/domain/shared/decider';
import { isRejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';
import { agencies } from '#libs/plan-import/built-in-directory/agencies';
import { seedCalendar } from '#libs/holidays/seed-calendar';
import { groups } from '#libs/plan-import/built-in-directory/directory';
import { successions } from '#libs/plan-import/built-in-directory/successions';
import { policies } from './policy';

const process_: Actor = { kind: 'process' };

/** Gives a command of the seed; what an earlier run did is left as it is. */
const seedStream = async <C, S, E>(
  { ledger }: Application,
  stream: string,
  decider: Decider<C, S, E, { now: Instant; actor: Actor }>,
  commands: readonly C[],
): Promise<void> => {
  for (const command of commands) {
    const answer = await ledger.submit({
      stream,
      decider,
      command,
      context: (now) => ({ now, actor: process_ }),
      meta: { userId: null, agencyId: null, commandId: null },
    });
    if (isRejection(answer) && answer.code !== 'POLICY.EXISTS')
      throw new Error(`SEED.REFUSED ${stream}: ${answer.code} ${JSON.stringify(answer.facts)}`);
  }
};

/** The calendar and the policies; with the directory where the demonstration runs. */
export const seedReference = async (app: Application, withDirectory: boolean): Promise<void> => {
  const known = await app.ledger.load(calendarStream, calendarDecider);
  if (!known)
    await seedStream(app, calendarStream, calendarDecider, [
      { type: 'DefineCalendar', calendar: seedCalendar() },
    ]);
  for (const policy of policies)
    await seedStream(app, policyStream(policy.id), policyDecider, [{ type: 'DefinePolicy', policy }]);
  if (!withDirectory) return;
  // What is there may have been changed since, as when an agency ended: it is the province's own by then.
  const directory = (await app.ledger.load(directoryStream, directoryDecider))?.state ?? emptyDirectory;
  const said = directory.successions ?? [];
  await seedStream(app, directoryStream, directoryDecider, [
    ...agencies
      .filter(({ id }) => !Object.hasOwn(directory.agencies, id))
      .map((agency) => ({ type: 'RegisterAgency' as const, agency })),
    ...groups
      .filter(({ id }) => !Object.hasOwn(directory.groups, id))
      .map((group) => ({ type: 'DefineAgencyGroup' as const, group })),
    ...successions
      .filter(({ from, to }) => !said.some((one) => one.from === from && one.to === to))
      .map((succession) => ({ type: 'RecordSuccession' as const, succession })),
  ]);
};
