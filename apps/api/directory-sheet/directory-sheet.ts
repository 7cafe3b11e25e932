import { Injectable } from '@nestjs/common';
import { planAccounts, type PlannedChange } from '#apps/api/directory-sheet/plan-accounts';
import { planEntries, type PlannedEntries } from '#apps/api/directory-sheet/plan-entries';
import type { PlannedRow } from '#apps/api/directory-sheet/planned-row';
import type { SheetRows } from '#apps/api/directory-sheet/read-sheet';
import type { Call } from '#apps/api/http/call';
import { AgencyEnds, type KnownUnits } from '#apps/api/resources/agency-ends';
import { Use, type Services } from '#apps/api/services';
import { etagOf } from '#apps/api/views/etag';
import { createAccountHoldings } from '#libs/application/account-holdings';
import { directoryStream } from '#libs/application/reference-data';
import { letGo, refuseLettingGo } from '#libs/domain/accounts/holdings';
import { refuseEnding } from '#libs/domain/directory/agency-holdings';
import type { Directory, TakenSheet } from '#libs/domain/directory/directory';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { own } from '#libs/domain/shared/own';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { sha256 } from '#libs/ledger/hash';

/** A sheet with the hash of its bytes. */
export interface GivenSheet {
  readonly fileName: string;
  readonly sha256: string;
  readonly rows: SheetRows;
}

/** What a sheet would do to what is there. */
export interface PlannedSheet extends PlannedEntries {
  readonly rows: readonly PlannedRow[];
  readonly accounts: readonly PlannedChange[];
  /** Of file, directory and accounts: what was shown is applied, or nothing. */
  readonly tag: string;
}

/** What was done; what of it a request that is repeated had done before counts as well. */
export interface AppliedSheet {
  readonly version: number;
  readonly events: readonly { readonly type: string; readonly position: string }[];
  readonly agencies: number;
  readonly groups: number;
  readonly accounts: number;
}

/** Each of them looks through the tasks. */
const mostEnds = 200;

const accountsTag = (accounts: KnownUnits['accounts']): string => etagOf(accounts);
const tagOf = (sheet: string, directory: Directory, accounts: KnownUnits['accounts']): string =>
  `${etagOf([sheet, directory])}-${accountsTag(accounts)}`;

/** Compares a sheet with directory and accounts, and takes it. */
@Injectable()
export class DirectorySheet {
  constructor(
    private readonly ends: AgencyEnds,
    @Use('application') private readonly application: Services['application'],
    @Use('identity') private readonly identity: Services['identity'],
    @Use('delegations') private readonly delegations: Services['delegations'],
  ) {}

  async known(): Promise<KnownUnits> {
    return { directory: await this.ends.directoryNow(), accounts: await this.identity.listUsers() };
  }

  /** Writes nothing. */
  async plan(given: GivenSheet, { actor, command }: Pick<Call, 'actor' | 'command'>): Promise<PlannedSheet> {
    const known = await this.known();
    const entries = planEntries(given.rows, known.directory);
    const { principal, commandId } = command(null);
    const accounts = planAccounts(given.rows.accounts, {
      directory: entries.after,
      accounts: known.accounts,
      userId: actor.userId,
      idFor: (username) => `u-${sha256(`${principal} ${commandId} ${username}`).slice(0, 16)}`,
    });
    const after = { directory: entries.after, accounts: accounts.after };
    await this.askWhatHangs(entries, accounts.changes, after);
    const rows = [...entries.rows, ...accounts.rows];
    const tag = tagOf(given.sha256, known.directory, known.accounts);
    return { ...entries, rows, accounts: accounts.changes, tag };
  }

