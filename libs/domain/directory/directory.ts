import type { AgencyKind } from '#libs/domain/directory/agency-kinds';
import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';
import type { LocalDate } from '#libs/domain/shared/time';
import { own } from '#libs/domain/shared/own';

/** A body that can be made responsible. Those not under the UBND are requested (đề nghị), not ordered. */
export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: AgencyKind;
  readonly parentId: string | null;
  readonly underUbnd: boolean;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
}

/** An agency that a group lists, for a time. */
export interface GroupMember {
  readonly agencyId: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** The agency that ends, whose place it takes. */
  readonly placeOf?: string;
  /** The act names it, whether or not the other one was listed. */
  readonly named?: true;
  /** Until when it would have belonged to the group, had it not ended; absent where it does not end. */
  readonly until?: LocalDate | null;
}

/** A named set of agencies. An open group owes nothing until the lead names its members. */
export interface AgencyGroup {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly open: boolean;
  /** Members by rule (every agency of these kinds under the UBND or not) plus members by list. */
  readonly kinds: readonly AgencyKind[];
  readonly members: readonly GroupMember[];
}

/**
 * From a day on the work of an agency or group is another's: merged, renamed, or divided among several, each
 * recorded by itself. Documents issued from that day on that name the former unit are questioned.
 */
export interface Succession {
  readonly from: string;
  readonly to: string;
  /** The first day of the successor. */
  readonly on: LocalDate;
  /** The recorded act that moves what is open; absent where only readers of documents need to know. */
  readonly act?: string;
  /** Of several successors the one that answers for what names the former unit later. */
  readonly general?: true;
  /** Until when `from` was to exist before the act; absent where nothing was said. */
  readonly until?: LocalDate;
  /** The day that readers of documents had been told before the act; absent where they had not. */
  readonly told?: LocalDate;
}

/** State of the stream `directory/main`. */
export interface Directory {
  readonly agencies: Readonly<Record<string, Agency>>;
  readonly groups: Readonly<Record<string, AgencyGroup>>;
  /** Absent until the first one is recorded. */
  readonly successions?: readonly Succession[];
}

export const emptyDirectory: Directory = { agencies: {}, groups: {} };

const within = (date: LocalDate, from: LocalDate | null, to: LocalDate | null): boolean =>
  (from === null || from <= date) && (to === null || date <= to);

/** Whether the agency exists on `date`. */
export const isInForce = ({ validFrom, validTo }: Agency, date: LocalDate): boolean =>
  within(date, validFrom, validTo);

/** Whether the agency is no more on `date`; one that does not exist yet may be given work for when it does. */
export const hasEnded = ({ validTo }: Agency, date: LocalDate): boolean => validTo !== null && validTo < date;

/** Ids of the agencies that belong to the group on `date`, sorted; empty for an unknown group. */
export const membersOf = (directory: Directory, groupId: string, date: LocalDate): string[] => {
  const group = own(directory.groups, groupId);
  if (!group) return [];
  const byRule = Object.values(directory.agencies)
    .filter((a) => group.kinds.includes(a.kind) && within(date, a.validFrom, a.validTo))
    .map((a) => a.id);
  const byList = group.members.filter((m) => within(date, m.from, m.to)).map((m) => m.agencyId);
  return [...new Set([...byRule, ...byList])].sort();
};

/** Why an agency ends although something hangs on it; no part of the agency itself. */
interface Despite {
  readonly despite?: string;
}

/** What a sheet asked for: the hash of its bytes, and how many rows of each kind change something. */
export interface TakenSheet {
  readonly sha256: string;
  readonly agencies: number;
  readonly groups: number;
  readonly accounts: number;
}

/** Entries as they are to be, each of them whole. */
export interface Entries {
  readonly agencies: readonly (Agency & Despite)[];
  readonly groups: readonly AgencyGroup[];
}

export type DirectoryEvent =
  | { type: 'AgencyRegistered'; data: Agency & Despite }
  | { type: 'AgencyGroupDefined'; data: AgencyGroup }
  | { type: 'SuccessionRecorded'; data: Succession }
  /** `from` does not give way to `to` by the act after all. */
  | { type: 'SuccessionWithdrawn'; data: { act: string; from: string; to: string } }
  /** Entries before it in the same submission were taken from a sheet; accounts follow in a transaction of their own. */
  | { type: 'SheetTaken'; data: TakenSheet };

type Changes<T> = { readonly [K in Exclude<keyof T, 'id'>]?: T[K] | undefined };

export type DirectoryCommand =
  | { type: 'RegisterAgency'; agency: Agency }
  /** Puts particulars right; what is absent stays. */
  | { type: 'CorrectAgency'; id: string; changes: Changes<Agency>; despite?: string | undefined }
  | { type: 'DefineAgencyGroup'; group: AgencyGroup }
  | { type: 'CorrectAgencyGroup'; id: string; changes: Changes<AgencyGroup> }
  /** Registers and corrects many entries at once, all of them or none. */
  | { type: 'TakeSheet'; entries: Entries; sheet: TakenSheet }
  | { type: 'RecordSuccession'; succession: Succession }
  /** `general` answers for what names the agency later; `groups` names who takes its place in which group. */
  | {
      type: 'EndAgency';
      act: string;
      from: string;
      to: readonly string[];
      general: string;
      on: LocalDate;
      groups: Readonly<Record<string, readonly string[]>>;
    }
  /** Takes the end of an agency back before it has come. */
  | { type: 'ReinstateAgency'; act: string; from: string };

export const directoryEventForms: EventForms<DirectoryEvent> = {
  AgencyRegistered: asAtFirst,
  AgencyGroupDefined: asAtFirst,
  SuccessionRecorded: asAtFirst,
  SuccessionWithdrawn: asAtFirst,
  SheetTaken: asAtFirst,
};
