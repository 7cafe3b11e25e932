import { currentAgency } from '#libs/domain/directory/current-agency';
import { membersOf, type Directory } from '#libs/domain/directory/directory';
import type { LocalDate } from '#libs/domain/shared/time';

/**
 * The agencies of a committee member's field on `date`: those named, or whoever their work came to, and the members
 * of the groups named.
 *
 * @param field ids of agencies and groups; unknown ones stand for nobody
 */
export const agenciesInField = (
  directory: Directory,
  field: readonly string[],
  date: LocalDate,
): ReadonlySet<string> =>
  new Set(
    field.flatMap((id) =>
      Object.hasOwn(directory.groups, id)
        ? membersOf(directory, id, date)
        : [currentAgency(directory, id, date)],
    ),
  );
