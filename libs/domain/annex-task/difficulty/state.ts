import type { DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import {
  agencyRoles,
  authorityOf,
  personName,
  type NamedAccount,
  type Person,
} from '#libs/domain/shared/actor';
import type { Instant } from '#libs/domain/shared/time';

/** Who is to solve a difficulty: an agency, or one person of it. */
export interface Resolver {
  readonly agencyId: string;
  readonly userId: string | null;
}

/** A resolver as a command names it, with what is known of the account. */
export type NamedResolver = { readonly agencyId: string } | { readonly account: NamedAccount };

/** Where it stands: in the monitoring agency's register, before the UBND, with its resolver, or solved. */
export const difficultyStatuses = ['raised', 'consolidated', 'assigned', 'resolved'] as const;
export type DifficultyStatus = (typeof difficultyStatuses)[number];

interface Act {
  readonly at: Instant;
  readonly by: string;
  readonly document: DocumentRef | null;
}

/** What keeps a unit from doing its part, on its way to whoever can do something about it. */
export interface Difficulty {
  /** Counts up over the whole task, from 1. */
  readonly n: number;
  readonly status: DifficultyStatus;
  /** The unit that raised it. */
  readonly agencyId: string;
  readonly raisedAt: Instant;
  readonly raisedBy: string;
  readonly content: string;
  readonly recommendation: string | null;
  /** How the monitoring agency put it before the UBND. */
  readonly consolidated: (Act & { readonly summary: string }) | null;
  /** The supervisor's decision, the last one where it was given to another resolver. */
  readonly assigned:
    | (Act & {
        readonly resolver: Resolver;
        readonly due: Instant;
        readonly instruction: string | null;
        /** When the resolver took it over from an agency that ended; absent where nobody did. */
        readonly takenOverAt?: Instant;
      })
    | null;
  readonly resolved: (Act & { readonly agencyId: string | null; readonly resolution: string }) | null;
}

/** Whether the agency, or a person of it, still has to solve it. */
export const waitsForAgency = ({ status, assigned }: Difficulty, agencyId: string): boolean =>
  status === 'assigned' && assigned?.resolver.agencyId === agencyId;

/** Since when its resolver, as it is now, has it; null where nobody was asked. */
export const resolverSince = ({ assigned }: Difficulty): Instant | null =>
  assigned && (assigned.takenOverAt ?? assigned.at);

/** How a resolver is named: a person, or the agency. */
const resolverName = ({ agencyId, userId }: Resolver): string =>
  userId === null ? agencyId : personName(userId);

/** Who has, or had, to solve a difficulty of the task: persons, or agencies. */
export const resolversOf = ({
  difficulties = [],
}: {
  readonly difficulties?: readonly Difficulty[];
}): readonly string[] => [
  ...new Set(difficulties.flatMap(({ assigned }) => (assigned ? [resolverName(assigned.resolver)] : []))),
];

/** Under which of these names somebody solves difficulties: in person, or as one who speaks for an agency. */
export const resolvesAs = (person: Person): readonly string[] => {
  const { agencyId, roles } = person;
  const speaks = agencyId !== null && roles.some((role) => agencyRoles.includes(role));
  const own = personName(authorityOf(person));
  return speaks ? [own, agencyId] : [own];
};

/** Whether the person is who has to solve it, by name or as one who speaks for the agency. */
export const isResolver = ({ assigned }: Difficulty, person: Person): boolean =>
  assigned !== null && resolvesAs(person).includes(resolverName(assigned.resolver));
