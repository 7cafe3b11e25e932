import { Injectable } from '@nestjs/common';
import { accepted, found, refuse } from '#apps/api/http/refused';
import { Use, type Services } from '#apps/api/services';
import { historyItem } from '#apps/api/views/history-view';
import { NameService } from '#apps/api/views/names';
import { taskView } from '#apps/api/views/task-view';
import { actionsWithMandates } from '#libs/domain/annex-task/available-actions';
import { delaysOf } from '#libs/domain/annex-task/delay';
import type { AssignedTask } from '#libs/domain/annex-task/state';
import type { AsOf } from '#libs/application/ports/reading';
import { foldTask, happenedIn } from '#libs/application/task-service';
import { mayRead } from '#libs/domain/permissions/permissions';
import type { Person } from '#libs/domain/shared/actor';
import { reject } from '#libs/domain/shared/rejection';
import { fromMs, toMs, type Instant } from '#libs/domain/shared/time';

const normal = (instant: string): Instant => fromMs(toMs(instant));

/** Single tasks as far as the caller may read them. */
@Injectable()
export class TaskReads {
  constructor(
    @Use('application') private readonly application: Services['application'],
    private readonly nameService: NameService,
    @Use('delegations') private readonly delegations: Services['delegations'],
  ) {}

  /** @throws Refused `TASK.NOT_FOUND`, `TASK.FOREIGN` */
  async load(taskId: string, actor: Person): Promise<{ state: AssignedTask; version: number }> {
    const loaded = found(await this.application.tasks.load(taskId), 'TASK.NOT_FOUND', { taskId });
    // Who acts for others reads what they read; whoever may read it anyway need not be looked up.
    const readers = mayRead(loaded.state, actor) ? [actor] : await this.delegations.mandatesOf(actor);
    return this.readable(taskId, loaded, readers);
  }

  async view(taskId: string, actor: Person) {
    const { state, version } = await this.load(taskId, actor);
    const now = await this.application.clock.now();
    const [context, names, mandates, events] = await Promise.all([
      this.application.tasks.contextFor(state, actor, now),
      this.nameService.names(),
      this.delegations.mandatesOf(actor),
      this.application.tasks.history(taskId),
    ]);
    const availableActions = actionsWithMandates(state, context, mandates);
    const delays = delaysOf(happenedIn(events), now);
    return taskView(state, { version, at: now, names, availableActions, delays });
  }

  /**
   * The task as of an instant: as it was known then (`asOf`), as it was by what had happened then
   * (`asOfOccurred`), or by both what was known at the one of what had happened at the other. Permission is that
   * of today: who takes part now may read what was before.
   *
   * @throws Refused `ASOF.NOT_YET` while events of that instant may still be committed
   */
  async viewAsOf(taskId: string, actor: Person, { asOf, asOfOccurred }: AsOf) {
    await this.load(taskId, actor);
    const known = asOf === undefined ? {} : { recordedBy: normal(asOf) };
    const happened = asOfOccurred === undefined ? {} : { occurredBy: normal(asOfOccurred) };
    const until = { ...known, ...happened };
    for (const instant of Object.values(until)) await this.requireSettled(instant);
    const at = until.occurredBy ?? until.recordedBy ?? '';
    const [events, names] = await Promise.all([
      this.application.tasks.history(taskId, until),
      this.nameService.names(),
    ]);
    const state = foldTask(events);
    if (state.kind === 'unassigned') return refuse('TASK.NOT_FOUND', { taskId });
    const { version } = found(events.at(-1), 'TASK.NOT_FOUND', { taskId });
    const delays = delaysOf(happenedIn(events), at);
    return taskView(state, { version, at, names, availableActions: [], delays });
  }

  async history(taskId: string, actor: Person) {
    // Whether the caller may read it is known while the rest is on its way; a refusal throws that away.
    const [, events, names] = await Promise.all([
      this.load(taskId, actor),
      this.application.tasks.history(taskId),
      this.nameService.names(),
    ]);
    return events.map((event) => historyItem(event, names));
  }

  /**
   * The history with that of the tasks of earlier plans that this one goes on with, the oldest first. Who may read
   * the task reads what became of it before.
   */
  async wholeHistory(taskId: string, actor: Person) {
    await this.load(taskId, actor);
    const names = await this.nameService.names();
    const items = [];
    for (const id of await this.lineage(taskId))
      for (const event of await this.application.tasks.history(id))
        items.push({ taskId: id, ...historyItem(event, names) });
    return items;
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

  private readable(
    taskId: string,
    loaded: { state: { kind: string }; version: number },
    readers: readonly Person[],
  ) {
    const { state, version } = loaded as Awaited<ReturnType<typeof this.application.tasks.load>> & object;
    if (state.kind === 'unassigned') return refuse('TASK.NOT_FOUND', { taskId });
    if (!readers.some((reader) => mayRead(state, reader))) return refuse('TASK.FOREIGN', { taskId });
    return { state, version };
  }

  private async requireSettled(at: Instant): Promise<void> {
    const watermark = await this.application.ledger.settledUntil(at);
    if (watermark === null || at > watermark) accepted(reject('ASOF.NOT_YET', { watermark }));
  }
}
