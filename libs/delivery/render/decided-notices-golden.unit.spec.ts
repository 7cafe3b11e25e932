import { calendarNotices } from '#libs/domain/notices/calendar-notices';
import { amendmentProposalNotices } from '#libs/domain/annex-task/amendment/notices';
import { officialReminderNotices } from '#libs/domain/annex-task/official-reminder/notices';
import { reassignmentNotices } from '#libs/domain/annex-task/reassignment/notices';
import { assignment, Life, process } from '#libs/domain/annex-task/task-fixtures.spec-helper';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { emptyDirectory } from '#libs/domain/directory/directory';
import { languages } from '#libs/domain/shared/language';
import type { Notice } from '#libs/domain/notices/notice';
import { createRenderer } from '#libs/delivery/render/renderer';
import { expectGolden } from '../../../test/support/golden';

const life = Life.on('2026-01-05');
life.do({ type: 'AssignTask', assignment: assignment() }, process);
const { task } = life;
const document = { number: '3/VP-TH', date: '2026-07-01', issuer: null, signer: null, subject: null };
const reminder = { reminder: 1, document, files: [], to: ['lead', 'unit'] };
const corrected = (to: string[]): AssignedTask => ({
  ...task,
  officialReminders: [{ ...reminder, n: 1, to }] as unknown as NonNullable<AssignedTask['officialReminders']>,
});
const right = { ...reminder, reminder: 2, document: { ...document, number: '4/VP-TH' }, corrects: 1 };

const decided = (accepted: boolean, answer: string | null) => {
  const data = { cycle: 1, agencyId: 'lead', proposal: 1, accepted, answer, by: 'supervisor' };
  return [
    ...reassignmentNotices({ type: 'ReturnProposalDecided', data } as never, task),
    ...amendmentProposalNotices({ type: 'AmendmentProposalDecided', data } as never, task),
  ];
};

/** Notices whose words the system puts together. */
const notices: Readonly<Record<string, readonly Notice[]>> = {
  agreed: decided(true, null),
  'agreed with words': decided(true, 'Đúng việc của sở.'),
  refused: decided(false, 'Việc của sở.'),
  'letter recorded': officialReminderNotices(reminder as never, task),
  'letter corrected': officialReminderNotices(right as never, corrected(['lead', 'other'])),
  'calendar ends': calendarNotices({ type: 'CalendarEndNear', data: { year: 2027 } } as never),
};

const render = createRenderer({
  publicUrl: 'https://dondoc.example.vn/',
  directory: () => Promise.resolve(emptyDirectory),
  userName: () => Promise.resolve(null),
});

describe.each(languages)('the mails of notices whose words the system puts together, in %s', (language) => {
  it.each(Object.keys(notices))('read as they did: %s', async (name) => {
    const told: string[] = [];
    for (const { kind, facts } of notices[name] ?? []) {
      const part = { stream: 'task/t1', version: 1, kind, facts, occurredAt: '2026-01-05T01:00:00.000Z' };
      const { subject, text } = await render([part], { agencyId: 'lead', language });
      told.push(`${subject}\n\n${text}`);
    }
    expectGolden(`papers/${language}/notices-${name.replaceAll(' ', '-')}.txt`, told.join('\n\n'));
  });
});
