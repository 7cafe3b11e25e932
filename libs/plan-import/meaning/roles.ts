import type { NameIndex } from '#libs/domain/directory-names/directory-names';
import type { Finding } from '#libs/domain/plan/draft/index';
import { message } from '#libs/messages/message';
import { finding } from '#libs/plan-import/findings';
import type { Grid, GridRow } from '#libs/plan-import/layout/grid';
import { coordinatorsSaid, readLabels, rolesIn } from '#libs/plan-import/meaning/attributes';
import { likelyOwner, type Evidence } from '#libs/plan-import/meaning/confirm-lead';
import { lookUp, suggestionsFor } from '#libs/plan-import/meaning/name-lookup';
import {
  asChanges,
  identityOf,
  resolveUnits,
  type ResolvedUnits,
} from '#libs/plan-import/meaning/resolve-units';
import { beginsUnit } from '#libs/plan-import/meaning/split-units';
import { leadNamedAtEnd, splitSubject } from '#libs/plan-import/meaning/subject';

/** Who leads a task and who coordinates, with what had to be inferred for it. */
export interface Roles {
  readonly leads: ResolvedUnits;
  readonly coordinators: ResolvedUnits;
}

const nobody: ResolvedUnits = { units: [], findings: [] };

const namesUnit = (text: string, index: NameIndex): boolean =>
  beginsUnit(text) || lookUp(text, index).matches.length > 0 || suggestionsFor(text, index).length > 0;

/** Whether the annex is grouped by lead: most of its sections are named after units. */
export function groupedByLead(grid: Grid, index: NameIndex): boolean {
  if (grid.columns.leads !== undefined || grid.sections.length === 0) return false;
  const named = grid.sections.filter(({ title }) => namesUnit(title, index));
  return named.length * 2 >= grid.sections.length;
}

interface RoleContext {
  readonly index: NameIndex;
  readonly evidence: Evidence;
  readonly byLead: boolean;
}

/** "Cơ quan chủ trì, phối hợp" over plain names: the first leads, the others coordinate. */
function byOrder(leads: ResolvedUnits): Roles {
  const [first, ...others] = leads.units;
  const all = asChanges(leads.units);
  const note = finding(
    'LEAD.FIRST_NAMED',
    'warning',
    'leads',
    message('finding.LEAD.FIRST_NAMED'),
    all === null ? null : { changes: { leads: all, coordinators: [] } },
  );
  return {
    leads: { units: first === undefined ? [] : [first], findings: [note, ...leads.findings] },
    coordinators: { units: others, findings: [] },
  };
}

function fromCells(row: GridRow, grid: Grid, index: NameIndex): Roles {
  const { leads: lead, coordinators: other } = row.cells;
  const inferred = lead?.inferred ?? false;
  const roles = rolesIn(lead?.text ?? '');
  const leads = resolveUnits(roles?.leads ?? lead?.text ?? '', index, { field: 'leads', inferred });
  const second =
    readLabels(other?.text ?? '')?.attributes.coordinators ?? other?.text ?? roles?.coordinators ?? '';
  const taken = other === undefined ? inferred : other.inferred;
  const coordinators = resolveUnits(second, index, { field: 'coordinators', inferred: taken });
  const both = /chủ trì/iu.test(grid.leadHeading) && /phối hợp/iu.test(grid.leadHeading);
  if (both && roles === null && other === undefined && leads.units.length > 1) return byOrder(leads);
  return { leads, coordinators };
}

const noted = (read: ResolvedUnits, note: Finding): ResolvedUnits => ({
  units: read.units,
  findings: [note, ...read.findings],
});

/** The unit that the section is named after. */
function fromSection(row: GridRow, index: NameIndex): ResolvedUnits {
  const read = resolveUnits(row.section?.title ?? '', index, { field: 'leads', inferred: false });
  if (read.units.length === 0) return nobody;
  const section = row.section?.number ?? '';
  return noted(
    read,
    finding('LEAD.FROM_SECTION', 'info', 'leads', message('finding.LEAD.FROM_SECTION', { section })),
  );
}

