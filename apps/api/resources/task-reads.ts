import { Injectable } from '@nestjs/common';
import { accepted, found, refuse } from '#apps/api/http/refused';
import type { ReadableTask, SeenTask, ShownTask } from '#apps/api/resources/seen-task';
import { Use, type Services } from '#apps/api/services';
import { foldedHistory, historyItems, type Reading } from '#apps/api/views/history-view';
import { NameService } from '#apps/api/views/names';
import { offersOn } from '#apps/api/views/offers';
import { taskView } from '#apps/api/views/task-view';
import { taskAt } from '#libs/domain/annex-task/passing-time';
import { actionsWithMandates } from '#libs/domain/annex-task/offers/index';
import { delaysAt, delaysOf, mayHaveInsideProducts, pastOf } from '#libs/domain/annex-task/standing/index';
import type { AssignedTask, TaskState } from '#libs/domain/annex-task/kernel/index';
import type { TaskEventType } from '#libs/domain/annex-task/events';
import type { StoredEvent } from '#libs/application/ports/ledger';
import { topicOf } from '#libs/telling/history-topic';
import type { AsOf } from '#libs/application/ports/reading';
import { foldTask, happenedIn } from '#libs/application/task-service';
import { followsOn, mayRead } from '#libs/domain/permissions/readers';
import { hiddenProducts, sightOf, type Sight } from '#libs/domain/permissions/sight';
import { authorityOf, type Person } from '#libs/domain/shared/actor';
import { reject } from '#libs/domain/shared/rejection';
import type { Language } from '#libs/domain/shared/language';
import { fromMs, toMs, type Instant } from '#libs/domain/shared/time';

const assigned = (state: TaskState, taskId: string): AssignedTask =>
  state.kind === 'unassigned' ? refuse('TASK.NOT_FOUND', { taskId }) : state;

/** Those that the caller reads. */
export const shownOf = (events: readonly StoredEvent[], { shown }: Sight): readonly StoredEvent[] =>
  events.filter((_, index) => shown[index]);

/** Those for whom somebody may act now, looked up when they are first asked for. */
type Mandates = () => Promise<readonly Person[]>;

const normal = (instant: string): Instant => fromMs(toMs(instant));

/** How a history is told. */
interface Telling {
  readonly language: Language;
  readonly folded: boolean;
}

/** Each with what it is about. */
const itemsOf = (events: readonly StoredEvent[], reading: Reading, folded: boolean) =>
  (folded ? foldedHistory(events, reading) : historyItems(events, reading)).map((item) => ({
    ...item,
    topic: topicOf(item.type as TaskEventType),
  }));

/** Single tasks as far as the caller may read them. */
@Injectable()
export class TaskReads {
  constructor(
    @Use('application') private readonly application: Services['application'],
    private readonly nameService: NameService,
    @Use('delegations') private readonly delegations: Services['delegations'],
    @Use('taskPasts') private readonly pasts: Services['taskPasts'],
  ) {}

  private mandatesOf(actor: Person): Mandates {
    let found: Promise<readonly Person[]> | undefined;
    return () => (found ??= this.delegations.mandatesOf(actor));
  }

  /** @throws Refused `TASK.NOT_FOUND`, `TASK.FOREIGN` */
  private async load(taskId: string, actor: Person, mandates: Mandates): Promise<ReadableTask> {
    const loaded = found(await this.application.tasks.load(taskId), 'TASK.NOT_FOUND', { taskId });
    const { state, version } = loaded;
    if (state.kind === 'unassigned') return refuse('TASK.NOT_FOUND', { taskId });
    if (followsOn(state, actor)) return { state, version, follows: true };
    // Who acts for others reads what they read; whoever reads all of it anyway need not be looked up.
    const readers = [actor, ...(await mandates())];
    if (!readers.some((reader) => mayRead(state, reader))) return refuse('TASK.FOREIGN', { taskId });
    return { state, version, follows: readers.some((reader) => followsOn(state, reader)) };
  }

  /**
   * The task with those of its events that the caller reads, and by which its state is told to them.
   *
   * @throws Refused `TASK.NOT_FOUND`, `TASK.FOREIGN`
   */
  async seen(taskId: string, actor: Person, mandates = this.mandatesOf(actor)): Promise<SeenTask> {
    const [{ state, version, follows }, events] = await Promise.all([
      this.load(taskId, actor, mandates),
      this.application.tasks.history(taskId),
    ]);
    const sight = await this.sightOf(state, events, { actor, mandates, follows });
    if (follows) return { state, version, follows, handedOverAt: null, events, told: events, sight };
    const told = events.slice(0, sight.until);
    const last = found(told.at(-1), 'TASK.NOT_FOUND', { taskId });
    const { version: until, recordedAt: handedOverAt } = last;
    const then = assigned(foldTask(told), taskId);
    return { state: then, version: until, follows, handedOverAt, events, told, sight };
  }

  /**
   * The task as the caller reads it, by as little reading as tells it: however long its history is, nothing of it where they
   * read the task as it goes on. What it was when they gave it away is told by its events until then.
   *
   * @throws Refused `TASK.NOT_FOUND`, `TASK.FOREIGN`
   */
  async shown(taskId: string, actor: Person, mandates = this.mandatesOf(actor)): Promise<ShownTask> {
    const { state, version, follows } = await this.load(taskId, actor, mandates);
    if (follows) {
      const past = await this.pasts.at(taskId, version);
      const readers = mayHaveInsideProducts(state) ? [actor, ...(await mandates())] : [actor];
      return {
        state,
        version,
        handedOverAt: null,
        past,
        hiddenProducts: hiddenProducts(past.inside, readers),
      };
    }
    const { told, sight, ...seen } = await this.seen(taskId, actor, mandates);
    return { ...seen, past: pastOf(happenedIn(told)), hiddenProducts: sight.hiddenProducts };
  }

