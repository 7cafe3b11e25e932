import { taskAt } from '#libs/domain/annex-task/passing-time';
import { calendarStillEnds } from '#libs/domain/notices/calendar-notices';
import type { Recipient } from '#libs/application/ports/recipients';
import type { Clock } from '#libs/application/ports/clock';
import type { StoredEvent } from '#libs/application/ports/ledger';
import { foldTask, type TaskService } from '#libs/application/task-service';
import type { AssignedTask, TaskState } from '#libs/domain/annex-task/kernel/index';
import { isSettled, staleReason, type StaleReason } from '#libs/domain/notices/still-wanted';
import { defaultLanguage, type Language } from '#libs/domain/shared/language';
import type { Instant } from '#libs/domain/shared/time';
import type { ClaimedMail } from '#libs/delivery/claim';
import { createSlots, type SlotDeps } from '#libs/delivery/derive';
import type { DerivedPart, MailPart } from '#libs/delivery/part';
import { createTelling, type Telling, type TellingDeps, type Told } from '#libs/delivery/telling';

/** Why something that waited does not go to whom it was for. */
export type LeftOut =
  | StaleReason
  | 'account-disabled'
  | 'no-address'
  /** The delegation by which it was copied to them does not hold any more. */
  | 'delegation-ended'
  /** They do not hold the role, belong to the agency or handle the task any more. */
  | 'no-longer-addressed';

/** A mail as it leaves. */
export interface PresentMail {
  /** The address of the account now; what was known when the mail was made where it is disabled. */
  readonly address: string;
  /** Of whoever reads it; null for who belongs to none. */
  readonly agencyId: string | null;
  /** In which they read it. */
  readonly language: Language;
  /** What it says: of the parts that it was made of those that are still so, written from what is so now. */
  readonly parts: readonly MailPart[];
  readonly leftOut: readonly { readonly part: MailPart; readonly reason: LeftOut }[];
  /** What was for the receiver alone is told to whoever has their place now. */
  readonly instead: readonly DerivedPart[];
}

export type AsOfNow = (mails: readonly ClaimedMail[]) => Promise<ReadonlyMap<ClaimedMail, PresentMail>>;

export interface AsOfNowDeps extends TellingDeps, SlotDeps {
  readonly tasks: Pick<TaskService, 'histories'>;
  readonly clock: Clock;
}

const keyOf = ({ stream, version }: Pick<MailPart, 'stream' | 'version'>): string => `${stream}\n${version}`;

/** The event of a part, the task as it is now, and who would be told of it now; each found out once. */
const createPresence = (
  histories: ReadonlyMap<string, readonly StoredEvent[]>,
  tell: Telling,
  now: Instant,
) => {
  const states = new Map<string, TaskState>();
  const told = new Map<string, Promise<ReadonlyMap<string, Told>>>();
  return {
    task(stream: string): TaskState {
      const known = states.get(stream);
      if (known !== undefined) return known;
      const state = taskAt(foldTask(histories.get(stream) ?? []), now);
      states.set(stream, state);
      return state;
    },
    told(part: MailPart, task: AssignedTask): Promise<ReadonlyMap<string, Told>> {
      const event = histories.get(part.stream)?.find(({ version }) => version === part.version);
      const found = told.get(keyOf(part)) ?? (event ? tell(event, task, now) : Promise.resolve(new Map()));
      told.set(keyOf(part), found);
      return found;
    },
  };
};

/**
 * Judges mails as they leave, by what is so then: the account and its address, its role and agency, who handles the
 * task, the delegation, the task itself and its deadlines. What an event means is derived again, as it was when it
 * happened, with the task and the people of now; so that a mail that waited for its slot neither goes to somebody
 * who left, nor says what is over.
 */
export const createAsOfNow = (deps: AsOfNowDeps): AsOfNow => {
  const { tasks, recipients, clock, referenceData } = deps;
  const slotted = createSlots(deps);

  return async (mails) => {
    const now = await clock.now();
    const taskIds = new Set(mails.flatMap(({ parts }) => parts.map(({ facts }) => facts.taskId)));
    const presence = createPresence(await tasks.histories([...taskIds]), createTelling(deps), now);

    const calendarLeftOut = async (account: Recipient | null, year: number): Promise<LeftOut | null> => {
      if (account === null) return 'account-disabled';
      if (account.email === '') return 'no-address';
      return calendarStillEnds(await referenceData.calendar(), year) ? null : 'no-longer-needed';
    };

    const judge = async (mail: ClaimedMail): Promise<PresentMail> => {
      const { recipientId } = mail;
      const account = await recipients.user(recipientId);
      const parts: MailPart[] = [];
      const leftOut: { part: MailPart; reason: LeftOut }[] = [];
      const instead: DerivedPart[] = [];
      for (const part of mail.parts) {
        const { calendarYear } = part.facts;
        if (calendarYear !== undefined) {
          const reason = await calendarLeftOut(account, calendarYear);
          if (reason === null) parts.push(part);
          else leftOut.push({ part, reason });
          continue;
        }
        const task = presence.task(part.stream);
        const stale = staleReason(part, task, now);
        if (stale !== null || task.kind === 'unassigned') {
          leftOut.push({ part, reason: stale ?? 'no-longer-needed' });
          continue;
        }
        const told = await presence.told(part, task);
        const own = told.get(recipientId);
        if (own?.kind === part.kind && own.reason === null) {
          const facts = isSettled(own, task) ? ({ ...own.facts, settled: true } as const) : own.facts;
          parts.push({ ...part, facts });
          continue;
        }
        const ended = part.facts.delegatorId === undefined ? 'no-longer-addressed' : 'delegation-ended';
        const reason = account === null ? 'account-disabled' : account.email === '' ? 'no-address' : ended;
        leftOut.push({ part, reason });
        instead.push(...(await slotted(told.values(), task)));
      }
      return {
        address: account?.email ?? mail.address,
        agencyId: account?.agencyId ?? null,
        language: account?.language ?? defaultLanguage,
        parts,
        leftOut,
        instead,
      };
    };

    const present = new Map<ClaimedMail, PresentMail>();
    for (const mail of mails) present.set(mail, await judge(mail));
    return present;
  };
};
