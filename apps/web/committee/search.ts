import { day, oneOf, present, text, type Given } from '../shell/address';

export const figures = ['status', 'due', 'month', 'wait', 'change'] as const;
export const statuses = [
  'done-in-time',
  'done-late',
  'open-in-time',
  'open-overdue',
  'no-deadline',
  'cancelled',
] as const;
export const waitKinds = ['lead', 'coordinator', 'approver', 'decider', 'suspension'] as const;
export const changes = [
  'overdue',
  'done-late',
  'done-in-time',
  'extended',
  'suspended',
  'cancelled',
  'new',
] as const;

/** Of which tasks a board is, and as of the end of which day. */
export interface BoardScope {
  plan?: string;
  agency?: string;
  /** A group or an agency; `mine` is what the member of a committee is in charge of. */
  field?: string;
  asOf?: string;
}

export interface BoardSearch extends BoardScope {
  /** The day of the last meeting. */
  since?: string;
  /** Every agency is shown, however many there are. */
  all?: 'yes';
}

export interface FigureSearch extends BoardScope {
  figure?: (typeof figures)[number];
  status?: (typeof statuses)[number];
  month?: string;
  late?: 'true';
  kind?: (typeof waitKinds)[number];
  who?: string;
  change?: (typeof changes)[number];
  since?: string;
}

const month = (value: unknown): string | undefined => {
  const given = text(value);
  return given !== undefined && /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(given) ? given : undefined;
};

export const boardScope = ({ plan, agency, field, asOf }: BoardScope | Given): BoardScope =>
  present({ plan: text(plan), agency: text(agency), field: text(field), asOf: day(asOf) });

export const boardSearch = (given: Given): BoardSearch => ({
  ...boardScope(given),
  ...present({ since: day(given.since), all: oneOf(['yes'], given.all) }),
});

export const figureSearch = (given: Given): FigureSearch => ({
  ...boardScope(given),
  ...present({
    figure: oneOf(figures, given.figure),
    status: oneOf(statuses, given.status),
    month: month(given.month),
    late: oneOf(['true'], given.late),
    kind: oneOf(waitKinds, given.kind),
    who: text(given.who),
    change: oneOf(changes, given.change),
    since: day(given.since),
  }),
});
