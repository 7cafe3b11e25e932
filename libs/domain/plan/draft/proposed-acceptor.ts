import type { WhoAccepts } from '#libs/domain/annex-task/kernel/state';
import { addressedAgency, addressedTo } from '#libs/domain/annex-task/kernel/who-accepts';
import type { Directory } from '#libs/domain/directory/directory';
import { normaliseName } from '#libs/domain/directory-names/normalise-name';
import type { ParsedPlan, ParsedTask } from '#libs/domain/plan/draft/parsed-plan';
import { reportsOf } from '#libs/domain/plan/draft/reports-of-rows';
import type { FollowedRow } from '#libs/domain/plan/draft/rows';

/** What is handed to somebody: the words behind one of these name the receiver, perhaps another of these first. */
const handing = /(?<!\p{L})(?:gửi|trình|báo cáo)\s+(?:về\s+|cho\s+|lên\s+)?(?=([^.;:(]*))/giu;
const toTheTop =
  /^(?:ubnd|u[ỷy] ban nhân dân|ủy ban nhân dân|(?:phó )?chủ tịch|lãnh đạo ubnd|thường trực ubnd)/iu;

/** A name of an agency. */
export interface KnownName {
  readonly id: string;
  /** As names are compared. */
  readonly name: string;
}

/** The names of agencies as they are compared: worked out once for all rows of a plan, as that costs more than the rows. */
export const comparedNames = ({ agencies }: Directory): readonly KnownName[] =>
  Object.values(agencies).flatMap(({ id, name, aliases }) =>
    [name, ...aliases].map((one) => ({ id, name: normaliseName(one) })),
  );

/** The agency with whose name the words begin; the longest one. */
const namedFirst = (words: string, names: readonly KnownName[]): string | null => {
  const text = normaliseName(words);
  let best: KnownName | null = null;
  for (const known of names) {
    const { name } = known;
    const isFirst = name !== '' && text.startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
    if (isFirst && name.length > (best?.name.length ?? 0)) best = known;
  }
  return best?.id ?? null;
};

/** The first receiver that the words name. */
const receiverIn = (text: string, names: readonly KnownName[]): WhoAccepts | null => {
  for (const [, words = ''] of text.matchAll(handing)) {
    const agencyId = toTheTop.test(words) ? null : namedFirst(words, names);
    if (agencyId !== null) return addressedTo(agencyId);
    if (toTheTop.test(words)) return 'supervisor';
  }
  return null;
};

/** To whom the plan orders that the row's report is sent. */
const receiverOf = (followed: FollowedRow, draft: ParsedPlan): WhoAccepts | null => {
  const to = reportsOf(followed, draft).flatMap((report) => report.to);
  const [first] = to.flatMap(({ agencyId, text }): WhoAccepts[] => {
    if (toTheTop.test(text.trim())) return ['supervisor'];
    return agencyId === null ? [] : [addressedTo(agencyId)];
  });
  return first ?? null;
};

const leadsAlone = ({ leads }: ParsedTask, agencyId: string | null): boolean =>
  agencyId !== null && leads.length === 1 && leads[0]?.agencyId === agencyId;

/**
 * Who should accept a row's products by what is produced and to whom: the agency that receives it, the supervisor what
 * goes to the UBND, and the monitoring agency weekly figures. Null where the row says nothing of it.
 */
export const proposedAcceptor = (
  followed: FollowedRow,
  draft: ParsedPlan,
  names: readonly KnownName[],
): WhoAccepts | null => {
  const { row } = followed;
  const named = receiverOf(followed, draft) ?? receiverIn(row.product, names) ?? receiverIn(row.title, names);
  if (named !== null && !leadsAlone(row, addressedAgency(named))) return named;
  return row.timing.kind === 'weekly' ? 'monitoring-agency' : null;
};
