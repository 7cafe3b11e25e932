import type { StoredEvent } from '#libs/application/ports/ledger';
import type { Recipient, Recipients } from '#libs/application/ports/recipients';
import type { ReferenceData } from '#libs/application/reference-data';
import type { TaskEvent, TaskEventType } from '#libs/domain/annex-task/events';
import type { AssignedTask } from '#libs/domain/annex-task/state';
import { delegatesFor } from '#libs/domain/delegation/delegates';
import { conflictOf } from '#libs/domain/delegation/refuse-delegate';
import type { KnownDelegation } from '#libs/domain/delegation/delegation';
import { askedActs } from '#libs/domain/notices/asked-act';
import { toldOf } from '#libs/domain/notices/escalated-to';
import type { Audience, Notice, NoticeFacts } from '#libs/domain/notices/notice';
import { noticesFor, silentTypes } from '#libs/domain/notices/notices-for';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { messageSlot } from '#libs/domain/policy/slots';
import type { DerivedPart } from '#libs/delivery/part';
import { createTaskStates, type LoadTaskAt } from '#libs/delivery/task-states';

export interface DeriveDeps {
  readonly recipients: Recipients;
  readonly referenceData: Pick<ReferenceData, 'policy' | 'calendar'>;
  readonly loadTask: LoadTaskAt;
  /** Every delegation there ever was; which of them held at an event is a rule over time. */
  readonly delegations: () => Promise<readonly KnownDelegation[]>;
}

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
      return officer ? [...found, officer] : found;
    }
    case 'role':
      return recipients.forRole(to.role);
    case 'user': {
      const user = await recipients.user(to.userId);
      return user ? [user] : [];
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

/** Both names of an act on somebody's behalf, so that whoever is told of it is told of them. */
const actedBy = ({ userId, onBehalfOf }: StoredEvent['meta']): Pick<NoticeFacts, 'actedBy'> =>
  onBehalfOf && userId !== null ? { actedBy: { userId, onBehalfOf: onBehalfOf.userId } } : {};

/**
 * What waits for a recipient, for those who may do it in their name (ủy quyền). Whoever handed in what is to be decided
 * about, or whose agency it is for, may not, and is not told that it waits for them.
 */
const copiesOf = async (
  part: DerivedPart,
  task: AssignedTask,
  delegations: DeriveDeps['delegations'],
  peopleOf: (to: Audience) => Promise<readonly Recipient[]>,
): Promise<DerivedPart[]> => {
  const { recipientId, reason, occurredAt, facts } = part;
  const acts = askedActs(part);
  if (acts.length === 0 || reason === 'no-recipient') return [];
  const copies: DerivedPart[] = [];
  const [giver] = await peopleOf({ kind: 'user', userId: recipientId });
  const mayDo = (delegate: Recipient): boolean =>
    giver === undefined || acts.some((type) => !conflictOf({ type, ...facts }, task, giver, delegate));
  for (const userId of delegatesFor(await delegations(), recipientId, acts, occurredAt)) {
    const found = await peopleOf({ kind: 'user', userId });
    if (!found.some(mayDo)) continue;
    const [addressee] = addressees({ kind: 'user', userId }, found);
    copies.push({ ...part, ...addressee, facts: { ...facts, delegatorId: recipientId } });
  }
  return copies;
};

/** Turns events into what each person is told; the first notice to a person about an event is the one. */
export const createDeriver = (deps: DeriveDeps) => {
  const { recipients, referenceData, loadTask } = deps;
  const states = createTaskStates(loadTask);

  const partsOf = async (
    event: StoredEvent,
    task: AssignedTask,
    notice: Notice,
    found: readonly Recipient[],
  ): Promise<DerivedPart[]> => {
    const policy = (await referenceData.policy(task.assignment.policyId)) ?? defaultPolicy;
    const slot = messageSlot(event.occurredAt, notice.slot, policy, await referenceData.calendar());
    const { stream, version, occurredAt } = event;
    const { kind } = notice;
    const facts = { ...notice.facts, ...actedBy(event.meta) };
    return addressees(notice.to, found).map((addressee) => ({
      ...addressee,
      ...{ stream, version, occurredAt, slot, kind, facts },
    }));
  };

  return async (events: readonly StoredEvent[]): Promise<DerivedPart[]> => {
    // People are looked up once a page: a page is short, and a plan names the same agencies again and again.
    const people = new Map<string, Promise<readonly Recipient[]>>();
    const peopleOf = (to: Audience): Promise<readonly Recipient[]> => {
      const key = JSON.stringify(to);
      const found = people.get(key) ?? lookUp(recipients, to);
      people.set(key, found);
      return found;
    };
    let known: Promise<readonly KnownDelegation[]> | undefined;
    const delegations = () => (known ??= deps.delegations());
    const parts: DerivedPart[] = [];
    for (const event of events) {
      if (!event.stream.startsWith('task/')) continue;
      const task = await states.after(event, !silentTypes.includes(event.type as TaskEventType));
      if (task === null || task.kind === 'unassigned') continue;
      const { type, data } = event;
      const told = new Map<string, DerivedPart>();
      for (const notice of noticesFor({ type, data } as TaskEvent, task)) {
        const found = await Promise.all([notice.to, ...(notice.orElse ?? [])].map(peopleOf));
        for (const part of await partsOf(event, task, notice, toldOf(notice, found)))
          if (!told.has(part.recipientId)) told.set(part.recipientId, part);
      }
      // After everybody who is told for themselves: who is both is told once.
      for (const part of [...told.values()])
        for (const copy of await copiesOf(part, task, delegations, peopleOf))
          if (!told.has(copy.recipientId)) told.set(copy.recipientId, copy);
      parts.push(...told.values());
    }
    return parts;
  };
};
