import { fork } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Pool } from 'undici';
import type { Person } from '#libs/domain/shared/actor';
import { must } from '../../support/sample-work';
import { closedLoop } from '../load/closed-loop';
import { letGo } from '../load/let-go';
import type { Measure } from '../measure';
import { percentile } from '../statistics';
import { openTask } from './open-task';

const EVENTS = 200;

/**
 * Both over HTTP, so that what is compared is what the product does with the rows: token check, permission, names
 * and a sentence for each event.
 */
export const history: Measure = {
  name: 'history',
  rows: [50, 99].map((p) => ({
    name: `history of ${EVENTS} events, p${p}`,
    baseline: `the same rows by plain SQL and JSON over bare Fastify, p${p}`,
    ...({ unit: 'ms', better: 'lower', atLeast: 3, goal: 1.5 } as const),
  })),
  async setUp(stage) {
    const [officer] = await stage.officers(1);
    if (!officer) throw new Error('nobody is signed in');
    const { agencyId, token } = officer;
    const actor: Person = { kind: 'person', userId: `${agencyId}.officer`, agencyId, roles: ['officer'] };
    const taskId = randomUUID();
    const assignees = [{ agencyId, role: 'lead' as const, groupId: null }];
    must(await stage.app.tasks.assign(openTask(taskId, { assignees })));
    for (let n = 1; (await stage.app.tasks.history(taskId)).length < EVENTS; n += 1)
      must(
        await stage.app.tasks.handle(
          taskId,
          { type: 'ReportProgress', percent: n % 101, result: `Đã rà soát ${n} hồ sơ và dự thảo báo cáo.` },
          actor,
        ),
      );
    const bare = fork(join(__dirname, '../history-baseline/server.js'), [stage.postgres.appUrl]);
    const [{ port }] = (await once(bare, 'message')) as [{ port: number }];
    const product = new Pool(stage.apiUrl, { connections: 1 });
    const plain = new Pool(`http://127.0.0.1:${port}`, { connections: 1 });

    const latencies = async (pool: Pool, path: string): Promise<readonly number[]> => {
      const headers = { authorization: `Bearer ${token}` };
      const read = async (): Promise<void> => {
        const { statusCode, body } = await pool.request({ method: 'GET', path, headers });
        const { items } = (await body.json()) as { items: readonly unknown[] };
        if (statusCode !== 200 || items.length !== EVENTS)
          throw new Error(`${path}: ${statusCode}, ${items.length} events`);
      };
      return (await closedLoop(1, stage.seconds, read)).latencies;
    };
    return {
      async round() {
        const measured = await latencies(product, `/api/v1/tasks/${taskId}/history`);
        const baseline = await latencies(plain, `/${taskId}`);
        return [0.5, 0.99].map((share) => ({
          measured: percentile(measured, share),
          baseline: percentile(baseline, share),
        }));
      },
      async tearDown() {
        await product.close();
        await plain.close();
        await letGo(bare);
      },
    };
  },
};