  /**
   * Takes the sheet: agencies and groups in one transaction of the ledger, then accounts in one of their own, as they
   * belong to agencies. Nothing is done unless it would do what was shown (`seen`).
   *
   * @param password of new accounts; null: they cannot be used before one is set
   * @returns `PRECONDITION.STALE`, `DIRECTORY_SHEET.ROWS_REFUSED`; `DIRECTORY_SHEET.ACCOUNTS_LEFT` where agencies and groups
   *   were recorded and the accounts could not be changed
   */
  async apply(
    given: GivenSheet,
    { seen, password }: { readonly seen: string; readonly password: string | null },
    call: Call,
  ): Promise<AppliedSheet | Rejection> {
    const plan = await this.plan(given, call);
    const refused = plan.rows.filter(({ refusal }) => refusal !== null);
    const sheet: TakenSheet = {
      sha256: given.sha256,
      agencies: changing(plan.rows, 'agencies'),
      groups: new Set(plan.entries.groups.map(({ id }) => id)).size,
      accounts: plan.accounts.length,
    };
    const { actor } = call;
    const request = call.command({ fileName: given.fileName, sha256: given.sha256, seen });
    const done = await this.application.ledger.submit({
      stream: directoryStream,
      decider: directoryDecider,
      request,
      command: { type: 'TakeSheet', entries: plan.entries, sheet } as const,
      context: (now) => ({ now, actor }),
      precondition: (state) => {
        if (nothingIn(sheet) && refused.length === 0) return null;
        // What was read may be older than what is locked now.
        if (plan.tag !== seen || !seen.startsWith(`${etagOf([given.sha256, state])}-`))
          return reject('PRECONDITION.STALE');
        return refused.length === 0
          ? null
          : reject('DIRECTORY_SHEET.ROWS_REFUSED', { count: refused.length });
      },
      meta: { userId: actor.userId, agencyId: actor.agencyId, commandId: request.commandId },
    });
    if (isRejection(done)) return done;
    const { version, events } = done;
    const taken = done.replayed ? await this.takenBy(events) : sheet;
    const left = await this.changeAccounts(plan, { seen, password, call });
    if (left === null) return { version, events, ...countsOf(taken) };
    const facts = { agencies: taken.agencies, groups: taken.groups, accounts: plan.accounts.length };
    return reject('DIRECTORY_SHEET.ACCOUNTS_LEFT', { ...facts, code: left.code });
  }

  /** All accounts of the sheet, or the reason why none. */
  private async changeAccounts(
    { accounts, tag }: PlannedSheet,
    { seen, password, call }: { seen: string; password: string | null; call: Call },
  ): Promise<Rejection | null> {
    if (accounts.length === 0) return null;
    // A repeated request goes on with accounts that are still what was shown, and overwrites no others.
    if (tag.split('-')[1] !== seen.split('-')[1]) return reject('PRECONDITION.STALE');
    const cause = { by: call.actor.userId };
    const refused = await this.identity.changeMany(
      accounts.map(({ change }) => change),
      password,
      cause,
    );
    return refused?.rejection ?? null;
  }

  /** What a request that is repeated had asked for. */
  private async takenBy(events: AppliedSheet['events']): Promise<TakenSheet> {
    const position = events.find(({ type }) => type === 'SheetTaken')?.position;
    const stored = await this.application.ledger.readStream(directoryStream);
    return stored.find((event) => event.position === position)?.data as TakenSheet;
  }

  /** Refuses rows that let go what nobody else has, as the same corrections one by one would be. */
  private async askWhatHangs(
    { entries, rows }: PlannedEntries,
    accounts: readonly PlannedChange[],
    after: KnownUnits,
  ): Promise<void> {
    const ending = rows.filter((row) => row.sheet === 'agencies' && row.action === 'end');
    const agencies = ending.filter(({ key }) => !entries.agencies.find(({ id }) => id === key)?.despite);
    const losing = accounts.filter(({ before, change, despite }) => before && 'seen' in change && !despite);
    const people = losing.filter(({ change }) => {
      const { disabled, roles, agencyId } = 'seen' in change ? change.correction : {};
      return disabled === true || roles !== undefined || agencyId !== undefined;
    });
    const holdingsOf = createAccountHoldings({
      ledger: this.application.ledger,
      clock: this.application.clock,
      plans: this.application.plans,
      accounts: { listUsers: () => Promise.resolve(after.accounts) },
      delegations: this.delegations,
    });
    let asked = 0;
    const ask = async (row: PlannedRow, look: () => Promise<Rejection | null>): Promise<void> => {
      if (row.refusal) return;
      asked += 1;
      row.refusal =
        asked > mostEnds ? reject('DIRECTORY_SHEET.TOO_MANY_ENDS', { limit: mostEnds }) : await look();
    };
    for (const row of agencies) {
      const lastDay = own(after.directory.agencies, row.key)?.validTo;
      if (lastDay)
        await ask(row, async () => refuseEnding(row.key, await this.ends.holdings(row.key, lastDay, after)));
    }
    for (const { row, before, after: then } of people)
      if (before) await ask(row, async () => refuseLettingGo(letGo(await holdingsOf(before), before, then)));
  }
}

const changing = (rows: readonly PlannedRow[], sheet: PlannedRow['sheet']): number =>
  rows.filter((row) => row.sheet === sheet && row.action !== 'same').length;

const nothingIn = ({ agencies, groups, accounts }: TakenSheet): boolean =>
  agencies === 0 && groups === 0 && accounts === 0;

const countsOf = ({ agencies, groups, accounts }: TakenSheet) => ({ agencies, groups, accounts });
