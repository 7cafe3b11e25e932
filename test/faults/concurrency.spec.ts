import { randomUUID } from 'node:crypto';
import { knownCodes } from '#apps/api/http/status';
import { withMail } from '#apps/api/seed/accounts';
import { directoryStream } from '#libs/application/reference-data';
import { taskStream } from '#libs/application/task-service';
import type { Assignment } from '#libs/domain/annex-task/kernel/index';
import { addDays, dateOf } from '#libs/domain/shared/time';
import type { Agency } from '#libs/domain/directory/directory';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { createIdentity } from '#libs/identity/identity';
import { systemClock } from '#libs/testing/postgres';
import { askedAgency, assignmentOf, formOf, leadAgency } from '../support/assigned-task';
import { startFleet, type Fleet } from '../support/fleet';
import { violations, type Acknowledged } from '../support/oracle';
import {
  acknowledgedBy,
  persistentPeople,
  type Answer,
  type PersistentPeople,
} from '../support/persistent-people';
import { must } from '../support/sample-work';

// A machine without the server fetches it once.
jest.setTimeout(1_800_000);

const range = (count: number) => Array.from({ length: count }, (_, n) => n);
const reason = 'Cần bổ sung số liệu';
const file = () => formOf({ summary: 'Gửi báo cáo' }, { 'bao-cao.pdf': 'nội dung' });