  async view(taskId: string, actor: Person, language: Language) {
    const mandates = this.mandatesOf(actor);
    const [{ state, version, handedOverAt, past, hiddenProducts }, now] = await Promise.all([
      this.shown(taskId, actor, mandates),
      this.application.clock.now(),
    ]);
    const at = handedOverAt ?? now;
    // Of what was given away nothing can be done, whatever its state was then.
    const availableActions = handedOverAt === null ? await this.actionsOn(state, actor, mandates, at) : [];
    const delays = delaysAt(past.delay, at);
    const shown = { availableActions, delays, hiddenProducts, language };
    return this.nameService.telling((names) => taskView(state, { version, at, names, ...shown }));
  }

  /**
   * The task as of an instant: as it was known then (`asOf`), as it was by what had happened then
   * (`asOfOccurred`), or by both what was known at the one of what had happened at the other. Permission is that
   * of today: who takes part now may read what was before.
   *
   * @throws Refused `ASOF.NOT_YET` while events of that instant may still be committed
   */
  async viewAsOf(taskId: string, actor: Person, { asOf, asOfOccurred }: AsOf, language: Language) {
    const { version: newest, hiddenProducts: hidden } = await this.shown(taskId, actor);
    const known = asOf === undefined ? {} : { recordedBy: normal(asOf) };
    const happened = asOfOccurred === undefined ? {} : { occurredBy: normal(asOfOccurred) };
    const until = { ...known, ...happened };
    for (const instant of Object.values(until)) await this.requireSettled(instant);
    const at = until.occurredBy ?? until.recordedBy ?? '';
    const then = await this.application.tasks.history(taskId, until);
    const events = then.filter(({ version }) => version <= newest);
    const state = assigned(foldTask(events), taskId);
    const { version } = found(events.at(-1), 'TASK.NOT_FOUND', { taskId });
    const delays = delaysOf(happenedIn(events), at);
    const shown = { availableActions: [], delays, hiddenProducts: hidden, language };
    return this.nameService.telling((names) =>
      taskView(state, { version, at, names: names.at(at), ...shown }),
    );
  }

  /** Every event that the caller reads; `folded`: what the process did about many units is one item, which has them. */
  async history(taskId: string, actor: Person, { language, folded }: Telling) {
    const { events, sight } = await this.seen(taskId, actor);
    const shown = shownOf(events, sight);
    return this.nameService.telling((names) => itemsOf(shown, { names, language }, folded));
  }

  /**
   * The history with that of the tasks of earlier plans that this one goes on with, the oldest first. Who may read
   * the task reads what became of it before.
   */
  async wholeHistory(taskId: string, actor: Person, { language, folded }: Telling) {
    const mandates = this.mandatesOf(actor);
    const { follows } = await this.load(taskId, actor, mandates);
    const tasks: { readonly taskId: string; readonly shown: ReturnType<typeof shownOf> }[] = [];
    for (const id of await this.lineage(taskId)) {
      const events = await this.application.tasks.history(id);
      const state = assigned(foldTask(events), id);
      const sight = await this.sightOf(state, events, { actor, mandates, follows });
      tasks.push({ taskId: id, shown: shownOf(events, sight) });
    }
    return this.nameService.telling((names) =>
      tasks.flatMap(({ taskId: id, shown }) =>
        itemsOf(shown, { names, language }, folded).map((item) => ({ taskId: id, ...item })),
      ),
    );
  }

  private async actionsOn(state: AssignedTask, actor: Person, mandates: Mandates, at: Instant) {
    const [context, acting] = await Promise.all([
      this.application.tasks.contextFor(state, actor, at),
      mandates(),
    ]);
    const agencyOf = (onBehalfOf: string | undefined): string | null =>
      (onBehalfOf === undefined ? actor : acting.find((one) => authorityOf(one) === onBehalfOf))?.agencyId ??
      null;
    return offersOn(taskAt(state, at), actionsWithMandates(state, context, acting), agencyOf);
  }

  /** The task behind those it goes on with, each once. */
  private async lineage(taskId: string, seen = new Set<string>()): Promise<string[]> {
    if (seen.has(taskId)) return [];
    seen.add(taskId);
    const state = (await this.application.tasks.load(taskId))?.state;
    const before = state === undefined || state.kind === 'unassigned' ? [] : (state.predecessors ?? []);
    const earlier: string[] = [];
    for (const one of before) earlier.push(...(await this.lineage(one.taskId, seen)));
    return [...earlier, taskId];
  }

  private async sightOf(
    state: AssignedTask,
    events: readonly StoredEvent[],
    { actor, mandates, follows }: { actor: Person; mandates: Mandates; follows: boolean },
  ): Promise<Sight> {
    // Mandates tell nothing new where nothing is hidden.
    const more = follows && !mayHaveInsideProducts(state) ? [] : await mandates();
    return sightOf(happenedIn(events), [actor, ...more], follows);
  }

  private async requireSettled(at: Instant): Promise<void> {
    const watermark = await this.application.ledger.settledUntil(at);
    if (watermark === null || at > watermark) accepted(reject('ASOF.NOT_YET', { watermark }));
  }
}
