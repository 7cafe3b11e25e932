import { createTransport } from 'nodemailer';
import { connectProcesses } from '#libs/processes/processes';
import { message } from '#libs/messages/message';
import type { Word } from '#libs/messages/word';
import { LIMIT_MS, askDatabase, wordsOf, type Check, type Checked } from './check';

const notSet = (name: Word, variable: string): Checked => ({
  name,
  verdict: 'skipped',
  detail: message('doctor.not-set', { variable }),
  remedy: message('doctor.set-it', { variable }),
});

/** The database answers under the runtime role and has been migrated. */
export const databaseCheck: Check = async ({ config }) => {
  const name = message('doctor.name.database');
  const { DATABASE_URL: connectionString } = config;
  if (connectionString === undefined) return notSet(name, 'DATABASE_URL');
  try {
    const { rows } = await askDatabase<{ version: string; ledger: boolean }>(
      connectionString,
      `select current_setting('server_version') as version, to_regclass('ledger.events') is not null as ledger`,
    );
    const { version = '?', ledger = false } = rows[0] ?? {};
    const detail = `PostgreSQL ${version}`;
    if (ledger) return { name, verdict: 'ok', detail, remedy: null };
    return {
      name,
      verdict: 'failed',
      detail: message('doctor.no-tables', { version }),
      remedy: message('doctor.tables-remedy'),
    };
  } catch (error) {
    const remedy = message('doctor.database-remedy');
    return { name, verdict: 'failed', detail: wordsOf(error), remedy };
  }
};

/** Temporal answers and has the namespace. Submissions work without it; reminders do not. */
export const temporalCheck: Check = async ({ config }) => {
  const name = message('doctor.name.temporal');
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace, TEMPORAL_TASK_QUEUE: taskQueue } = config;
  if (address === undefined) return notSet(name, 'TEMPORAL_ADDRESS');
  const processes = connectProcesses({ address, namespace, taskQueue });
  try {
    const { connection } = processes.client;
    const deadline = Date.now() + LIMIT_MS;
    await connection.withDeadline(deadline, () =>
      connection.workflowService.describeNamespace({ namespace }),
    );
    return { name, verdict: 'ok', detail: `${address}, namespace ${namespace}`, remedy: null };
  } catch (error) {
    const remedy = message('doctor.temporal-remedy');
    return { name, verdict: 'failed', detail: `${address}: ${wordsOf(error)}`, remedy };
  } finally {
    await processes.close();
  }
};

/** The mail server greets and takes what the address says about signing in. */
export const mailCheck: Check = async ({ config }) => {
  const name = message('doctor.name.mail');
  const { SMTP_URL: url } = config;
  if (url === undefined) return notSet(name, 'SMTP_URL');
  const { hostname, port } = new URL(url);
  const limits = { connectionTimeout: LIMIT_MS, greetingTimeout: LIMIT_MS, socketTimeout: LIMIT_MS };
  const transport = createTransport({ url, ...limits });
  try {
    await transport.verify();
    return { name, verdict: 'ok', detail: `${hostname}:${port}`, remedy: null };
  } catch (error) {
    const remedy = message('doctor.mail-remedy');
    return { name, verdict: 'failed', detail: `${hostname}:${port}: ${wordsOf(error)}`, remedy };
  } finally {
    transport.close();
  }
};
