import { acknowledged, actNaming, approved, document, handedIn, type Act, type Life } from './acts';
import { office } from './people';
import type { Agency } from '#libs/domain/directory/directory';

/** One in so many was late, and one in so many has handed in nothing to this day. */
const LATE_IN = 15;
const MISSING_IN = 21;

interface Part {
  readonly ward: Agency;
  readonly day: number;
}

const isMissing = (nth: number): boolean => nth % MISSING_IN === 8;

/** Once a week over three months, and the late ones in the two weeks after. */
const handedInOn = (nth: number): number =>
  nth % LATE_IN === 3 ? -194 + 4 * (nth % 3) : -300 + 7 * ((nth * 5) % 13);

/** What 126 wards and communes did about one task: each answers for itself. */
export const wardsLife = (task: string, wards: readonly Agency[]): Life => {
  const parts: Part[] = wards
    .map((ward, nth) => ({ ward, day: handedInOn(nth), nth }))
    .filter(({ nth }) => !isMissing(nth))
    .sort((a, b) => a.day - b.day);
  const missing = wards.filter((_, nth) => isMissing(nth)).map(({ id }) => id);
  const done = parts.flatMap(({ ward, day }, nth): Act[] => [
    handedIn(day, ward.id, {
      number: `${11 + (nth % 60)}/UBND-VP`,
      issuer: ward.name,
      subject: 'Số điện thoại tiếp nhận phản ánh',
    }),
    approved(day + 3, nth + 1),
  ]);
  return {
    task,
    together: true,
    acts: [
      ...wards.filter((_, nth) => nth % 4 !== 0).map((ward, nth) => acknowledged(-333 + (nth % 3), ward.id)),
      ...done,
      actNaming(-150, office, (dayOf) => ({
        type: 'RecordOfficialReminder',
        document: {
          ...document('211/VP-KSTT', 'Văn phòng UBND', 'Đôn đốc các xã, phường chưa công khai số điện thoại'),
          number: '211/VP-KSTT',
          date: dayOf(-150),
        },
        files: [],
        to: missing,
      })),
    ],
  };
};
