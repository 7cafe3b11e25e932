import { createTransport } from 'nodemailer';
import type { DataSource } from 'typeorm';
import type { Clock } from '#libs/application/ports/clock';
import { describeError, isPermanent, isServiceDown, nextAttempt } from '#libs/delivery/attempt-errors';
import type { AsOfNow, LeftOut, PresentMail } from '#libs/delivery/as-of-now';
import { claimDue, keepAsTold, settle, suppressParts } from '#libs/delivery/claim';
import type { ClaimedMail, Outcome } from '#libs/delivery/claim';
import type { Renderer } from '#libs/delivery/render/renderer';
import { storeParts } from '#libs/delivery/store-parts';

export interface SenderDeps {
  readonly dataSource: DataSource;
  /** `smtp://host:port` or `smtps://…`, with user and password where the server asks for them. */
  readonly transportUrl: string;
  readonly from: string;
  readonly clock: Clock;
  readonly renderer: Renderer;
  /** Asked right before a few mails are sent: to whom they go and what they say, as things are then. */
  readonly asOfNow: AsOfNow;
}

export interface SendResult {
  readonly sent: number;
  /** Refused for good. */
  readonly failed: number;
  readonly suppressed: number;
  /** To be tried again. */
  readonly deferred: number;
}

export interface Sender {
  /**
   * Sends every mail that is due. Several senders share the work. A mail is sent at least once: when the
   * process dies between the server's answer and the record of it, it is sent again with the same Message-ID.
   */
  sendDue(): Promise<SendResult>;
}

/** Mails that are claimed together, and the connections that they share; many servers allow no more. */
const atOnce = 20;
const maxConnections = 5;

/** When to try again is decided and recorded here; once covers an idle connection that the server closed. */
const maxRequeues = 1;
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

type Transport = Pick<ReturnType<typeof createTransport>, 'sendMail'>;

/** Why nothing of a mail is left: the reason of all of it, or that it is over. */
const reasonOf = ({ leftOut }: PresentMail): LeftOut => {
  const [first, ...others] = new Set(leftOut.map(({ reason }) => reason));
  return first === undefined || others.length > 0 ? 'no-longer-needed' : first;
};

export const createSender = (deps: SenderDeps): Sender => {
  const { dataSource, transportUrl, from, clock, renderer, asOfNow } = deps;
  const connect = () =>
    createTransport({
      url: transportUrl,
      pool: true,
      maxConnections,
      maxRequeues,
      ...timeouts,
    });

  const deliver = async (
    transport: Transport,
    mail: ClaimedMail,
    { address, agencyId, language, parts }: PresentMail,
  ): Promise<void> => {
    const { subject, text, html } = await renderer(parts, { agencyId, language });
    await transport.sendMail({
      from,
      to: address,
      subject,
      text,
      html,
      messageId: mail.messageId,
      date: new Date(await clock.now()),
      // An out-of-office answer to a mail of a program helps nobody (RFC 3834).
      headers: { 'List-ID': '<nhac-viec.don-doc>', 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };

  const claim = async () => claimDue(dataSource, await clock.now(), atOnce);

  /** In one transaction, so that nothing is left out for somebody without being told to whoever has their place. */
  const leaveOut = (mail: ClaimedMail, { leftOut, instead }: PresentMail): Promise<void> =>
    dataSource.transaction(async (manager) => {
      const now = await clock.now();
      await suppressParts(manager, mail.id, leftOut, now);
      if (instead.length > 0) await storeParts(manager, instead, now);
    });

  const attempt = async (
    transport: Transport,
    mail: ClaimedMail,
    present: PresentMail,
  ): Promise<Outcome & { serviceDown?: boolean }> => {
    const { parts, leftOut } = present;
    if (leftOut.length > 0) await leaveOut(mail, present);
    if (parts.length === 0) return { status: 'suppressed', reason: reasonOf(present) };
    await keepAsTold(dataSource, mail, present);
    try {
      await deliver(transport, mail, present);
      return { status: 'sent' };
    } catch (error) {
      const described = describeError(error);
      if (isPermanent(error)) return { status: 'failed', error: described };
      const until = nextAttempt(await clock.now(), mail.attempts);
      return { status: 'deferred', error: described, until, serviceDown: isServiceDown(error) };
    }
  };

  const sendTogether = async (transport: Transport, mails: readonly ClaimedMail[]) => {
    const present = await asOfNow(mails);
    const attempts = await Promise.allSettled(
      Array.from(present, async ([mail, then]) => {
        const outcome = await attempt(transport, mail, then);
        await settle(dataSource, mail, outcome, await clock.now());
        return outcome;
      }),
    );
    // What cannot be recorded is thrown only when nothing is on its way any more.
    return attempts.map((result) => {
      if (result.status === 'rejected') throw result.reason;
      return result.value;
    });
  };

  const sendAll = async (transport: Transport, first: readonly ClaimedMail[]): Promise<SendResult> => {
    const counts = { sent: 0, failed: 0, suppressed: 0, deferred: 0 };
    for (let mails = first; ; mails = await claim()) {
      const outcomes = await sendTogether(transport, mails);
      for (const { status } of outcomes) counts[status] += 1;
      // When the server is of no use now, the others keep their turn for the next call.
      if (mails.length < atOnce || outcomes.some((o) => o.serviceDown)) return counts;
    }
  };

  return {
    async sendDue() {
      const first = await claim();
      if (first.length === 0) return { sent: 0, failed: 0, suppressed: 0, deferred: 0 };
      // Connections are kept for one round only; between two mornings they would be idle for a day.
      const transport = connect();
      try {
        return await sendAll(transport, first);
      } finally {
        transport.close();
      }
    },
  };
};
