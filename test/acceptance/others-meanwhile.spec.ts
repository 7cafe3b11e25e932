import { setTimeout as after } from 'node:timers/promises';
import { startLargeStage, type LargeStage } from '../support/large-stage';
import { longWorkGroups, requestsNamed, type LongRequest } from '../support/long-work';

jest.setTimeout(600_000);

describe('while somebody asks for what takes long', () => {
  let stage: LargeStage;
  const named = (...names: readonly string[]): readonly LongRequest[] => requestsNamed(stage.work, names);
  const inProcess = (): number => stage.processesOfApi().length;

  beforeAll(async () => {
    stage = await startLargeStage({ tasks: 400, everyDistrict: 20, events: 1_500, plans: 4 });
    // Once before anything counts, as the first of everything loads and compiles.
    for (const request of stage.work.requests.filter(({ name }) => !name.startsWith('rehearsal')))
      await stage.ask(request);
  });
  afterAll(() => stage?.stop());

  it.each(longWorkGroups)('%s is answered, and so is everybody else meanwhile', async (_, names) => {
    const statuses: number[] = [];
    const others = await stage.othersMeanwhile(async () => {
      for (const request of named(...names)) statuses.push((await stage.ask(request)).status);
    });
    expect(statuses.filter((status) => status !== 200 && status !== 201)).toEqual([]);
    // Each of them was answered; how soon, the bench tells.
    expect(others.count).toBeGreaterThanOrEqual(100);
  });

  it.each(['rehearsal', 'evidence', 'verification'])(
    'ends the process of a %s that is given up',
    async (name) => {
      const [request] = named(name);
      const leaving = new AbortController();
      const asked = stage.ask(request!, leaving.signal).catch((error: unknown) => error);
      while (inProcess() === 0) await after(5);
      leaving.abort();
      expect(await asked).toMatchObject({ name: 'AbortError' });
      while (inProcess() > 0) await after(5);
      expect((await stage.ask(named('list of plans')[0]!)).status).toBe(200);
    },
  );

  it('begins no more processes than may run at once, however many ask', async () => {
    const [evidence, verification] = named('evidence', 'verification');
    let most = 0;
    const looking = setInterval(() => (most = Math.max(most, inProcess())), 10);
    const asked = [evidence!, verification!].flatMap((one) =>
      Array.from({ length: 6 }, () => stage.ask(one)),
    );
    const answers = await Promise.all(asked);
    clearInterval(looking);
    expect(most).toBe(2);
    // Whoever waits too long on a busy machine is told to come again, whichever of both they wait for.
    const told = answers.map(({ status, bytes }) =>
      status === 200 ? 'answered' : (JSON.parse(String(bytes)) as { code: string }).code,
    );
    for (const [part, busy] of [
      [told.slice(0, 6), 'EVIDENCE.BUSY'],
      [told.slice(6), 'VERIFICATION.BUSY'],
    ] as const) {
      expect(part).toContain('answered');
      expect(part.filter((one) => one !== 'answered' && one !== busy)).toEqual([]);
    }
    // One works and four wait.
    expect(told.slice(6)).toContain('VERIFICATION.BUSY');
  });
});
