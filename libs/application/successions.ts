import type { AgencyAccounts } from '#libs/application/ports/agency-accounts';
import type { Clock } from '#libs/application/ports/clock';
import type { Committed, IdempotentRequest, Ledger } from '#libs/application/ports/ledger';
import { directoryStream } from '#libs/application/reference-data';
import { ending, factsFor, type SuccessionFacts } from '#libs/application/succession-facts';
import type { Directory, DirectoryCommand } from '#libs/domain/directory/directory';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { isEnded } from '#libs/domain/directory/end-agency';
import type { PlanOutline } from '#libs/domain/plan/draft/index';
import type { Actor } from '#libs/domain/shared/actor';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import type {
  RecordedSuccession,
  SuccessionCommand,
  SuccessionState,
  SuccessionTerms,
} from '#libs/domain/succession/succession';
import { successionDecider } from '#libs/domain/succession/succession-decider';
import type { Decider } from '#libs/domain/shared/decider';

/** A succession that is not recorded, as far as it is said; the rest follows from the kind. */
export interface GivenTerms extends Omit<SuccessionTerms, 'general' | 'accounts'> {
  readonly general?: string | undefined;
  /** Which accounts act for a successor from that day; missing: all of a renamed agency, else none. */
  readonly accounts?: SuccessionTerms['accounts'] | undefined;
}

export interface PreviewedSuccession extends SuccessionFacts {
  readonly terms: SuccessionTerms;
  readonly succession: RecordedSuccession | null;
  /** As it is now, without the end of the agency where that is not confirmed. */
  readonly directory: Directory;
  /** Why it would be refused now; null where it would not. */
  readonly refusal: Rejection | null;
}

type Answer = Promise<Committed | Rejection>;

export interface Successions {
  /** What would move to whom, and what a person has to choose; writes nothing. */
  preview(given: GivenTerms, actor: Actor): Promise<PreviewedSuccession>;
  /** The same of one that is recorded; `SUCCESSION.NOT_FOUND`. */
  previewRecorded(id: string, actor: Actor): Promise<PreviewedSuccession | Rejection>;
  /** Records it with its document; begins it where nobody has to choose anything. */
  record(given: GivenTerms, actor: Actor, request?: IdempotentRequest): Answer;
  /** Any other command on the succession of the agency `id`. */
  submit(id: string, command: SuccessionCommand, actor: Actor, request?: IdempotentRequest): Answer;
  /**
   * Ends the agency of a confirmed succession in the directory from its day on, and takes that back where the
   * succession is withdrawn; repeating it changes nothing. Null where the directory says so already.
   */
  settleInDirectory(id: string): Promise<Committed | Rejection | null>;
  load(id: string): Promise<{ succession: RecordedSuccession; version: number } | null>;
  list(): Promise<readonly RecordedSuccession[]>;
}

export interface SuccessionDeps {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly referenceData: { directory(): Promise<Directory> };
  readonly plans: { outlines(): Promise<readonly PlanOutline[]> };
  readonly accounts: AgencyAccounts;
}

export const successionStream = (id: string): string => `succession/${id}`;

const reader = successionDecider as unknown as Decider<never, SuccessionState, never, never>;
const pageSize = 200;

/** What the directory has to be told of a succession as it stands; null where it says so already. */
const forDirectory = ({ kind, terms }: RecordedSuccession, directory: Directory): DirectoryCommand | null => {
  const isSaid = (directory.successions ?? []).some(({ act }) => act === terms.from);
  switch (kind) {
    case 'recorded':
    case 'withdrawn':
      return isSaid ? { type: 'ReinstateAgency', act: terms.from, from: terms.from } : null;
    case 'confirmed':
      // What was ended stays so, whatever became of its successors since.
      return isEnded(ending(terms), directory) ? null : ending(terms);
    case 'carried-out':
      return null;
  }
};

