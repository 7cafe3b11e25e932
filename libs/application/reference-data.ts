import type { Ledger } from '#libs/application/ports/ledger';
import { defaultCalendar, type WorkingCalendar } from '#libs/domain/calendar/calendar';
import { calendarDecider } from '#libs/domain/calendar/calendar-decider';
import { emptyDirectory, type Directory } from '#libs/domain/directory/directory';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import type { Policy } from '#libs/domain/policy/policy';
import { policyDecider } from '#libs/domain/policy/policy-decider';

export const directoryStream = 'directory/main';
export const calendarStream = 'calendar/vn';
export const policyStream = (policyId: string): string => `policy/${policyId}`;

/** What decisions about tasks and plans look up besides their own stream, always the newest. */
export interface ReferenceData {
  directory(): Promise<Directory>;
  /** Reads the directory anew, for everybody from now on; whether it had changed. */
  renewDirectory(): Promise<boolean>;
  calendar(): Promise<WorkingCalendar>;
  /** Read anew: for whoever looks at it, as somebody does who has just changed it. */
  newestCalendar(): Promise<WorkingCalendar>;
  /** Null when there is no such policy. A policy never changes, so it is kept once read. */
  policy(policyId: string): Promise<Policy | null>;
}

interface Copy<T> {
  readonly version: number;
  readonly state: T;
}

/** A copy that is read again once it is older than `freshMs`, or when somebody asks for a new one. */
const kept = <T>(read: () => Promise<Copy<T>>, freshMs: number) => {
  let value: { promise: Promise<Copy<T>>; until: number } | null = null;
  const renewed = (): Promise<Copy<T>> => {
    const promise = read();
    const own = { promise, until: performance.now() + freshMs };
    value = own;
    // A failed read is not kept: the next command tries again.
    promise.catch(() => {
      if (value === own) value = null;
    });
    return promise;
  };
  const now = async (): Promise<T> => {
    const copy = value !== null && performance.now() < value.until ? value.promise : renewed();
    return (await copy).state;
  };
  const renew = async (): Promise<boolean> => {
    const before = value?.promise;
    return (await renewed()).version !== (await before)?.version;
  };
  return { now, renew };
};

/**
 * Directory and calendar change a few times a year and are read by every command, so what was read is used
 * for `freshMs`. A change is therefore in force everywhere after that time. What depends on more, as a command does that
 * names an agency which was entered a moment before by another program, has the directory renewed (`onNewestDirectory`).
 */
export const createReferenceData = (ledger: Ledger, freshMs = 1_000): ReferenceData => {
  const directory = kept<Directory>(
    async () =>
      (await ledger.load(directoryStream, directoryDecider)) ?? { version: 0, state: emptyDirectory },
    freshMs,
  );
  const calendar = kept<WorkingCalendar>(
    async () =>
      (await ledger.load(calendarStream, calendarDecider)) ?? { version: 0, state: defaultCalendar },
    freshMs,
  );
  const policies = new Map<string, Policy>();
  return {
    directory: directory.now,
    renewDirectory: directory.renew,
    calendar: calendar.now,
    async newestCalendar() {
      await calendar.renew();
      return calendar.now();
    },
    async policy(policyId) {
      const known = policies.get(policyId);
      if (known) return known;
      const policy = (await ledger.load(policyStream(policyId), policyDecider))?.state ?? null;
      if (policy) policies.set(policyId, policy);
      return policy;
    },
  };
};
