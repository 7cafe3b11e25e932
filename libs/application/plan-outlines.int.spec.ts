import { createHash } from 'node:crypto';
import { createApplication, type Application } from '#libs/application/application';
import { dateOf } from '#libs/domain/shared/time';
import { createLedgerDataSource, PostgresLedger } from '#libs/ledger/postgres-ledger';
import { startTestPostgres, systemClock, type TestPostgres } from '#libs/testing/postgres';
import { beginActivation, seedReference } from '../../test/support/sample-work';

jest.setTimeout(120_000);

describe('the list of plans', () => {
  let postgres: TestPostgres;
  let app: Application;
  let close: () => Promise<void>;

  beforeAll(async () => {
    postgres = await startTestPostgres();
    const source = await createLedgerDataSource(postgres.appUrl).initialize();
    app = createApplication({ ledger: new PostgresLedger(source, systemClock), clock: systemClock });
    await seedReference(app);
    close = () => source.destroy();
  });
  afterAll(async () => {
    await close();
    await postgres?.stop();
  });

  it('tells each plan as it stands, and reads no row of any', async () => {
    const today = dateOf(systemClock.now());
    const active = await beginActivation(app, 3, today, '7');
    const sha256 = createHash('sha256').update('another').digest('hex');
    const { plan } = (await app.plans.load(active)) ?? {};
    const parsed = plan?.draft;
    if (!parsed) throw new Error('there is no draft');
    const monitor = { kind: 'person', userId: 'monitor', agencyId: 'so-noi-vu', roles: ['monitor'] } as const;
    const document = { ...parsed.document, number: '8/KH-UBND' };
    const given = { fileName: 'khac.txt', sha256, parsed: { ...parsed, document } };
    await app.plans.importPlan(given, monitor);
    // Whoever reads rows finds none any more.
    await postgres.admin(`delete from ledger.stream_parts where stream like 'plan/%'`);
    const all = await app.plans.list();
    const listed = all.toSorted((a, b) => ((a.number ?? '') < (b.number ?? '') ? -1 : 1));
    expect(listed).toEqual([
      expect.objectContaining({ planId: active, kind: 'activating', number: '7/KH-UBND', tasks: 3 }),
      {
        planId: `kh-${sha256.slice(0, 12)}`,
        kind: 'draft',
        number: '8/KH-UBND',
        date: today,
        title: document.title,
        authority: null,
        fileName: 'khac.txt',
        importedAt: expect.any(String),
        activatedAt: null,
        tasks: 3,
      },
    ]);
    const outlines = await app.plans.outlines();
    const [outline] = outlines.filter(({ id }) => id === active);
    expect(outline).toMatchObject({ setup: plan?.setup, sha256: plan?.sha256, document: parsed.document });
    expect(outline).not.toHaveProperty('mergedInto');
  });
});
