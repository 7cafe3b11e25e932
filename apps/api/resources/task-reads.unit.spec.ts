import { TaskReads } from '#apps/api/resources/task-reads';
import type { Services } from '#apps/api/services';
import type { NameService } from '#apps/api/views/names';
import type { NamesOverTime } from '#libs/domain/shared/names';
import type { StoredEvent } from '#libs/application/ports/ledger';
import {
  assignment,
  coordinator,
  document,
  head,
  lead,
  Life,
  other,
  person,
  process,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { pastOf } from '#libs/domain/annex-task/standing/index';
import { defaultPolicy } from '#libs/domain/policy/policy';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';

const stored = ({ history }: Life): readonly StoredEvent[] =>
  history.map(({ event, occurredAt }, n) => ({
    position: `${n + 1}`,
    xact: '1',
    stream: 'task/plan-1',
    version: n + 1,
    schemaVersion: 1,
    meta: { userId: null, agencyId: null, commandId: null },
    type: event.type,
    data: event.data,
    occurredAt,
    recordedAt: occurredAt,
    prevHash: '',
    hash: '',
  }));

/** Reads of one task, which say how often the clock was read and mandates were looked up. */
const readsOf = (life: Life, mandates: readonly Person[] = []) => {
  const asked = { clock: 0, mandates: 0 };
  const events = stored(life);
  const application = {
    clock: {
      now: () => {
        asked.clock += 1;
        return Promise.resolve(life.now);
      },
    },
    tasks: {
      load: () => Promise.resolve({ state: life.state, version: events.length }),
      history: () => Promise.resolve(events),
      contextFor: (_: unknown, actor: Person) => Promise.resolve(life.context(actor)),
    },
  } as unknown as Services['application'];
  const own = { agency: (id: string) => id, user: (id: string) => id };
  const names = {
    telling: (tell: (names: NamesOverTime) => unknown) => Promise.resolve(tell({ ...own, at: () => own })),
  } as unknown as NameService;
  const delegations = {
    mandatesOf: () => {
      asked.mandates += 1;
      return Promise.resolve(mandates);
    },
  } as unknown as Services['delegations'];
  const pasts = {
    at: () => Promise.resolve(pastOf(life.history)),
    ofMany: () => Promise.resolve(new Map()),
  };
  return { asked, reads: new TaskReads(application, names, delegations, pasts) };
};

/** A task of which a product waits for the head of its agency. */
const withProductInside = (): Life => {
  const life = Life.on('2026-06-22', { ...defaultPolicy, signOff: true });
  const done = [
    life.do({ type: 'AssignTask', assignment: assignment() }, process),
    life.do({ type: 'SubmitDeliverable', summary: 'Báo cáo', files: [], document }, lead),
  ];
  expect(done.filter(isRejection)).toEqual([]);
  return life;
};

describe('reading a single task', () => {
  it('looks up once for whom somebody acts, though what they see and what they may do both depend on it', async () => {
    const { asked, reads } = readsOf(withProductInside());
    await reads.view('plan-1', coordinator, 'vi');
    expect(asked).toEqual({ clock: 1, mandates: 1 });
  });

  it('offers what may be done with the version that was seen, as If-Match compares it', async () => {
    const { reads } = readsOf(withProductInside());
    const { cycles, availableActions } = await reads.view('plan-1', head, 'vi');
    const own = cycles[0]?.participants.find(({ agencyId }) => agencyId === head.agencyId);
    const offered = (type: string) => availableActions.find((one) => one.type === type);
    expect(offered('SignOffDeliverable')).toMatchObject({
      path: '/tasks/plan-1/deliverables/1/sign-off',
      ifMatch: own?.deliverables[0]?.etag,
    });
    expect(offered('ReportProgress')).toMatchObject({ given: { cycle: 1 }, ifMatch: own?.etag });
    expect(offered('RaiseDifficulty')).not.toHaveProperty('ifMatch');
  });

  it('also where it tells whether they may read it at all', async () => {
    const stranger = person('stranger', 'elsewhere', 'officer');
    const own = { agencyId: stranger.agencyId, roles: stranger.roles };
    const mandate: Person = {
      ...head,
      userId: stranger.userId,
      onBehalfOf: { userId: head.userId, mandates: [], own },
    };
    const { asked, reads } = readsOf(withProductInside(), [mandate]);
    const { deliverables } = (await reads.view('plan-1', stranger, 'vi')).cycles[0]?.participants[0] ?? {};
    expect(deliverables).toHaveLength(1);
    expect(asked).toEqual({ clock: 1, mandates: 1 });
  });

  it('tells a history without asking what time it is, nor for whom its reader acts where nothing is hidden', async () => {
    const life = Life.on('2026-06-22');
    life.do({ type: 'AssignTask', assignment: assignment() }, process);
    const { asked, reads } = readsOf(life);
    expect(await reads.history('plan-1', other, { language: 'vi', folded: false })).toHaveLength(
      life.history.length,
    );
    expect(asked).toEqual({ clock: 0, mandates: 0 });
  });
});
