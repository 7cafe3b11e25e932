import { FormData, Pool } from 'undici';
import { closedLoop } from './closed-loop';
import type { CommandsJob, Done, HandInJob, OnePost } from './jobs';

/** About as long as what an officer writes. */
const report = (n: number): string =>
  JSON.stringify({
    percent: n % 101,
    result: `Đã rà soát ${n} hồ sơ, tổng hợp ý kiến của các phòng chuyên môn và dự thảo báo cáo.`,
    difficulties: 'Một số đơn vị gửi số liệu chậm so với thời hạn.',
  });

const post = async (
  pool: Pool,
  { token, path, key, status }: OnePost & { readonly key: string; readonly status: number },
  sent: { readonly contentType?: string; readonly body: string | FormData },
): Promise<void> => {
  const { statusCode, body } = await pool.request({
    method: 'POST',
    path,
    headers: {
      authorization: `Bearer ${token}`,
      ...(sent.contentType !== undefined && { 'content-type': sent.contentType }),
      'idempotency-key': key,
    },
    body: sent.body,
  });
  const text = await body.text();
  if (statusCode !== status) throw new Error(`${path}: ${statusCode} ${text}`);
};

/** Gives commands to the API over connections that stay open. */
export async function giveCommands(job: CommandsJob): Promise<Done> {
  const pool = new Pool(job.url, { connections: job.clients.length, pipelining: 1 });
  try {
    return await closedLoop(job.clients.length, job.seconds, async (index, count) => {
      const n = job.repeatAfter === null ? count : count % job.repeatAfter;
      const client = job.clients[index];
      const path = client?.paths[n % client.paths.length];
      if (!client || path === undefined) throw new Error(`client ${index} has nowhere to send to`);
      const key = `${job.keyPrefix}-${index}-${n}`;
      const body = job.body === 'none' ? '{}' : report(n);
      const to = { token: client.token, path, key, status: job.status };
      await post(pool, to, { contentType: 'application/json', body });
    });
  } finally {
    await pool.close();
  }
}

const product = (): FormData => {
  const form = new FormData();
  form.append('summary', 'Báo cáo kết quả thực hiện');
  form.append('files', new Blob(['Nội dung báo cáo của đơn vị'], { type: 'application/pdf' }), 'bao-cao.pdf');
  return form;
};

/** Hands in all products at once, each over a connection of its own that is not open yet. */
export async function handIn({ url, keyPrefix, posts }: HandInJob): Promise<Done> {
  const pool = new Pool(url, { connections: posts.length, pipelining: 1 });
  const start = performance.now();
  try {
    const latencies = await Promise.all(
      posts.map(async (each, n) => {
        await post(pool, { ...each, key: `${keyPrefix}-${n}`, status: 201 }, { body: product() });
        return performance.now() - start;
      }),
    );
    const perSecond = (posts.length * 1_000) / (performance.now() - start);
    return { perSecond, counts: posts.map(() => 1), latencies };
  } finally {
    await pool.close();
  }
}
