import { emptyDirectory } from '#libs/domain/directory/directory';
import type { Actor } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { startOfDay, type Instant } from '#libs/domain/shared/time';
import type { SuccessionCommand, SuccessionState, SuccessionTerms } from '#libs/domain/succession/succession';
import { successionDecider } from '#libs/domain/succession/succession-decider';

const admin: Actor = { kind: 'person', userId: 'admin', agencyId: null, roles: ['admin'] };
const supervisor: Actor = { ...admin, userId: 'supervisor', roles: ['supervisor'] };
const document = { number: '19/NQ-HĐND', date: '2026-02-20', issuer: null, signer: null, subject: null };
const terms: SuccessionTerms = {
  kind: 'merger',
  from: 'a',
  to: ['b'],
  general: 'b',
  on: '2026-04-01',
  document,
  groups: {},
  accounts: [],
};
const withdraw: SuccessionCommand = { type: 'WithdrawSuccession', reason: 'Ghi nhầm', document };
const before = '2026-03-02T02:00:00.000Z';

/** A succession, given what was done before; answers what happens, or the code of the refusal. */
class Course {
  state: SuccessionState = successionDecider.initial;
  now: Instant = before;
  /** Whether somebody has to choose first. */
  waits = false;

  do(command: SuccessionCommand, actor: Actor = admin): string {
    const asked = {
      taskId: 't',
      planId: 'p',
      number: '1',
      title: 't',
      supervisorId: 's',
      part: 'participant' as const,
      role: 'lead' as const,
      groupId: null,
      need: 'split' as const,
      mayBeLetGo: false,
      barred: [],
      goesAlongTo: null,
      obligations: {
        awaitingAcceptance: 0,
        requestsToAnswer: 0,
        requestsMade: 0,
        pendingDecisions: 0,
        difficultiesToSolve: 0,
      },
    };
    const context = { now: this.now, actor, directory: emptyDirectory, hindered: null };
    const answer = successionDecider.decide(command, this.state, {
      ...context,
      open: this.waits ? [asked] : [],
    });
    if (isRejection(answer)) return answer.code;
    for (const event of answer)
      this.state = successionDecider.evolve(this.state, { event, occurredAt: this.now });
    return answer.map(({ type }) => type).join();
  }
}
const record: SuccessionCommand = { type: 'RecordAgencySuccession', terms };
const recorded = (): Course => {
  const course = new Course();
  course.waits = true;
  course.do(record);
  return course;
};
const confirmed = (): Course => {
  const course = new Course();
  course.do(record);
  return course;
};

describe('a succession that does not come', () => {
  it('is withdrawn with a reason, without a document while it is not confirmed', () => {
    const course = recorded();
    expect(course.do({ type: 'WithdrawSuccession', reason: 'Ghi nhầm' })).toBe('SuccessionWithdrawn');
    expect(course.state).toMatchObject({
      kind: 'withdrawn',
      withdrawal: { by: 'admin', at: before, reason: 'Ghi nhầm', document: null },
    });
  });

  it('is withdrawn by a document where it is confirmed, and waits for nothing any more', () => {
    const course = confirmed();
    expect(successionDecider.nextStepAt(course.state, undefined as never)).toBe(startOfDay('2026-04-01'));
    expect(course.do({ type: 'WithdrawSuccession', reason: 'Hoãn' })).toBe('SUCCESSION.DOCUMENT_MISSING');
    expect(course.do(withdraw)).toBe('SuccessionWithdrawn');
    expect(successionDecider.nextStepAt(course.state, undefined as never)).toBeNull();
  });

  it('is withdrawn by the administrator alone, and not by a document of tomorrow', () => {
    for (const course of [recorded(), confirmed()]) {
      expect(course.do(withdraw, supervisor)).toBe('ACTOR.NOT_PERMITTED');
      expect(course.do({ ...withdraw, document: { ...document, date: '2026-03-03' } })).toBe(
        'SUCCESSION.DOCUMENT_IN_FUTURE',
      );
    }
    expect(new Course().do(withdraw)).toBe('SUCCESSION.NOT_FOUND');
  });

  it('is withdrawn or moved by nothing that is older than the document that said it', () => {
    const older = { ...document, date: '2026-02-19' };
    const amend = { type: 'AmendSuccession', on: '2026-05-01', document: older } as const;
    expect([confirmed().do({ ...withdraw, document: older }), confirmed().do(amend)]).toEqual(
      Array(2).fill('DOCUMENT.TOO_EARLY'),
    );
    expect(confirmed().do({ ...amend, document })).toBe('SuccessionAmended');
  });

  it('has begun once its day has come, and is then carried out', () => {
    const course = confirmed();
    course.now = startOfDay('2026-04-01');
    expect(course.do(withdraw)).toBe('SUCCESSION.BEGUN');
    course.do({ type: 'FinishSuccession', moved: 0, refused: [] }, { kind: 'process' });
    expect(course.do(withdraw)).toBe('SUCCESSION.CARRIED_OUT');
  });

  it('may be withdrawn also after its day, where nobody has confirmed it', () => {
    const course = recorded();
    course.now = startOfDay('2026-05-01');
    expect(course.do(withdraw)).toBe('SuccessionWithdrawn');
  });

  it('is neither chosen for, confirmed, amended nor withdrawn afterwards, and its process finds nothing to do', () => {
    const course = confirmed();
    course.do(withdraw);
    const refused: [SuccessionCommand, Actor][] = [
      [{ type: 'ChooseSuccessors', choices: [] }, supervisor],
      [{ type: 'ConfirmSuccession' }, admin],
      [{ type: 'AmendSuccession', on: '2026-05-01', document }, admin],
      [withdraw, admin],
    ];
    for (const [command, actor] of refused) expect(course.do(command, actor)).toBe('SUCCESSION.WITHDRAWN');
    expect(course.do({ type: 'FinishSuccession', moved: 0, refused: [] }, { kind: 'process' })).toBe('');
  });

  it('may be recorded anew, and nothing of the former record is left', () => {
    const course = recorded();
    course.do({ type: 'WithdrawSuccession', reason: 'Ghi nhầm' });
    course.waits = false;
    expect(course.do(record)).toBe('SuccessionPlanned,SuccessionConfirmed');
    expect(course.state).toMatchObject({ kind: 'confirmed', choices: [] });
    expect(course.state).not.toHaveProperty('withdrawal');
  });
});