describe('many people at once', () => {
  let fleet: Fleet;
  let people: PersistentPeople;
  const acknowledged: Acknowledged[] = [];
  const [lead, unit] = [`${leadAgency}.officer`, `${askedAgency}.officer`];

  beforeAll(async () => {
    fleet = await startFleet({ apis: [{}], workers: [] });
    people = persistentPeople(
      fleet.apis.map(({ url }) => url),
      fleet.password,
    );
  });
  afterAll(() => fleet?.stop());

  const assign = async (taskId: string, changes: Partial<Assignment> = {}): Promise<void> => {
    const due = addDays(dateOf(systemClock.now()), 200);
    const schedule = { kind: 'single', start: null, due, interim: [] } as const;
    must(await fleet.app.tasks.assign(assignmentOf(taskId, { schedule, ...changes })));
  };

  /** Calls on a task, and remembers what was acknowledged. */
  const act = async (
    taskId: string,
    as: string,
    path: string,
    body: object,
    key?: string,
  ): Promise<Answer> => {
    const answer = await people.call(as, 'POST', `/tasks/${taskId}/${path}`, { body, key });
    if (answer.status === 201 && acknowledged.every(({ commandId }) => commandId !== answer.key))
      acknowledged.push(acknowledgedBy(taskStream(taskId), answer));
    return answer;
  };
  const accepted = (answers: readonly Answer[]) => answers.filter(({ status }) => status === 201);
  const codesOf = (answers: readonly Answer[]): string[] =>
    answers.filter(({ status }) => status !== 201).map(({ body }) => String(body?.code));

  /** Whoever is refused is told why, in words of the catalogue, and may act on it. */
  const expectClearRefusals = (answers: readonly Answer[]): void => {
    for (const { status, body } of answers)
      if (status !== 201) {
        expect(knownCodes).toContain(body.code);
        expect([403, 404, 409, 412, 422]).toContain(status);
        expect(body.detail.length).toBeGreaterThan(0);
      }
  };
  const expectNothingWrong = async (atLeast: number): Promise<void> =>
    expect(await violations({ ...fleet, acknowledged, atLeast, withMails: false })).toEqual([]);

  it('50 people give every command on one task at once, and each is decided on the newest state', async () => {
    const taskId = 'tat-ca-mot-luc';
    await assign(taskId);
    const commands: readonly (readonly [as: string, path: string, body: () => object])[] = [
      [lead, 'acknowledgement', () => ({})],
      [unit, 'acknowledgement', () => ({})],
      [lead, 'progress-reports', () => ({ percent: 50, result: 'Đạt một nửa' })],
      [lead, 'coordination-requests', () => ({ coordinatorIds: [askedAgency], content: 'Xin ý kiến' })],
      [unit, 'coordination-inputs', file],
      [lead, 'coordination-inputs/1/acceptance', () => ({})],
      [lead, 'coordination-inputs/1/return', () => ({ reason })],
      [lead, 'coordination-waivers', () => ({ request: 1, reason })],
      [lead, 'deliverables', file],
      [lead, 'deliverables/1/withdrawal', () => ({ reason })],
      ['supervisor', 'deliverables/1/return', () => ({ reason })],
      ['supervisor', 'deliverables/1/approval', () => ({})],
    ];
    const answers: Answer[] = [];
    const client = async (n: number): Promise<void> => {
      // Each begins with another command, so that all of them meet.
      for (const i of range(commands.length)) {
        const [as, path, body] = commands[(n + i) % commands.length] ?? [lead, 'acknowledgement', () => ({})];
        answers.push(await act(taskId, as, path, body()));
      }
    };
    await Promise.all(range(50).map(client));
    expect(answers).toHaveLength(50 * commands.length);
    expectClearRefusals(answers);
    const types = (await fleet.app.tasks.history(taskId)).map(({ type }) => type);
    const count = (...wanted: string[]) => types.filter((type) => wanted.includes(type)).length;
    expect(count('AssignmentAcknowledged')).toBe(2);
    expect(count('DeliverableApproved', 'DeliverableReturned', 'DeliverableWithdrawn')).toBe(1);
    expect(count('CoordinationInputAccepted', 'CoordinationInputReturned')).toBeLessThanOrEqual(1);
    await expectNothingWrong(10);
  });

  it('20 people send one command under one key, and it is carried out once and answered to each', async () => {
    const taskId = 'mot-ma';
    await assign(taskId);
    const key = randomUUID();
    const same = await Promise.all(
      range(20).map(() => act(taskId, lead, 'progress-reports', { result: 'Đang thực hiện' }, key)),
    );
    expect(same.map(({ status }) => status)).toEqual(range(20).map(() => 201));
    expect(new Set(same.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const other = randomUUID();
    const different = await Promise.all(
      range(20).map((n) => act(taskId, lead, 'progress-reports', { result: `Lần ${n}` }, other)),
    );
    expect(accepted(different)).toHaveLength(1);
    expect(codesOf(different)).toEqual(range(19).map(() => 'COMMAND.ID_REUSED'));
    const types = (await fleet.app.tasks.history(taskId)).map(({ type }) => type);
    expect(types.filter((type) => type === 'ProgressReported')).toHaveLength(2);
    await expectNothingWrong(12);
  });

  describe('a group of 126 members that answers for one task', () => {
    const members = range(126).map((n): Agency => ({
      id: `xa-${n + 1}`,
      name: `UBND xã số ${n + 1}`,
      aliases: [],
      kind: 'ward',
      parentId: null,
      underUbnd: true,
      validFrom: null,
      validTo: null,
    }));
    const taskId = 'ca-nhom';
    const accountOf = (agencyId: string) => `${agencyId}.officer`;

    beforeAll(async () => {
      for (const agency of members)
        must(
          await fleet.app.ledger.submit({
            stream: directoryStream,
            decider: directoryDecider,
            context: (now) => ({ now, actor: { kind: 'process' } as const }),
            meta: { userId: null, agencyId: null, commandId: null },
            command: { type: 'RegisterAgency', agency },
          }),
        );
      const accounts = members.map(({ id, name }) => ({
        id: accountOf(id),
        username: accountOf(id),
        name,
        agencyId: id,
        roles: ['officer'] as const,
      }));
      await createIdentity({
        dataSource: fleet.source,
        tokenKey: new Uint8Array(32),
        clock: systemClock,
      }).createUsers(accounts.map(withMail), fleet.password);
      const assignees = members.map(({ id }) => ({ agencyId: id, role: 'lead', groupId: 'cac-xa' }) as const);
      await assign(taskId, { assignees });
      // Everybody has signed in before; whoever does is slow on purpose.
      for (const { id } of members) await people.call(accountOf(id), 'GET', '/tasks?limit=1');
    });

    it('submits at once: nobody is refused or lost', async () => {
      const answers = await Promise.all(
        members.map(({ id }) => act(taskId, accountOf(id), 'deliverables', file())),
      );
      expect(codesOf(answers)).toEqual([]);
      const submitted = (await fleet.app.tasks.history(taskId)).filter(
        ({ type }) => type === 'DeliverableSubmitted',
      );
      expect(new Set(submitted.map(({ meta }) => meta.agencyId)).size).toBe(members.length);
      expect(submitted).toHaveLength(members.length);
      await expectNothingWrong(126);
    });
  });
});