/** How agencies end: the record of the document, what it means for whom, and the choices of people. */
export const createSuccessions = (deps: SuccessionDeps): Successions => {
  const { ledger, clock, accounts } = deps;

  /** As it is, not as it was a second ago: what is decided here lasts. */
  const directoryNow = async (): Promise<Directory> =>
    (await ledger.load(directoryStream, directoryDecider))?.state ?? deps.referenceData.directory();

  const load: Successions['load'] = async (id) => {
    const found = await ledger.load(successionStream(id), reader);
    return found === null || found.state.kind === 'none'
      ? null
      : { succession: found.state, version: found.version };
  };

  const complete = async (given: GivenTerms): Promise<SuccessionTerms> => {
    const { from, to, kind } = given;
    const general = given.general ?? to[0] ?? from;
    if (given.accounts !== undefined || kind !== 'renaming')
      return { ...given, general, accounts: given.accounts ?? [] };
    const own = await accounts.ofAgency(from);
    return { ...given, general, accounts: own.map(({ userId }) => ({ userId, agencyId: general })) };
  };

  const contextOf = async (terms: SuccessionTerms | null, actor: Actor) => {
    const [now, directory] = await Promise.all([clock.now(), directoryNow()]);
    const facts = terms && (await factsFor(deps, terms, directory, now));
    return {
      facts,
      context: { now, actor, directory, open: facts?.open ?? [], hindered: facts?.hindered ?? null },
    };
  };

  const settleInDirectory: Successions['settleInDirectory'] = async (id) => {
    // Another one may have changed the succession meanwhile: whoever wrote last looks once more.
    for (let settled: Committed | null = null; ;) {
      const found = await load(id);
      const command = found && forDirectory(found.succession, await directoryNow());
      if (command === null) return settled;
      const answer = await ledger.submit({
        stream: directoryStream,
        decider: directoryDecider,
        command,
        context: (now) => ({ now, actor: { kind: 'process' } as const }),
        meta: { userId: null, agencyId: null, commandId: null },
      });
      if (isRejection(answer)) return answer;
      // What changes nothing would be asked again for ever.
      if (answer.events.length === 0) return settled;
      settled = answer;
    }
  };

  const submitWith = async (
    id: string,
    command: SuccessionCommand,
    terms: SuccessionTerms | null,
    actor: Actor,
    request: IdempotentRequest | undefined,
  ): Answer => {
    // Read before anything is locked: it may take a while, and nobody has to wait for it.
    const { context } = await contextOf(terms, actor);
    const person = actor.kind === 'person' ? actor : null;
    const answer = await ledger.submit({
      stream: successionStream(id),
      decider: successionDecider,
      command,
      request,
      context: (now) => ({ ...context, now }),
      meta: {
        userId: person?.userId ?? null,
        agencyId: person?.agencyId ?? null,
        commandId: request?.commandId ?? null,
      },
    });
    if (isRejection(answer) || command.type === 'FinishSuccession') return answer;
    // The process does the same before anything else, should this not come to its end.
    const settled = await settleInDirectory(id);
    return settled !== null && isRejection(settled) ? settled : answer;
  };

  /** The terms as the command would have them. */
  const termsFor = (state: RecordedSuccession, command: SuccessionCommand): SuccessionTerms =>
    command.type === 'AmendSuccession'
      ? { ...state.terms, on: command.on, document: command.document }
      : state.terms;

  return {
    load,
    settleInDirectory,
    async preview(given, actor) {
      const terms = await complete(given);
      const { facts, context } = await contextOf(terms, actor);
      const state = (await load(terms.from))?.succession ?? null;
      const decided = successionDecider.decide(
        { type: 'RecordAgencySuccession', terms },
        state ?? successionDecider.initial,
        context,
      );
      const refusal = isRejection(decided) ? decided : null;
      const { directory } = context;
      return { ...(facts as SuccessionFacts), terms, succession: null, directory, refusal };
    },
    async previewRecorded(id, actor) {
      const found = await load(id);
      if (!found) return reject('SUCCESSION.NOT_FOUND', { succession: id });
      const { succession } = found;
      const { facts, context } = await contextOf(succession.terms, actor);
      const decided = successionDecider.decide({ type: 'ConfirmSuccession' }, succession, context);
      const refusal = isRejection(decided) && decided.code !== 'ACTOR.NOT_PERMITTED' ? decided : null;
      const { directory } = context;
      return { ...(facts as SuccessionFacts), terms: succession.terms, succession, directory, refusal };
    },
    async record(given, actor, request) {
      const terms = await complete(given);
      // Where it was withdrawn before, nothing of that is left.
      await settleInDirectory(terms.from);
      return submitWith(terms.from, { type: 'RecordAgencySuccession', terms }, terms, actor, request);
    },
    async submit(id, command, actor, request) {
      const found = await load(id);
      // What is carried out or withdrawn has nothing to be looked for.
      const looks = command.type !== 'FinishSuccession' && command.type !== 'WithdrawSuccession';
      const terms = found && looks ? termsFor(found.succession, command) : null;
      return submitWith(id, command, terms, actor, request);
    },
    async list() {
      const all: RecordedSuccession[] = [];
      for (let after: string | null = null; ;) {
        const page: { stream: string; state: SuccessionState }[] = await ledger.loadLike(
          reader,
          [{}],
          after,
          pageSize,
        );
        all.push(...page.flatMap(({ state }) => (state.kind === 'none' ? [] : [state])));
        const last = page.at(-1);
        if (!last || page.length < pageSize) return all;
        after = last.stream;
      }
    },
  };
};
