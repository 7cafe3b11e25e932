import { agencyKinds, type AgencyKind } from '#libs/domain/directory/agency-kinds';
import { roles, type Role } from '#libs/domain/shared/actor';
import { day, oneOf, present, text, whole, type Given } from '../shell/address';

export interface AccountsSearch {
  q?: string;
  role?: Role;
  agency?: string;
  state?: 'disabled' | 'usable';
  page?: number;
}
export const accountsSearch = ({ q, role, agency, state, page }: Given): AccountsSearch =>
  present({
    q: text(q),
    role: oneOf(roles, role),
    agency: text(agency),
    state: oneOf(['disabled', 'usable'] as const, state),
    page: whole(page),
  });

export interface AgenciesSearch {
  q?: string;
  kind?: AgencyKind;
  state?: 'ended' | 'all';
  page?: number;
}
export const agenciesSearch = ({ q, kind, state, page }: Given): AgenciesSearch =>
  present({
    q: text(q),
    kind: oneOf(agencyKinds, kind),
    state: oneOf(['ended', 'all'] as const, state),
    page: whole(page),
  });

export interface WordsSearch {
  q?: string;
  page?: number;
}
export const wordsSearch = ({ q, page }: Given): WordsSearch => present({ q: text(q), page: whole(page) });

export interface ChangesSearch {
  user?: string;
  by?: string;
  from?: string;
  until?: string;
}
export const changesSearch = ({ user, by, from, until }: Given): ChangesSearch =>
  present({ user: text(user), by: text(by), from: day(from), until: day(until) });

export const delegationStates = ['in-force', 'not-begun', 'ended', 'revoked'] as const;
export interface DelegationsSearch {
  q?: string;
  state?: (typeof delegationStates)[number];
  page?: number;
}
export const delegationsSearch = ({ q, state, page }: Given): DelegationsSearch =>
  present({ q: text(q), state: oneOf(delegationStates, state), page: whole(page) });

export interface CalendarSearch {
  year?: number;
}
export const calendarSearch = ({ year }: Given): CalendarSearch => present({ year: whole(year) });

export interface NewPolicySearch {
  from?: string;
}
export const newPolicySearch = ({ from }: Given): NewPolicySearch => present({ from: text(from) });

export const deliveryStatuses = ['waiting', 'sent', 'suppressed', 'failed'] as const;
export interface DeliveriesSearch {
  status?: (typeof deliveryStatuses)[number];
  recipient?: string;
  task?: string;
}
export const deliveriesSearch = ({ status, recipient, task }: Given): DeliveriesSearch =>
  present({ status: oneOf(deliveryStatuses, status), recipient: text(recipient), task: text(task) });

export interface AuditSearch {
  actor?: string;
  code?: string;
  from?: string;
  until?: string;
}
export const auditSearch = ({ actor, code, from, until }: Given): AuditSearch =>
  present({ actor: text(actor), code: text(code), from: day(from), until: day(until) });

export interface MailboxSearch {
  q?: string;
  mail?: string;
}
export const mailboxSearch = ({ q, mail }: Given): MailboxSearch => present({ q: text(q), mail: text(mail) });
