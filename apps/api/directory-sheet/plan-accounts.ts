import { Cells, CellRefused } from '#apps/api/directory-sheet/cells';
import { no } from '#apps/api/directory-sheet/columns';
import {
  changedCells,
  Once,
  orRefusal,
  refusedRow,
  type PlannedRow,
} from '#apps/api/directory-sheet/planned-row';
import type { SheetRow } from '#apps/api/directory-sheet/read-sheet';
import { newUser } from '#libs/contracts/http/users';
import { refuseStanding, stopsAdministering } from '#libs/domain/accounts/account-rules';
import type { Directory } from '#libs/domain/directory/directory';
import { entryLookup, type EntryLookup } from '#libs/domain/directory/entry-called';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import type { KnownAccount } from '#libs/identity/account';
import type { AccountCorrection, ManyChange } from '#libs/identity/accounts';

const columns = ['name', 'email', 'agencyId', 'roles', 'field', 'disabled'];

/** A change of an account with the row that asks for it. */
export interface PlannedChange {
  readonly row: PlannedRow;
  readonly change: ManyChange;
  readonly before: KnownAccount | null;
  readonly after: KnownAccount;
  /** Why it is changed although something hangs on it. */
  readonly despite: string | undefined;
}

export interface PlannedAccounts {
  readonly rows: readonly PlannedRow[];
  readonly changes: readonly PlannedChange[];
  /** All accounts as they would be. */
  readonly after: readonly KnownAccount[];
}

/** A name that leads to an entry of the directory. */
const called = (lookup: EntryLookup, isKnown: (id: string) => boolean, given: string): string => {
  const id = lookup(given);
  if (isRejection(id)) throw new CellRefused(id);
  if (!isKnown(id)) throw new CellRefused(reject('DIRECTORY.UNKNOWN_AGENCY', { id, agencyId: id }));
  return id;
};

const asSet = (all: readonly string[] = []): string => [...all].sort().join();
/** The same words in another order are no change. */
const unlessSame = <T extends string>(given: readonly T[], known: readonly T[] | undefined): readonly T[] =>
  known && asSet(given) === asSet(known) ? known : given;

/** What a new account is created with beside its password, which no sheet holds. */
const withoutPassword = newUser.omit({ password: true });

const standingOf = ({ roles, agencyId, field = [], disabled }: KnownAccount) => ({
  roles,
  agencyId,
  field,
  disabled,
});

/** What is put right, and nothing else. */
const correctionOf = (before: KnownAccount, after: KnownAccount): AccountCorrection => ({
  ...(before.name !== after.name && { name: after.name }),
  ...(before.email !== after.email && { email: after.email }),
  ...(before.agencyId !== after.agencyId && { agencyId: after.agencyId }),
  ...(before.roles !== after.roles && { roles: after.roles }),
  ...(asSet(before.field) !== asSet(after.field) && { field: after.field ?? [] }),
  ...(before.disabled !== after.disabled && { disabled: after.disabled }),
});

const correctsNothing = (before: KnownAccount, after: KnownAccount): boolean =>
  Object.keys(correctionOf(before, after)).length === 0;

interface Known {
  readonly directory: Directory;
  readonly accounts: readonly KnownAccount[];
  /** Of whoever brings the sheet. */
  readonly userId: string;
  readonly idFor: (username: string) => string;
}