/** The unit that the task's own text makes responsible: "(Sở A chủ trì)", "Sở A chủ trì, phối hợp với …". */
function fromTitle(title: string, index: NameIndex): ResolvedUnits {
  const named =
    readLabels(title)?.attributes.leads ?? leadNamedAtEnd(title) ?? splitSubject(title)?.owner ?? '';
  const read = resolveUnits(named, index, { field: 'leads', inferred: false });
  if (read.units.length === 0) return nobody;
  return noted(read, finding('LEAD.FROM_TITLE', 'info', 'leads', message('finding.LEAD.FROM_TITLE')));
}

function missingLead(row: GridRow, grid: Grid, { evidence }: RoleContext): ResolvedUnits {
  const likely = likelyOwner(row.cells.title?.text ?? '', evidence);
  const leads = likely === null ? null : asChanges(likely.owners);
  const proposal = leads === null || likely === null ? null : { changes: { leads }, score: likely.score };
  const told =
    grid.columns.leads === undefined
      ? message('finding.LEAD.NO_COLUMN')
      : message('finding.MISSING', { field: 'leads' });
  return { units: [], findings: [finding('LEAD.MISSING', 'error', 'leads', told, proposal)] };
}

function coordinatorsInTitle(title: string, index: NameIndex): ResolvedUnits {
  const said = readLabels(title)?.attributes.coordinators ?? coordinatorsSaid(title);
  const read = resolveUnits(said, index, { field: 'coordinators', inferred: false });
  const units = read.units.filter(
    (u) => (u.agencyId ?? u.groupId) !== null || (u.text.length < 60 && beginsUnit(u.text)),
  );
  if (units.length === 0) return nobody;
  return noted(
    { units, findings: units.length === read.units.length ? read.findings : [] },
    finding('COORDINATOR.FROM_TITLE', 'info', 'coordinators', message('finding.COORDINATOR.FROM_TITLE')),
  );
}

/** The cell names one lead and the task's own text, "(Sở A chủ trì)", another: which holds is for a person to say. */
function otherThanTitle(title: string, cell: ResolvedUnits, index: NameIndex): readonly Finding[] {
  const said = fromTitle(title, index).units;
  const known = said.filter(({ agencyId, groupId }) => (agencyId ?? groupId) !== null);
  const ids = new Set(cell.units.map(identityOf));
  if (!/chủ trì/iu.test(title) || said.length === 0 || said.some((unit) => ids.has(identityOf(unit))))
    return [];
  const leads = asChanges(known.length === said.length ? said : []);
  const units = said.map(({ text }) => text).join('; ');
  return [
    finding(
      'LEAD.OTHER_IN_TITLE',
      'warning',
      'leads',
      message('finding.LEAD.OTHER_IN_TITLE', { units }),
      leads === null ? null : { changes: { leads } },
    ),
  ];
}

/** Reads who leads and who coordinates: in the cells, else by the section, else in the task's own text. */
export function readRoles(row: GridRow, grid: Grid, context: RoleContext): Roles {
  const { index, byLead } = context;
  const title = row.cells.title?.text ?? '';
  const cells = fromCells(row, grid, index);
  const contrary = cells.leads.units.length > 0 ? otherThanTitle(title, cells.leads, index) : [];
  const stated = { units: cells.leads.units, findings: [...contrary, ...cells.leads.findings] };
  const named = cells.leads.units.length > 0 ? stated : byLead ? fromSection(row, index) : nobody;
  const own = named.units.length > 0 ? named : fromTitle(title, index);
  return {
    leads: own.units.length > 0 ? own : missingLead(row, grid, context),
    coordinators:
      cells.coordinators.units.length > 0 ? cells.coordinators : coordinatorsInTitle(title, index),
  };
}
