import { condition, continueAsNew, defineSignal, setHandler, workflowInfo } from '@temporalio/workflow';
import { ledgerAdvancedSignal } from '#libs/contracts/temporal/names';
import { msUntil } from '#workflows/delay';
import { idempotentWrites } from '#workflows/proxies';

export const ledgerAdvanced = defineSignal(ledgerAdvancedSignal);

/** A history of some 700 events is fetched and replayed at once; the server suggests an end far later. */
const wakeUpsPerRun = 60;

/**
 * Follows one annex task: takes what is due, then sleeps until the next step or until it is nudged. Every
 * rule runs in the activity; nothing but the nudge flag is kept here, so any wake-up may begin a new run.
 */
export async function annexTask(taskId: string): Promise<void> {
  let nudged = false;
  setHandler(ledgerAdvanced, () => void (nudged = true));
  // A signal that came with the start is told before the first question, which answers it.
  await Promise.resolve();

  for (let wakeUps = 1; ; wakeUps += 1) {
    nudged = false;
    const { nextStepAt, finished } = await idempotentWrites.takeDueSteps(taskId);
    const isNudged = () => nudged;
    // The ledger may have moved on after the activity had read it.
    if (!isNudged()) {
      if (finished) return;
      await (nextStepAt === null ? condition(isNudged) : condition(isNudged, msUntil(nextStepAt)));
    }
    // The new run begins by asking what is due, so neither a timer nor a nudge is lost.
    if (wakeUps >= wakeUpsPerRun || workflowInfo().continueAsNewSuggested)
      await continueAsNew<typeof annexTask>(taskId);
  }
}
