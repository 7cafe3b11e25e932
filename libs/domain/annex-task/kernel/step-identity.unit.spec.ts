import fc from 'fast-check';
import {
  nameOfStep,
  namesTaken,
  taking,
  type StepIdentity,
} from '#libs/domain/annex-task/kernel/step-identity';
import { asTaking, stepNamed } from '#libs/domain/annex-task/kernel/step-names';
import { anyLife, play } from '#libs/domain/annex-task/task-lives.spec';

const deadline = '2026-03-31T17:00:00.000Z';
/** A step of each kind, with the name that it has had since it was first taken. */
const named: readonly (readonly [string, StepIdentity])[] = [
  ['acknowledgement', { kind: 'reminder', about: 'acknowledgement' }],
  [`deadline:5d:${deadline}`, { kind: 'reminder', about: 'deadline', before: '5d', deadline }],
  [`interim:0.05m:${deadline}`, { kind: 'reminder', about: 'interim', before: '0.05m', deadline }],
  [`interim:late:${deadline}`, { kind: 'late', about: 'interim', deadline }],
  [`missed:${deadline}`, { kind: 'missed', about: 'deadline', deadline }],
  [`overdue:3:${deadline}`, { kind: 'repeat', about: 'deadline', level: 3, deadline }],
  [
    `coordination#2:1d:${deadline}`,
    { kind: 'reminder', about: 'coordination', n: 2, before: '1d', deadline },
  ],
  [`coordination-missed#2:${deadline}`, { kind: 'missed', about: 'coordination', n: 2, deadline }],
  ['coordination-open#4', { kind: 'reminder', about: 'coordination-open', n: 4 }],
  [`acceptance#4:${deadline}`, { kind: 'reminder', about: 'acceptance', n: 4, deadline }],
  ['sign-off#4', { kind: 'reminder', about: 'sign-off', n: 4 }],
  [`decision#1:${deadline}`, { kind: 'reminder', about: 'decision', n: 1, deadline }],
  [`decision-return#1:${deadline}`, { kind: 'reminder', about: 'decision-return', n: 1, deadline }],
  [`decision-amendment#1:${deadline}`, { kind: 'reminder', about: 'decision-amendment', n: 1, deadline }],
  [`difficulty#1-raised:${deadline}`, { kind: 'reminder', about: 'difficulty-raised', n: 1, deadline }],
  [
    `difficulty#1-consolidated:${deadline}`,
    { kind: 'reminder', about: 'difficulty-consolidated', n: 1, deadline },
  ],
  [
    `difficulty#1@so-y-te:2d:${deadline}`,
    { kind: 'reminder', about: 'difficulty', n: 1, who: 'so-y-te', before: '2d', deadline },
  ],
  [`difficulty-late#1@an:${deadline}`, { kind: 'late', about: 'difficulty', n: 1, who: 'an', deadline }],
  [
    'directive-acknowledgement#1@xa:a@b#2',
    { kind: 'reminder', about: 'directive-acknowledgement', n: 1, who: 'xa:a@b#2' },
  ],
  [
    `directive#1@xa-a:30m:${deadline}`,
    { kind: 'reminder', about: 'directive', n: 1, who: 'xa-a', before: '30m', deadline },
  ],
  [`directive-late#1@xa-a:${deadline}`, { kind: 'late', about: 'directive', n: 1, who: 'xa-a', deadline }],
  [`escalation:deadline:2:${deadline}`, { kind: 'escalation', about: 'deadline', level: 2, deadline }],
  [`escalation:acceptance:2:${deadline}`, { kind: 'escalation', about: 'acceptance', level: 2, deadline }],
  [
    `escalation:coordination#7:1:${deadline}`,
    { kind: 'escalation', about: 'coordination', n: 7, level: 1, deadline },
  ],
  [
    `escalation:decision-return#1:3:${deadline}`,
    { kind: 'escalation', about: 'decision-return', n: 1, level: 3, deadline },
  ],
  [
    `escalation:difficulty#1@an:3:${deadline}`,
    { kind: 'escalation', about: 'difficulty', n: 1, who: 'an', level: 3, deadline },
  ],
  ['k', { kind: 'named', name: 'k' }],
  [`reports:late:${deadline}`, { kind: 'named', name: `reports:late:${deadline}` }],
];

describe('the identity of a step', () => {
  it.each(named)('%s is its name, and is read out of it', (name, step) => {
    expect(nameOfStep(step)).toBe(name);
    expect(stepNamed(name)).toEqual(step);
  });

  it('is what every event of a life says as data and by name alike, so that what was stored by name reads the same', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        for (const { event } of play(life).history) {
          if (!('standsFor' in event.data)) continue;
          const { step, stands, ...byName } = event.data;
          expect(asTaking(byName)).toEqual(event.data);
          expect(namesTaken({ step, stands })).toEqual([...byName.standsFor, byName.key]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says what it stands for', () => {
    const [one, other] = [named[1]![1], named[4]![1]];
    expect(taking(other, [one])).toEqual({
      key: `missed:${deadline}`,
      standsFor: [`deadline:5d:${deadline}`],
      step: other,
      stands: [one],
    });
  });
});
