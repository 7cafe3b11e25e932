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
  calendar(): Promise<WorkingCalendar>;
  /** Null when there is no such policy. A policy never changes, so it is kept once read. */
  policy(policyId: string): Promise<Policy | null>;
}

/**
 * Directory and calendar change a few times a year and are read by every command, so what was read is used
 * for `freshMs`. A change is therefore in force everywhere after that time, which no rule depends on.
 */
export const createReferenceData = (ledger: Ledger, freshMs = 1_000): ReferenceData => {
  const kept = <T>(read: () => Promise<T>): (() => Promise<T>) => {
    let value: { promise: Promise<T>; until: number } | null = null;
    return () => {
      const now = performance.now();
      if (value === null || now >= value.until) {
        const promise = read();
        value = { promise, until: now + freshMs };
        // A failed read is not kept: the next command tries again.
        promise.catch(() => (value = null));
      }
      return value.promise;
    };
  };
  const policies = new Map<string, Policy>();
  return {
    directory: kept(
      async () => (await ledger.load(directoryStream, directoryDecider))?.state ?? emptyDirectory,
    ),
    calendar: kept(
      async () => (await ledger.load(calendarStream, calendarDecider))?.state ?? defaultCalendar,
    ),
    async policy(policyId) {
      const known = policies.get(policyId);
      if (known) return known;
      const policy = (await ledger.load(policyStream(policyId), policyDecider))?.state ?? null;
      if (policy) policies.set(policyId, policy);
      return policy;
    },
  };
};