const accountIn = (
  cells: Cells,
  known: KnownAccount | undefined,
  { directory, idFor }: Known,
  lookups: { readonly agency: EntryLookup; readonly unit: EntryLookup },
): { readonly account: KnownAccount; readonly despite: string | undefined } => {
  const { agencies, groups } = directory;
  const isUnit = (id: string) => Object.hasOwn(agencies, id) || Object.hasOwn(groups, id);
  const agency = cells.optional('agencyId', known?.agencyId);
  const username = cells.required('username').toLowerCase();
  const given = {
    username,
    name: cells.required('name', known?.name),
    email: cells.required('email', known?.email),
    agencyId: agency && called(lookups.agency, (id) => Object.hasOwn(agencies, id), agency),
    roles: unlessSame(cells.list('roles', known?.roles, /[;,]/u), known?.roles),
    field: cells.list('field', known?.field).map((one) => called(lookups.unit, isUnit, one)),
  };
  const disabled = cells.flag('disabled', known?.disabled ?? false);
  if (!known && disabled) throw cells.invalid('disabled', no(cells.language));
  const despite = cells.optional('despite') ?? undefined;
  const isAsKnown = known && correctsNothing(known, { ...known, ...given, disabled } as KnownAccount);
  // What is known may be older than the rule.
  if (isAsKnown) return { account: known, despite };
  const { field, ...read } = cells.checked(withoutPassword, given);
  const roles = known && asSet(read.roles) === asSet(known.roles) ? known.roles : read.roles;
  const kept = unlessSame(field, known?.field);
  const account = {
    id: known?.id ?? idFor(username),
    ...read,
    username: known?.username ?? username,
    roles,
    disabled,
    ...(kept.length > 0 && { field: kept }),
  };
  return { account, despite };
};

/** Asked about those particulars alone that are put right: what an account is may be older than the rule. */
const refusedStanding = (before: KnownAccount | undefined, after: KnownAccount): Rejection | null => {
  const { roles, agencyId, field } = before ? correctionOf(before, after) : after;
  const asked = !before || roles !== undefined || agencyId !== undefined || field !== undefined;
  return asked ? refuseStanding(standingOf(after)) : null;
};

const administers = ({ roles, disabled }: KnownAccount): boolean => roles.includes('admin') && !disabled;

/** Nobody shuts themselves out, and somebody is left who lets others in. */
const refusedAdministration = (
  { before, after }: PlannedChange,
  all: readonly KnownAccount[],
  userId: string,
): Rejection | null => {
  if (!before || !stopsAdministering(standingOf(before), standingOf(after))) return null;
  if (before.id === userId) return reject('USER.OWN_ACCOUNT');
  return all.some(administers) ? null : reject('USER.LAST_ADMINISTRATOR');
};

/**
 * What the rows of accounts would make of them. What no row names stays as it is.
 *
 * @param known `directory` as the sheet would leave it: accounts may belong to agencies that it brings
 */
export const planAccounts = (rows: readonly SheetRow[], known: Known): PlannedAccounts => {
  const { agencies, groups } = known.directory;
  const lookups = {
    agency: entryLookup(Object.values(agencies)),
    unit: entryLookup([...Object.values(agencies), ...Object.values(groups)]),
  };
  const byName = new Map(known.accounts.map((account) => [account.username, account]));
  const once = new Once();
  const changes: PlannedChange[] = [];
  const planned = rows.map((given): PlannedRow => {
    const key = (given.cells['username'] ?? '').trim().toLowerCase();
    const before = byName.get(key);
    const read = orRefusal(() => accountIn(new Cells('accounts', given), before, known, lookups));
    const refusal = isRejection(read) ? read : once.take(key, given.row);
    if (isRejection(read) || refusal)
      return refusedRow('accounts', { row: given.row, key, refusal: refusal as Rejection });
    const { account: after, despite } = read;
    const changed = changedCells(before, after, columns);
    const ends = before?.disabled === false && after.disabled;
    const corrected = changed.length === 0 ? 'same' : ends ? 'end' : 'correct';
    const row: PlannedRow = {
      sheet: 'accounts',
      row: given.row,
      key,
      name: after.name,
      action: before === undefined ? 'create' : corrected,
      changes: changed,
      refusal: refusedStanding(before, after),
    };
    if (row.action === 'same') return row;
    const { disabled: _, ...account } = after;
    const change: ManyChange = before
      ? { seen: before, correction: correctionOf(before, after), reason: despite }
      : { account };
    changes.push({ row, change, before: before ?? null, after, despite });
    return row;
  });
  const byId = new Map(known.accounts.map((account) => [account.id, account]));
  for (const { after } of changes) byId.set(after.id, after);
  const after = [...byId.values()];
  for (const change of changes) change.row.refusal ??= refusedAdministration(change, after, known.userId);
  return { rows: planned, changes, after };
};
