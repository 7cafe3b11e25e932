import type { Agency, AgencyGroup, Directory } from '#libs/domain/directory/directory';
import type { NamedSuccession } from '#libs/domain/directory-names/directory-names';
import { addDays } from '#libs/domain/shared/time';
import { agencies as agenciesOfDocuments } from '#libs/plan-import/built-in-directory/agencies';
import { groups } from '#libs/plan-import/built-in-directory/directory';
import { idOf } from '#libs/plan-import/built-in-directory/names';
import {
  successions as successionsOfDocuments,
  twoLevels,
} from '#libs/plan-import/built-in-directory/successions';
import { wardRows, type WardRow } from '#libs/plan-import/built-in-directory/wards';

/** A directory as it is registered, entry by entry. */
export interface RegisteredDirectory {
  readonly agencies: readonly Agency[];
  readonly groups: readonly AgencyGroup[];
  readonly successions: readonly NamedSuccession[];
}

const ward = ({ name, level }: WardRow): Agency => ({
  id: idOf(`UBND ${level} ${name}`),
  name: `UBND ${level} ${name}`,
  aliases: [`${level} ${name}`],
  kind: 'ward',
  parentId: null,
  underUbnd: true,
  validFrom: twoLevels,
  validTo: null,
});

const publicServiceCentre: Agency = {
  id: idOf('Trung tâm Phục vụ hành chính công'),
  name: 'Trung tâm Phục vụ hành chính công',
  aliases: ['Trung tâm Phục vụ hành chính công Thành phố', 'Trung tâm PVHCC'],
  kind: 'centre',
  parentId: null,
  underUbnd: true,
  validFrom: null,
  validTo: null,
};

/** Each district gave way to the wards and communes that were made of it. */
const ofDistricts: readonly NamedSuccession[] = wardRows.map((row) => ({
  from: idOf(`UBND ${row.district}`),
  to: ward(row).id,
  on: twoLevels,
}));

const successions = [...successionsOfDocuments, ...ofDistricts];

const asItIs = (agency: Agency): Agency => {
  const gaveWay = successions.find(({ from }) => from === agency.id);
  return gaveWay ? { ...agency, validTo: addDays(gaveWay.on, -1) } : agency;
};

/**
 * Hà Nội since July 2025, with two levels of government and the departments that were merged in March. The agencies
 * that gave way are there with the day on which they ended, since documents of before name them.
 */
export const provinceOfToday: RegisteredDirectory = {
  agencies: [...agenciesOfDocuments.map(asItIs), publicServiceCentre, ...wardRows.map(ward)],
  groups,
  successions,
};

/** The same as the state that it becomes. */
export const directoryOfToday: Directory = {
  agencies: Object.fromEntries(provinceOfToday.agencies.map((agency) => [agency.id, agency])),
  groups: Object.fromEntries(groups.map((group) => [group.id, group])),
  successions: provinceOfToday.successions,
};
