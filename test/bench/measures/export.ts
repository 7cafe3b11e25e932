import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { taskStream } from '#libs/application/task-service';
import type { Person } from '#libs/domain/shared/actor';
import { dateOf } from '#libs/domain/shared/time';
import { zipParts } from '#libs/exports/word/zip-parts';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { fewAtATime } from '#libs/pacing/few-at-a-time';
import { createTaskPeriods } from '#libs/read-models/task-periods';
import { beginActivation, must } from '../../support/sample-work';
import type { Measure, Row } from '../measure';
import { openTask } from './open-task';

const ROWS = 10_000;
/** The second in MiB: 300 MB. */
const allowed = { seconds: 10, memory: 300e6 / 2 ** 20 };

/** The most a process has held in memory since it was last asked, in MiB, as Linux counts it. */
const peakMiB = (pid: number): number => {
  const [, kib] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kib) / 1_024;
};
/** From now on only what comes counts. */
const forgetPeak = (pid: number): void => writeFileSync(`/proc/${pid}/clear_refs`, '5');

const within = (format: string): readonly Row[] => [
  {
    name: `export of ${ROWS} rows as ${format}`,
    baseline: 'plain SQL and JSON of the same rows',
    unit: 's',
    better: 'lower',
    atLeast: null,
    goal: null,
  },
  {
    name: `export as ${format}, time`,
    baseline: 'allowed',
    unit: 's',
    better: 'lower',
    atLeast: 1,
    goal: 0.5,
  },
  {
    name: `export as ${format}, memory of the whole process`,
    baseline: 'allowed',
    unit: 'MiB',
    better: 'lower',
    atLeast: 1,
    goal: 0.5,
  },
];

const twoAtOnce: Row = {
  name: 'two exports as docx at once, memory of the whole process',
  baseline: 'allowed for one',
  unit: 'MiB',
  better: 'lower',
  atLeast: 1,
  goal: 0.5,
};

/** The follow-up table over HTTP, by somebody who may read every row of it, from an API of its own. */
export const exportTable: Measure = {
  name: 'export',
  rows: [...within('xlsx'), ...within('docx'), twoAtOnce],
  async setUp(stage) {
    const { app, source } = stage;
    const api = await stage.apiApart('van-phong-ubnd');
    const { agencyId, token } = api;
    const actor: Person = { kind: 'person', userId: `${agencyId}.officer`, agencyId, roles: ['officer'] };
    const planId = await beginActivation(app, 1, dateOf(new Date().toISOString()), 'do-xuat-bang');
    const ids = Array.from({ length: ROWS }, () => randomUUID());
    const assignees = [{ agencyId, role: 'lead' as const, groupId: null }];
    await fewAtATime(ids, async (taskId) => {
      must(await app.tasks.assign(openTask(taskId, { assignees, planId })));
      const result = 'Đã rà soát hồ sơ, tổng hợp ý kiến của các phòng chuyên môn và dự thảo báo cáo.';
      must(await app.tasks.handle(taskId, { type: 'ReportProgress', percent: 40, result }, actor));
    });
    await drainSubscriber({ ledger: app.ledger, dataSource: source, ...createTaskPeriods() });

    const exported = async (format: string): Promise<Buffer> => {
      const answer = await fetch(`${api.url}/api/v1/plans/${planId}/export?format=${format}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      if (!answer.ok) throw new Error(`${format}: ${answer.status} ${await answer.text()}`);
      return Buffer.from(await answer.arrayBuffer());
    };
    const timed = async (...formats: readonly string[]): Promise<{ seconds: number; memory: number }> => {
      forgetPeak(api.pid);
      const begun = performance.now();
      await Promise.all(formats.map(exported));
      return { seconds: (performance.now() - begun) / 1_000, memory: peakMiB(api.pid) };
    };
    // A row of the titles and one for each task, in either format.
    for (const [format, part, row] of [
      ['xlsx', 'xl/worksheets/sheet1.xml', '<row '],
      ['docx', 'word/document.xml', '<w:tr>'],
    ] as const) {
      const xml = String((await zipParts(await exported(format))).get(part));
      if (xml.split(row).length - 1 < ROWS + 1) throw new Error(`${format}: rows are missing`);
    }
    const streams = ids.map(taskStream);
    const plain = async (): Promise<number> => {
      const begun = performance.now();
      const rows = await source.query<unknown[]>(
        `select s.core, (select jsonb_agg(p.state) from ledger.stream_parts p where p.stream = s.stream) as parts
         from ledger.stream_states s where s.stream = any($1)`,
        [streams],
      );
      if (rows.length !== ROWS || JSON.stringify(rows).length === 0) throw new Error('rows are missing');
      return (performance.now() - begun) / 1_000;
    };
    return {
      async round() {
        const baseline = await plain();
        const readings = [];
        for (const format of ['xlsx', 'docx']) {
          const { seconds, memory } = await timed(format);
          readings.push({ measured: seconds, baseline });
          readings.push({ measured: seconds, baseline: allowed.seconds });
          readings.push({ measured: memory, baseline: allowed.memory });
        }
        const { memory } = await timed('docx', 'docx');
        return [...readings, { measured: memory, baseline: allowed.memory }];
      },
      tearDown: () => api.stop(),
    };
  },
};
