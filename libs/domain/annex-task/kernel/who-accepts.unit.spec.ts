import {
  Life,
  assignee,
  assignment,
  codeOf,
  directoryOf,
  document,
  lead,
  monitor,
  person,
  process,
  supervisor,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { awaitedInTask } from '#libs/domain/annex-task/standing/awaited';
import type { WhoAccepts } from '#libs/domain/annex-task/kernel/state';
import { whoAccepts } from '#libs/domain/annex-task/kernel/who-accepts';
import { noticesFor } from '#libs/domain/notices/notices-for';
import { mayRead } from '#libs/domain/permissions/readers';
import { at } from '#libs/domain/shared/time';

const submit = { type: 'SubmitDeliverable', summary: 'x', files: [], document } as const;
const approve = { type: 'ApproveDeliverable', deliverable: 1 } as const;
const treasury = person('treasury.officer', 'treasury', 'officer');
const paper = { ...document, number: '9/QĐ', date: '2026-01-02' };

const assigned = (accepts: WhoAccepts, ...leads: string[]): Life => {
  const life = Life.on('2026-01-05');
  life.directory = directoryOf('lead', 'unit', 'treasury', 'monitoring', 'heir');
  const assignees = (leads.length > 0 ? leads : ['lead']).map((id) => assignee(id, 'lead'));
  life.do({ type: 'AssignTask', assignment: assignment({ accepts, assignees }) }, process);
  return life;
};
const audience = (life: Life): unknown[] => {
  const { event } = life.history.at(-1) ?? life.history[0]!;
  return noticesFor(event, life.state).map(({ kind, to }) => [kind, 'agencyId' in to ? to.agencyId : to]);
};

describe('a product that is addressed to an agency', () => {
  it('is accepted by those who speak for that agency, and by nobody else', () => {
    const life = assigned('agency:treasury');
    life.do(submit, lead);
    for (const who of [supervisor, monitor, lead])
      expect(codeOf(life.do(approve, who))).toBe('ACTOR.NOT_PERMITTED');
    expect(codeOf(life.do(approve, treasury))).toMatch(/^accepted/u);
  });

  it('is read by that agency, asked of it, and waited for from it', () => {
    const life = assigned('agency:treasury');
    life.do(submit, lead);
    expect(mayRead(life.state, treasury)).toBe(true);
    expect(mayRead(life.state, person('x', 'heir', 'officer'))).toBe(false);
    expect(audience(life)).toEqual([['deliverable-submitted', 'treasury']]);
    expect(awaitedInTask(life.task)).toEqual([{ act: 'acceptance', agencyId: 'treasury', userId: null }]);
  });

  it('that is not accepted in time is reported to that agency’s head, and to those above', () => {
    const life = assigned('agency:treasury');
    life.do(submit, lead);
    const events = life.runUntil(at('2026-03-20', '12:00'));
    const reports = events.flatMap((event) =>
      event.type === 'TaskEscalated' ? noticesFor(event, life.state).map(({ to }) => to) : [],
    );
    expect(reports).toMatchObject([
      { agencyId: 'treasury', roles: ['head'] },
      { agencyId: 'monitoring' },
      { role: 'office' },
      { userId: 'supervisor' },
      { role: 'chair' },
    ]);
  });

  it('is approved by nobody who handed it in: it goes on to the monitoring agency, then to the supervisor', () => {
    const { task } = assigned('agency:treasury', 'treasury', 'monitoring', 'lead');
    expect(['treasury', 'monitoring', 'lead'].map((id) => whoAccepts(task, id))).toEqual([
      'monitoring-agency',
      'agency:treasury',
      'agency:treasury',
    ]);
    const own = assigned('agency:monitoring', 'monitoring', 'lead').task;
    expect(['monitoring', 'lead'].map((id) => whoAccepts(own, id))).toEqual([
      'supervisor',
      'monitoring-agency',
    ]);
  });

  it('gets no new deadline with its return, which is for the supervisor to decide', () => {
    const life = assigned('agency:treasury');
    life.do(submit, lead);
    const back = { type: 'ReturnDeliverable', deliverable: 1, reason: 'x', newDue: '2026-12-01' } as const;
    expect(codeOf(life.do(back, treasury))).toBe('DEADLINE.NOT_AUTHORISED');
  });
});

describe('who accepts', () => {
  it('is moved by a documented decision, and whoever it is then is asked for what waits', () => {
    const life = assigned('supervisor');
    life.do(submit, lead);
    const move = { type: 'AmendTask', document: paper, terms: { accepts: 'agency:treasury' } } as const;
    expect(codeOf(life.do(move, supervisor))).toBe('accepted: TaskAmended');
    expect(audience(life)[0]).toEqual(['deliverable-submitted', 'treasury']);
    expect(codeOf(life.do(approve, supervisor))).toBe('ACTOR.NOT_PERMITTED');
    expect(codeOf(life.do(approve, treasury))).toMatch(/^accepted/u);
    const nobody = { ...move, terms: { accepts: 'agency:khong-co' } } as const;
    expect(codeOf(assigned('supervisor').do(nobody, supervisor))).toBe('DIRECTORY.UNKNOWN_AGENCY');
  });

  it('is the successor where that agency ends', () => {
    const life = assigned('agency:treasury');
    life.do(submit, lead);
    const end = { type: 'SucceedAgency', succession: 's', from: 'treasury', to: 'heir' } as const;
    life.do({ ...end, monitoring: 'heir', reason: 'x', document: paper }, process);
    expect(life.task.assignment.accepts).toBe('agency:heir');
    expect(audience(life)).toEqual([['deliverable-submitted', 'heir']]);
  });
});
