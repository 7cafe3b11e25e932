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
import type { RegisteredDirectory } from '#libs/plan-import/built-in-directory/province-of-today';
import { successions } from '#libs/plan-import/built-in-directory/successions';
import { inLots } from './in-lots';
import { policies } from './policy';

const process_: Actor = { kind: 'process' };

/** Gives commands of the seed in their order, many in one transaction; what an earlier run did is left as it is. */
const seedStream = async <C, S, E>(
  { ledger }: Application,
  stream: string,
  decider: Decider<C, S, E, { now: Instant; actor: Actor }>,
  commands: readonly C[],
): Promise<void> => {
  const submit = (command: C) =>
    ledger.submit({
      stream,
      decider,
      command,
      context: (now) => ({ now, actor: process_ }),
      meta: { userId: null, agencyId: null, commandId: null },
    });
  for (const answer of await inLots(commands, submit))
    if (isRejection(answer) && answer.code !== 'POLICY.EXISTS')
      throw new Error(`SEED.REFUSED ${stream}: ${answer.code} ${JSON.stringify(answer.facts)}`);
};

/** The agencies of the documents that plans are read from, all of them in force. */
const ofDocuments: RegisteredDirectory = { agencies, groups, successions };

/** The calendar and the policies, with a directory unless `listed` is false; `true` stands for that of documents. */
export const seedReference = async (
  app: Application,
  listed: boolean | RegisteredDirectory,
): Promise<void> => {
  const known = await app.ledger.load(calendarStream, calendarDecider);
  if (!known)
    await seedStream(app, calendarStream, calendarDecider, [
      { type: 'DefineCalendar', calendar: seedCalendar() },
    ]);
  for (const policy of policies)
    await seedStream(app, policyStream(policy.id), policyDecider, [{ type: 'DefinePolicy', policy }]);
  if (listed === false) return;
  const registered = listed === true ? ofDocuments : listed;
  // What is there may have been changed since, as when an agency ended: it is the province's own by then.
  const directory = (await app.ledger.load(directoryStream, directoryDecider))?.state ?? emptyDirectory;
  const said = directory.successions ?? [];
  await seedStream(app, directoryStream, directoryDecider, [
    ...registered.agencies
      .filter(({ id }) => !Object.hasOwn(directory.agencies, id))
      .map((agency) => ({ type: 'RegisterAgency' as const, agency })),
    ...registered.groups
      .filter(({ id }) => !Object.hasOwn(directory.groups, id))
      .map((group) => ({ type: 'DefineAgencyGroup' as const, group })),
    ...registered.successions
      .filter(({ from, to }) => !said.some((one) => one.from === from && one.to === to))
      .map((succession) => ({ type: 'RecordSuccession' as const, succession })),
  ]);
};
