import { z } from 'zod';
import { day, listOf, mirrorOf } from '#libs/contracts/http/answer';
import { agencyRef, id, localDate, text } from '#libs/contracts/http/common';
import { heldDifficulty, heldPlan } from '#libs/contracts/http/holdings';
import { agencyKinds } from '#libs/domain/directory/agency-kinds';
import type { Agency, AgencyGroup, GroupMember } from '#libs/domain/directory/directory';
import type { AgencyHoldings } from '#libs/domain/directory/agency-holdings';

const kind = z.enum(agencyKinds);
const names = { name: text(300), aliases: z.array(text(300)).max(50).default([]) };

export const agency = z
  .object({
    id,
    ...names,
    kind,
    parentId: agencyRef.nullable().default(null),
    /** Ordered by the UBND; those that are not are asked (đề nghị). */
    underUbnd: z.boolean().default(true),
    validFrom: localDate.nullable().default(null),
    validTo: localDate.nullable().default(null),
  })
  .strict();

const changesSomething = (changes: object): boolean => Object.keys(changes).length > 0;

/** What is left out stays as it is. */
export const agencyChanges = z
  .object({
    name: text(300),
    aliases: z.array(text(300)).max(50),
    kind,
    parentId: agencyRef.nullable(),
    underUbnd: z.boolean(),
    validFrom: localDate.nullable(),
    validTo: localDate.nullable(),
    /** Why it ends although something hangs on it (GET holdings); kept with the change. */
    despite: text(2000),
  })
  .partial()
  .strict()
  .refine(({ despite: _, ...changes }) => changesSomething(changes), 'must change something');

const member = z
  .object({
    agencyId: agencyRef,
    from: localDate.nullable().default(null),
    to: localDate.nullable().default(null),
  })
  .strict();

export const agencyGroup = z
  .object({
    id,
    ...names,
    /** Owes nothing until the lead names its members. */
    open: z.boolean().default(false),
    kinds: z.array(kind).default([]),
    members: z.array(member).max(1000).default([]),
  })
  .strict();

export const agencyGroupChanges = z
  .object({
    name: text(300),
    aliases: z.array(text(300)).max(50),
    open: z.boolean(),
    kinds: z.array(kind),
    members: z.array(member).max(1000),
  })
  .partial()
  .strict()
  .refine(changesSomething, 'must change something');

export const agencyView = mirrorOf<Agency>()(
  z
    .strictObject({
      id: z.string(),
      name: z.string(),
      aliases: z.array(z.string()),
      kind,
      parentId: z.string().nullable(),
      underUbnd: z.boolean(),
      validFrom: day.nullable(),
      validTo: day.nullable(),
    })
    .meta({ id: 'Agency' }),
);
export const agencyPage = listOf(agencyView);

const knownMember = mirrorOf<GroupMember>()(
  z
    .strictObject({
      agencyId: z.string(),
      from: day.nullable(),
      to: day.nullable(),
      placeOf: z.exactOptional(z.string()),
      named: z.exactOptional(z.literal(true)),
      until: z.exactOptional(day.nullable()),
    })
    .meta({ id: 'GroupMember' }),
);
const knownGroup = mirrorOf<AgencyGroup>()(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    aliases: z.array(z.string()),
    open: z.boolean(),
    kinds: z.array(kind),
    members: z.array(knownMember),
  }),
);
export const groupView = knownGroup.extend({ membersToday: z.array(z.string()) }).meta({ id: 'AgencyGroup' });
export const groupPage = listOf(groupView);

/** What hangs on an agency, and would be nobody's if it ended. */
export const agencyHoldings = mirrorOf<AgencyHoldings>()(
  z
    .strictObject({
      tasks: z.array(z.string()),
      accepts: z.array(z.string()),
      difficulties: z.array(heldDifficulty),
      plans: z.array(heldPlan),
      accounts: z.array(z.string()),
      groups: z.array(z.string()),
      below: z.array(z.string()),
    })
    .meta({ id: 'AgencyHoldings' }),
);
