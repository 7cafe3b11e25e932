import { repeat } from '#apps/worker/repeat';
import { createStanding } from '#apps/worker/standing';
import type { VitalSigns } from '#apps/worker/vital-signs';
import type { MailSettings, WorkerParts } from '#apps/worker/worker-parts';
import { allDelegations } from '#libs/application/delegation-service';
import { createAsOfNow } from '#libs/delivery/as-of-now';
import { createRenderer } from '#libs/delivery/render/renderer';
import { createSender } from '#libs/delivery/sender';
import { createDeliverySubscriber } from '#libs/delivery/subscriber';
import { loadTaskAt } from '#libs/delivery/task-states';
import { createRecipients } from '#libs/identity/recipients';
import type { Subscription } from '#libs/ledger/subscriber';

const SEND_EVERY_MS = 1_000;

/** A plan's page names hundreds of people; a short page ends its transaction soon. */
const PAGE = 100;

/** Writes down what the feed means for people. */
export const deliverySubscription = ({ app, dataSource }: WorkerParts): Subscription => {
  const { ledger, clock, referenceData } = app;
  const recipients = createRecipients(dataSource);
  const delivery = createDeliverySubscriber({
    recipients,
    referenceData,
    loadTask: loadTaskAt(ledger),
    clock,
    delegations: allDelegations(ledger),
  });
  return { ...delivery, dataSource, ledger, limit: PAGE };
};

/** Sends the mails that are due until `signal` aborts. */
export async function sendMails(
  parts: WorkerParts,
  mail: MailSettings,
  vitals: VitalSigns,
  signal: AbortSignal,
): Promise<void> {
  const { app, dataSource, log } = parts;
  const { transportUrl, from, publicUrl } = mail;
  if (transportUrl === undefined) {
    log.warn('no mail server is configured: mails wait', { variable: 'SMTP_URL' });
    return;
  }
  const server = createStanding(log, 'mail server');
  const recipients = createRecipients(dataSource);
  const sender = createSender({
    dataSource,
    transportUrl,
    from,
    clock: app.clock,
    renderer: createRenderer({
      publicUrl,
      directory: () => app.referenceData.directory(),
      userName: async (id) => (await recipients.user(id))?.name ?? null,
    }),
    asOfNow: createAsOfNow({
      recipients,
      referenceData: app.referenceData,
      delegations: allDelegations(app.ledger),
      tasks: app.tasks,
      clock: app.clock,
    }),
  });
  const send = async (): Promise<void> => {
    const { sent, failed, deferred } = await sender.sendDue();
    vitals.mailed('sent', sent);
    vitals.mailed('failed', failed);
    vitals.mailed('deferred', deferred);
    if (failed > 0) log.warn('mails were refused for good', { failed });
    if (deferred > 0) server.fails('mails are deferred');
    else if (sent > 0) server.works();
  };
  await repeat(SEND_EVERY_MS, send, createStanding(log, 'sender'), signal);
}
