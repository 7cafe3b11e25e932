import {
  officialStatuses,
  waitKinds,
  type OfficialStatus,
  type WaitKind,
} from '#libs/domain/shared/standing-words';
import { boardChanges, type BoardChange } from '#libs/domain/dashboard/changes';
import { day, oneOf, present, text, type Given } from '../shell/address';

export const figures = ['status', 'due', 'month', 'wait', 'change'] as const;
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
  status?: OfficialStatus;
  month?: string;
  late?: 'true';
  kind?: WaitKind;
  who?: string;
  change?: BoardChange;
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
    status: oneOf(officialStatuses, given.status),
    month: month(given.month),
    late: oneOf(['true'], given.late),
    kind: oneOf(waitKinds, given.kind),
    who: text(given.who),
    change: oneOf(boardChanges, given.change),
    since: day(given.since),
  }),
});
