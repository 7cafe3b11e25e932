import { Pool } from 'undici';
import { closedLoop } from './closed-loop';
import type { CommandsJob, Done } from './jobs';

/** About as long as what an officer writes. */
const report = (n: number): string =>
  JSON.stringify({
    percent: n % 101,
    result: `Đã rà soát ${n} hồ sơ, tổng hợp ý kiến của các phòng chuyên môn và dự thảo báo cáo.`,
    difficulties: 'Một số đơn vị gửi số liệu chậm so với thời hạn.',
  });

/** Gives commands to the API over connections that stay open. */
export async function giveCommands(job: CommandsJob): Promise<Done> {
  const pool = new Pool(job.url, { connections: job.clients.length, pipelining: 1 });
  try {
    return await closedLoop(job.clients.length, job.seconds, async (index, count) => {
      const n = job.repeatAfter === null ? count : count % job.repeatAfter;
      const client = job.clients[index];
      const path = client?.paths[n % client.paths.length];
      if (!client || path === undefined) throw new Error(`client ${index} has nowhere to send to`);
      const { statusCode, body } = await pool.request({
        method: 'POST',
        path,
        headers: {
          authorization: `Bearer ${client.token}`,
          'content-type': 'application/json',
          'idempotency-key': `${job.keyPrefix}-${index}-${n}`,
        },
        body: job.body === 'none' ? '{}' : report(n),
      });
      const text = await body.text();
      if (statusCode !== job.status) throw new Error(`${path}: ${statusCode} ${text}`);
    });
  } finally {
    await pool.close();
  }
}
