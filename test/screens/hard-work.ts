import type { Services } from '#apps/api/services';
import { addDays, dateOf, type LocalDate } from '#libs/domain/shared/time';
import { fewAtATime } from '#libs/pacing/few-at-a-time';
import { agencies } from '#libs/plan-import/built-in-directory/agencies';
import type { ManualClock } from '#libs/testing/postgres';
import { assigned, leadAgency } from '../support/assigned-task';

const TASKS = 5_000;
const MANY_LEADS = 30;

/** Four hundred characters without a place where somebody would stop reading. */
const endless =
  'Rà soát, tổng hợp, đánh giá toàn diện việc thực hiện các chương trình, đề án, kế hoạch về cải cách hành chính, chuyển đổi số, '
    .repeat(4)
    .slice(0, 400);

const single = (due: LocalDate) => ({ kind: 'single', start: null, due, interim: [] }) as const;

/**
 * What lists and pages are hardest put to show: a title of 400 characters, a task of 30 agencies, 5,000 tasks of one agency,
 * late and not.
 */
export const assignHardWork = async (services: Services, clock: ManualClock): Promise<void> => {
  const today = dateOf(clock.instant);
  const past = addDays(today, -120);
  clock.instant = `${past}T01:00:00.000Z`;
  await assigned(services, 'viec-dai', {
    title: endless,
    product: endless,
    schedule: single(addDays(today, -90)),
  });
  const numbers = Array.from({ length: TASKS }, (_, n) => n);
  const leads = agencies
    .slice(0, MANY_LEADS)
    .map(({ id }) => ({ agencyId: id, role: 'lead', groupId: null }) as const);
  await assigned(services, 'viec-ba-muoi', { assignees: leads, schedule: single(addDays(today, 3)) });
  await fewAtATime(numbers, async (n) => {
    await assigned(services, `viec-${n}`, {
      number: String(n + 1),
      title: `Rà soát hồ sơ đợt ${n + 1}`,
      schedule: single(addDays(past, 10 + (n % 300))),
      assignees: [{ agencyId: leadAgency, role: 'lead', groupId: null }],
    });
  });
  clock.instant = new Date().toISOString();
};
