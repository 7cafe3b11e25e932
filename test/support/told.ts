import { allDelegations } from '#libs/application/delegation-service';
import { createDeliveryLog } from '#libs/delivery/delivery-log';
import { expectedParts } from '#libs/delivery/subscriber';
import { loadTaskAt } from '#libs/delivery/task-states';
import { createRecipients } from '#libs/identity/recipients';
import { wholeFeed } from './oracle';
import { eventually, type WorkerStage } from './worker-stage';

const keysOf = (parts: readonly object[]): string[] => parts.map((part) => JSON.stringify(part)).sort();

/** Waits until people are told exactly what the events mean for them: nothing less, nothing twice. */
export async function expectToldExactly({ app, source }: Pick<WorkerStage, 'app' | 'source'>): Promise<void> {
  const derivation = {
    recipients: createRecipients(source),
    referenceData: app.referenceData,
    loadTask: loadTaskAt(app.ledger),
    delegations: allDelegations(app.ledger),
  };
  const expected = async () => keysOf(await expectedParts(await wholeFeed(app), derivation));
  const stored = async () => keysOf(await createDeliveryLog(source).storedParts());
  await eventually('the parts', async () => (await stored()).length >= (await expected()).length);
  expect(await stored()).toEqual(await expected());
}
