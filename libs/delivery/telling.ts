import type { StoredEvent } from '#libs/application/ports/ledger';
import type { Recipient, Recipients } from '#libs/application/ports/recipients';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/index';
import { delegatesFor } from '#libs/domain/delegation/delegates';
import type { KnownDelegation } from '#libs/domain/delegation/delegation';
import { conflictOf } from '#libs/domain/delegation/refuse-delegate';
import { askedCommands } from '#libs/contracts/commands/task-commands';
import { toldOf } from '#libs/domain/notices/escalated-to';
import type { Audience, Notice, NoticeFacts } from '#libs/domain/notices/notice';
import { standIns, unreached } from '#libs/domain/notices/unreached';
import { noticesFor } from '#libs/domain/notices/notices-for';
import type { SlotKind } from '#libs/domain/policy/slots';
import type { Instant } from '#libs/domain/shared/time';
import type { DerivedPart } from '#libs/delivery/part';

export interface TellingDeps {
  readonly recipients: Recipients;
  /** Every delegation there ever was; which of them held at an instant is a rule over time. */
  readonly delegations: () => Promise<readonly KnownDelegation[]>;
}

/** A part before it is known when it leaves. */
export type Told = Omit<DerivedPart, 'slot'> & { readonly slotKind: SlotKind };

/** Who is told what about an event, by recipient: of the task as it is given, and with the authority that holds at `at`. */
export type Telling = (
  event: StoredEvent,
  task: AssignedTask,
  at: Instant,
) => Promise<ReadonlyMap<string, Told>>;

const nameOf = (to: Audience): string => {
  switch (to.kind) {
    case 'agency':
      return `agency:${to.agencyId}`;
    case 'role':
      return `role:${to.role}`;
    case 'user':
      return `user:${to.userId}`;
  }
};

const lookUp = async (recipients: Recipients, to: Audience): Promise<readonly Recipient[]> => {
  switch (to.kind) {
    case 'agency': {
      const found = await recipients.forAgency(to.agencyId, to.roles);
      if (to.officerId === undefined || found.some(({ userId }) => userId === to.officerId)) return found;
      const officer = await recipients.user(to.officerId);
      return officer?.agencyId === to.agencyId ? [...found, officer] : found;
    }
    case 'role':
      return recipients.forRole(to.role);
    case 'user': {
      const user = await recipients.user(to.userId);
      return user && (to.role === undefined || user.roles.includes(to.role)) ? [user] : [];
    }
  }
};

type Addressee = Pick<DerivedPart, 'recipientId' | 'address' | 'reason'>;

const addressees = (to: Audience, found: readonly Recipient[]): readonly Addressee[] =>
  found.length === 0
    ? [{ recipientId: nameOf(to), address: null, reason: 'no-recipient' }]
    : found.map(({ userId, email }) =>
        email === ''
          ? { recipientId: userId, address: null, reason: 'no-address' }
          : { recipientId: userId, address: email, reason: null },
      );

/** Who that is, with their addresses; or that there is nobody. */
export const addresseesOf = async (recipients: Recipients, to: Audience): Promise<readonly Addressee[]> =>
  addressees(to, await lookUp(recipients, to));

/** Both names of an act on somebody's behalf, so that whoever is told of it is told of them. */
const actedBy = ({ userId, onBehalfOf }: StoredEvent['meta']): Pick<NoticeFacts, 'actedBy'> =>
  onBehalfOf && userId !== null ? { actedBy: { userId, onBehalfOf: onBehalfOf.userId } } : {};

/**
 * People and delegations are looked up once, as it lasts for a page of events or a few mails: a plan names the same
 * agencies again and again.
 */
export const createTelling = ({ recipients, delegations }: TellingDeps): Telling => {
  const people = new Map<string, Promise<readonly Recipient[]>>();
  const peopleOf = (to: Audience): Promise<readonly Recipient[]> => {
    const key = JSON.stringify(to);
    const found = people.get(key) ?? lookUp(recipients, to);
    people.set(key, found);
    return found;
  };
  let known: Promise<readonly KnownDelegation[]> | undefined;
  const allDelegations = () => (known ??= delegations());

  const partsOf = async (event: StoredEvent, notice: Notice): Promise<Told[]> => {
    const { stream, version, occurredAt, meta } = event;
    const { kind, to, orElse = [], slot: slotKind, facts } = notice;
    const found = toldOf(notice, await Promise.all([to, ...orElse].map(peopleOf)));
    return addressees(to, found).map((addressee) => ({
      ...addressee,
      stream,
      version,
      occurredAt,
      kind,
      slotKind,
      facts: { ...facts, ...actedBy(meta) },
    }));
  };

  /**
   * What waits for a recipient, for those who may do it in their name (ủy quyền). Whoever handed in what is to be
   * decided about, or whose agency it is for, may not, and is not told that it waits for them.
   */
  const copiesOf = async (told: Told, task: AssignedTask, at: Instant): Promise<Told[]> => {
    const { recipientId, reason, facts } = told;
    const acts = askedCommands(told);
    if (acts.length === 0 || reason === 'no-recipient') return [];
    const delegates = delegatesFor(await allDelegations(), recipientId, acts, at);
    if (delegates.length === 0) return [];
    const [giver] = await peopleOf({ kind: 'user', userId: recipientId });
    const mayDo = (delegate: Recipient): boolean =>
      giver === undefined || acts.some((type) => !conflictOf({ type, ...facts }, task, giver, delegate));
    const copies: Told[] = [];
    for (const userId of delegates) {
      const found = await peopleOf({ kind: 'user', userId });
      if (!found.some(mayDo)) continue;
      const [addressee] = addressees({ kind: 'user', userId }, found);
      copies.push({ ...told, ...addressee, facts: { ...facts, delegatorId: recipientId } });
    }
    return copies;
  };

  /** That nobody was told, for the first who can be reached and is not told of the event anyway. */
  const standInsFor = async (
    event: StoredEvent,
    notice: Notice,
    task: AssignedTask,
    told: ReadonlyMap<string, Told>,
  ): Promise<readonly Told[]> => {
    for (const instead of standIns(task)) {
      const parts = await partsOf(event, unreached(notice, instead));
      const others = parts.filter(({ address, recipientId }) => address !== null && !told.has(recipientId));
      if (others.length > 0) return others;
    }
    return [];
  };

  return async (event, task, at) => {
    const { type, data } = event;
    // The first notice to a person about an event is the one.
    const told = new Map<string, Told>();
    const missed: Notice[] = [];
    for (const notice of noticesFor({ type, data } as TaskEvent, task)) {
      const parts = await partsOf(event, notice);
      if (parts.every(({ address }) => address === null)) missed.push(notice);
      for (const one of parts) if (!told.has(one.recipientId)) told.set(one.recipientId, one);
    }
    for (const notice of missed)
      for (const one of await standInsFor(event, notice, task, told)) told.set(one.recipientId, one);
    // After everybody who is told for themselves: who is both is told once.
    for (const one of [...told.values()])
      for (const copy of await copiesOf(one, task, at))
        if (!told.has(copy.recipientId)) told.set(copy.recipientId, copy);
    return told;
  };
};
