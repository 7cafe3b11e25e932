import { availableActions } from '#libs/domain/annex-task/offers/available-actions';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { expectedActions } from '#libs/domain/annex-task/offers/expected-actions';
import {
  Life,
  assignee,
  assignment,
  codeOf,
  directoryOf,
  document,
  lead,
  person,
  process,
  supervisor,
  typesOf,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { sentence } from '#libs/telling/vietnamese.spec-helper';
import { noticesFor } from '#libs/domain/notices/notices-for';
import { stillWanted } from '#libs/domain/notices/still-wanted';
import { mayRead } from '#libs/domain/permissions/readers';
import { isRejection } from '#libs/domain/shared/rejection';
import { at, endOfDay } from '#libs/domain/shared/time';
import { openPartsOf } from '#libs/domain/succession/open-parts';
import { contradictingAct } from '#libs/domain/succession/past-acts';
import type { SuccessionTerms } from '#libs/domain/succession/succession';

const treasury = person('treasury.officer', 'treasury', 'officer');
const heir = person('heir.officer', 'heir', 'officer');
const expert = person('expert', 'treasury', 'officer');
const decision = { number: '9/NQ-HĐND', date: '2026-01-02', issuer: null, signer: null, subject: null };
const solve: TaskCommand = { type: 'ResolveDifficulty', difficulty: 1, resolution: 'Đã bổ sung dự toán' };
const toExpert = {
  account: { userId: 'expert', agencyId: 'treasury', roles: ['officer' as const], active: true },
};
const alongWith = [{ userId: 'expert', agencyId: 'heir' }];
const terms = (changes: Partial<SuccessionTerms> = {}): SuccessionTerms => ({
  kind: 'merger',
  from: 'treasury',
  to: ['heir'],
  general: 'heir',
  on: '2026-01-05',
  document: decision,
  groups: {},
  accounts: [],
  ...changes,
});
const given = (resolver: object = { agencyId: 'treasury' }): Life => {
  const life = Life.on('2026-01-05');
  life.directory = directoryOf('lead', 'treasury', 'heir', 'monitoring');
  life.do({ type: 'AssignTask', assignment: assignment({ assignees: [assignee('lead', 'lead')] }) }, process);
  life.do({ type: 'RaiseDifficulty', content: 'Thiếu kinh phí' }, lead);
  const asked = { type: 'AssignDifficulty', difficulty: 1, resolver, due: '2026-01-30' } as TaskCommand;
  life.do(asked, supervisor);
  return life;
};
const moved = (life: Life, changes: object = {}): readonly TaskEvent[] => {
  const events = life.do(
    {
      type: 'SucceedAgency',
      succession: 'treasury',
      from: 'treasury',
      to: 'heir',
      monitoring: 'heir',
      resolving: 'heir',
      reason: 'Theo nghị quyết',
      document: decision,
      ...changes,
    },
    process,
  );
  if (isRejection(events)) throw new Error(events.code);
  return events;
};
const aboutIt = (events: readonly TaskEvent[]) =>
  events.flatMap((event) =>
    (event.type === 'ReminderIssued' || event.type === 'TaskEscalated') && event.data.difficulty === 1
      ? [event]
      : [],
  );
const only = (life: Life) => life.task.difficulties?.[0];

describe('a difficulty whose resolver gives way to another agency', () => {
  it('is the successor’s to solve, by the day that was set, and the former agency’s no more', () => {
    const life = given();
    expect(moved(life).map(({ type }) => type)).toEqual(['ResolverSucceeded']);
    expect(moved(life)).toEqual([]);
    expect(only(life)?.assigned).toMatchObject({
      resolver: { agencyId: 'heir', userId: null },
      due: endOfDay('2026-01-30'),
      by: 'supervisor',
      takenOverAt: life.now,
    });
    expect(codeOf(life.do(solve, treasury))).toBe('ACTOR.NOT_PERMITTED');
    const may = availableActions(life.state, life.context(heir));
    expect(expectedActions(may).map(({ type }) => type)).toEqual(['ResolveDifficulty']);
    expect(typesOf(life.do(solve, heir))).toEqual(['DifficultyResolved']);
  });

  it('that is solved stays with who solved it, and the successor may read it', () => {
    const life = given();
    life.do(solve, treasury);
    expect(moved(life)).toEqual([]);
    expect(mayRead(life.state, heir)).toBe(false);
    expect(mayRead(life.state, { ...heir, inherits: ['treasury'] })).toBe(true);
  });

  it('reminds the successor, and gives it a ladder of its own where it is late already', () => {
    const life = given();
    life.runUntil(at('2026-02-10', '09:00'));
    moved(life);
    const events = aboutIt(life.runUntil(at('2026-03-20', '12:00')));
    expect(new Set(events.map(({ data }) => data.agencyId))).toEqual(new Set(['heir']));
    expect(events.map(({ type, data }) => ('to' in data ? data.to : type))).toEqual([
      'ReminderIssued',
      'head',
      'monitoring-agency',
      'office',
      'vice-chair',
      'chair',
    ]);
    expect(new Set(events.map(({ data }) => data.deadline))).toEqual(new Set([endOfDay('2026-01-30')]));
  });

  it('tells the successor as if asked anew, and who raised it; a reminder that waited for who had it is kept back', () => {
    const life = given();
    const [reminder] = aboutIt(life.runUntil(at('2026-01-28', '12:00')));
    const waiting = (reminder ? noticesFor(reminder, life.state) : []).map((notice) => ({
      ...notice,
      occurredAt: life.now,
    }));
    expect(waiting.map((notice) => stillWanted(notice, life.state))).toEqual([true]);
    life.now = at('2026-01-29', '09:00');
    const told = moved(life).flatMap((event) => noticesFor(event, life.state));
    expect(told.map(({ kind, to }) => [kind, to])).toMatchObject([
      ['difficulty-assigned', { kind: 'agency', agencyId: 'heir' }],
      ['difficulty-in-hand', { kind: 'agency', agencyId: 'lead' }],
    ]);
    expect(told[0]?.facts).toMatchObject({ difficulty: 1, deadline: endOfDay('2026-01-30') });
    expect(waiting.map((notice) => stillWanted(notice, life.state))).toEqual([false]);
  });

  it('stays with the person who was asked by name and goes along, without another notice', () => {
    const life = given(toExpert);
    const [event] = moved(life, { accounts: alongWith });
    expect(only(life)?.assigned?.resolver).toEqual({ agencyId: 'heir', userId: 'expert' });
    expect(only(life)?.assigned).not.toHaveProperty('takenOverAt');
    expect(event && noticesFor(event, life.state)).toEqual([]);
    expect(typesOf(life.do(solve, { ...expert, agencyId: 'heir' }))).toEqual(['DifficultyResolved']);
  });

  it('goes to the successor where the person who was asked by name stays behind', () => {
    const life = given(toExpert);
    moved(life);
    expect(only(life)?.assigned?.resolver).toEqual({ agencyId: 'heir', userId: null });
    expect(codeOf(life.do(solve, expert))).toBe('ACTOR.NOT_PERMITTED');
  });

  it('moves also where the task is done meanwhile, and nothing else does then', () => {
    const life = given();
    life.do({ type: 'SubmitDeliverable', summary: 'x', files: [], document }, lead);
    life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    expect(life.task.kind).toBe('completed');
    expect(openPartsOf(life.state, terms({ from: 'lead' }))).toEqual([]);
    expect(moved(life, { from: 'lead', succession: 'lead' })).toEqual([]);
    expect(openPartsOf(life.state, terms())).toMatchObject([{ part: 'resolver' }]);
    expect(moved(life).map(({ type }) => type)).toEqual(['ResolverSucceeded']);
    expect(typesOf(life.do(solve, heir))).toEqual(['DifficultyResolved']);
  });

  it('is a part that is open, which somebody chooses for where nothing says who takes it', () => {
    const life = given();
    const split = { kind: 'split', to: ['heir', 'lead'] } as const;
    expect(openPartsOf(life.state, terms())).toMatchObject([
      {
        part: 'resolver',
        role: null,
        need: null,
        obligations: { difficultiesToSolve: 1 },
        barred: ['treasury'],
      },
    ]);
    expect(openPartsOf(life.state, terms(split))).toMatchObject([{ need: 'split', mayBeLetGo: false }]);
    const named = given(toExpert);
    expect(openPartsOf(named.state, terms(split))).toMatchObject([{ need: 'split', goesAlongTo: null }]);
    expect(openPartsOf(named.state, terms({ ...split, accounts: alongWith }))).toMatchObject([
      { need: null, goesAlongTo: 'heir' },
    ]);
    life.do(solve, treasury);
    expect(openPartsOf(life.state, terms())).toEqual([]);
  });

  it('that was solved on the day contradicts an earlier end of who solved it', () => {
    const life = given();
    expect(contradictingAct(life.state, terms())).toBeNull();
    life.do(solve, treasury);
    expect(contradictingAct(life.state, terms())).toMatchObject({ agencyId: 'treasury', at: life.now });
    expect(contradictingAct(life.state, terms({ on: '2026-01-06' }))).toBeNull();
  });

  it('is told in the history of the task', () => {
    const life = given();
    moved(life);
    const names = { agency: String, user: String };
    const [last] = life.history.slice(-1);
    expect(last && sentence(last.event, names)).toBe(
      'heir giải quyết khó khăn số 1 thay treasury (văn bản số 9/NQ-HĐND ngày 02/01/2026).',
    );
  });
});

describe('the word that a difficulty is solved', () => {
  const told = (life: Life): string[] =>
    [life.do(solve, treasury)]
      .flatMap((events) => (isRejection(events) ? [] : events))
      .flatMap((event) => noticesFor(event, life.state))
      .map(({ to }) => (to.kind === 'agency' ? to.agencyId : to.kind));

  it('reaches the successor of the unit that raised it', () => {
    const life = given();
    moved(life, { from: 'lead', succession: 'lead', monitoring: undefined, resolving: undefined });
    const successions = [{ from: 'lead', to: 'heir', on: '2026-01-05', act: 'lead' }];
    life.directory = { ...life.directory, successions };
    expect(told(life)).toEqual(['heir', 'monitoring']);
  });

  it('reaches whoever was given the part meanwhile beside the unit that raised it', () => {
    const life = given();
    life.now = at('2026-01-06', '09:00');
    life.do({ type: 'ReassignTask', from: 'lead', to: 'heir', reason: 'x' }, supervisor);
    expect(told(life)).toEqual(['lead', 'heir', 'monitoring']);
  });
});

describe('a directive that is unanswered in a task that is done', () => {
  const directed = (): Life => {
    const life = given();
    life.do({ type: 'IssueDirective', kind: 'direction', text: 'Giải trình', due: '2026-02-01' }, supervisor);
    life.do({ type: 'SubmitDeliverable', summary: 'x', files: [], document }, lead);
    life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    expect(life.task.kind).toBe('completed');
    return life;
  };
  const ofLead = { from: 'lead', succession: 'lead' };
  const answer: TaskCommand = { type: 'AnswerDirective', directive: 1, answer: 'x' };
  const heirsHead = person('heir.head', 'heir', 'head');

  it('moves to the successor of the unit that owes the answer', () => {
    const life = directed();
    expect(openPartsOf(life.state, terms({ from: 'lead' }))).toMatchObject([
      { part: 'participant', role: 'lead', need: null },
    ]);
    expect(moved(life, ofLead).map(({ type }) => type)).toEqual(['ParticipantSucceeded']);
    expect(life.task).toMatchObject({ kind: 'completed', former: [{ agencyId: 'lead' }] });
    expect(openPartsOf(life.state, terms({ from: 'lead' }))).toEqual([]);
    expect(typesOf(life.do(answer, heirsHead))).toEqual(['DirectiveAnswered']);
    // What was done stays with who did it.
    expect(life.task.participants['1/lead']).toMatchObject({ completion: {} });
  });

  it('stays with a unit that has answered', () => {
    const life = directed();
    life.do(answer, person('lead.head', 'lead', 'head'));
    expect(openPartsOf(life.state, terms({ from: 'lead' }))).toEqual([]);
    expect(moved(life, ofLead)).toEqual([]);
  });
});
