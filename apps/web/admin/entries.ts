import type { MessageKey } from '#libs/messages/message';
import type { Permitted } from '../session/me';

/** A page of the administration. */
export interface Entry {
  readonly to:
    | '/admin/accounts'
    | '/admin/changes'
    | '/admin/delegations'
    | '/admin/agencies'
    | '/admin/groups'
    | '/admin/sheet'
    | '/admin/names'
    | '/admin/calendars'
    | '/admin/policies'
    | '/admin/health'
    | '/admin/deliveries'
    | '/admin/ledger'
    | '/admin/audit'
    | '/admin/mailbox';
  readonly name: MessageKey & `web.${string}`;
  readonly about: MessageKey & `web.${string}`;
  /** What somebody may do who sees it: reading is enough. */
  readonly needs: Permitted;
}

export interface EntryGroup {
  readonly name: MessageKey & `web.admin.${string}`;
  readonly entries: readonly Entry[];
}

const entry = (to: Entry['to'], name: Entry['name'], about: Entry['about'], needs: Permitted): Entry => ({
  to,
  name,
  about,
  needs,
});

export const entryGroups: readonly EntryGroup[] = [
  {
    name: 'web.admin.people',
    entries: [
      entry('/admin/accounts', 'web.admin.accounts', 'web.admin.accounts.about', 'users.read'),
      entry('/admin/delegations', 'web.admin.delegations', 'web.admin.delegations.about', 'delegations.read'),
      entry('/admin/changes', 'web.admin.changes', 'web.admin.changes.about', 'users.read'),
    ],
  },
  {
    name: 'web.admin.directory',
    entries: [
      entry('/admin/agencies', 'web.admin.agencies', 'web.admin.agencies.about', 'names.read'),
      entry('/admin/groups', 'web.admin.groups', 'web.admin.groups.about', 'names.read'),
      entry('/admin/sheet', 'web.admin.sheet', 'web.admin.sheet.about', 'users.manage'),
      entry('/admin/names', 'web.admin.names', 'web.admin.names.about', 'names.read'),
    ],
  },
  {
    name: 'web.admin.rules',
    entries: [
      entry('/admin/calendars', 'web.calendar.title', 'web.admin.calendars.about', 'reference.read'),
      entry('/admin/policies', 'web.policy.title', 'web.admin.policies.about', 'reference.read'),
    ],
  },
  {
    name: 'web.admin.watch',
    entries: [
      entry('/admin/health', 'web.health.title', 'web.health.about', 'system.read'),
      entry('/admin/deliveries', 'web.delivery.title', 'web.delivery.about', 'deliveries.read'),
      entry('/admin/ledger', 'web.ledger.title', 'web.ledger.about', 'ledger.verify'),
      entry('/admin/audit', 'web.audit.title', 'web.audit.about', 'audit.read'),
      entry('/admin/mailbox', 'web.mailbox.title', 'web.mailbox.about', 'mailbox.read'),
    ],
  },
];

/** The pages that the person may see, by groups that have any. */
export const entriesFor = (may: (action: Permitted) => boolean): readonly EntryGroup[] =>
  entryGroups
    .map(({ name, entries }) => ({ name, entries: entries.filter(({ needs }) => may(needs)) }))
    .filter(({ entries }) => entries.length > 0);
