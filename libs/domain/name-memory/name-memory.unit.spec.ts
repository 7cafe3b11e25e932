import {
  nameMemoryDecider,
  rememberedNames,
  type RememberedName,
} from '#libs/domain/name-memory/name-memory';
import { proposeRemembered } from '#libs/domain/name-memory/propose-remembered';
import { directory, monitor, now, parsed, task, unit } from '#libs/domain/plan/plan-examples.spec';
import type { Person } from '#libs/domain/shared/actor';
import { findingWords as words } from '#libs/telling/finding';

const name = (text: string, agencyId: string, at: string): RememberedName => ({
  text,
  agencyId,
  groupId: null,
  planId: 'kh-1',
  by: 'monitor',
  at,
});
const first = name('SỐ B', 'so-b', '2026-01-01T00:00:00.000Z');
const asked = (text: string) => ({ ...unit('x'), text });

describe('the memory of names', () => {
  const forget = (reason: string, actor = monitor as Person) =>
    nameMemoryDecider.decide({ type: 'ForgetName', name: first, reason }, { since: {} }, { now, actor });

  it('holds each name with its unit once, until it is forgotten, and again when a review tells it anew', () => {
    const later = name('số b', 'so-b', '2026-05-01T00:00:00.000Z');
    expect(rememberedNames([first, later], { since: {} })).toEqual([later]);
    const events = forget('Nhầm đơn vị');
    const state =
      'kind' in events
        ? { since: {} }
        : events.reduce(
            (s, event) => nameMemoryDecider.evolve(s, { event, occurredAt: now }),
            nameMemoryDecider.initial,
          );
    expect(rememberedNames([first], state)).toEqual([]);
    expect(rememberedNames([first, later], state)).toEqual([later]);
  });

  it('forgets for a reason, and for nobody but the monitoring agency and the administrator', () => {
    expect(forget(' ')).toMatchObject({ code: 'NAME.REASON_MISSING' });
    expect(forget('x', { ...(monitor as Person), roles: ['head'] })).toMatchObject({
      code: 'ACTOR.NOT_PERMITTED',
    });
  });

  it('proposes the unit for a name that no directory knows, in place of the doubt about it', () => {
    const doubt = {
      ...({ code: 'UNIT.UNKNOWN', severity: 'error', field: 'leads', messageEn: '' } as const),
      message: '“SỐ B” không có trong danh mục.',
    };
    const plan = parsed(
      task('1', {
        leads: [unit('so-a'), asked('Số  B')],
        findings: [{ ...doubt, message: '“Số  B” không có.' }],
      }),
    );
    const [row] = proposeRemembered(plan, [first], { directory, words }).tasks;
    expect(row?.leads).toEqual(plan.tasks[0]?.leads);
    expect(row?.findings).toMatchObject([
      {
        code: 'UNIT.REMEMBERED',
        severity: 'error',
        field: 'leads',
        proposal: { changes: { leads: [{ agencyId: 'so-a' }, { agencyId: 'so-b', text: 'Số  B' }] } },
      },
    ]);
  });

  it('proposes nothing for a name that the directory knows, or a unit that it knows no more', () => {
    const known = parsed(task('1', { leads: [unit('so-a')] }));
    expect(proposeRemembered(known, [name('so-a', 'so-b', now)], { directory, words })).toEqual(known);
    const gone = parsed(task('1', { leads: [asked('SỐ B')] }));
    expect(proposeRemembered(gone, [name('SỐ B', 'so-cu', now)], { directory, words })).toEqual(gone);
  });
});
