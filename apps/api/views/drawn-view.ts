import { nameOf } from '#apps/api/views/bearer-names';
import type { DrawnTask } from '#libs/application/ports/task-rails';
import type { DelaySpan, Rail } from '#libs/domain/annex-task/standing/index';
import type { Names } from '#libs/domain/shared/names';

/** Spans with who was waited for by name; each member by its own, as what was stored comes back in another order. */
export const spansView = (spans: readonly DelaySpan[], names: Names) =>
  spans.map(({ from, to, bearers }) => ({
    from,
    to,
    bearers: bearers.map((one) => {
      const { bearer, agencyId, userId } = one;
      return { bearer, agencyId, userId, name: nameOf(one, names) };
    }),
  }));

const railView = ({ spans, ...rail }: Rail, names: Names) => ({
  ...rail,
  name: names.agency(rail.agencyId),
  spans: spansView(spans, names),
});

/** What lists draw of a task; nothing where it was not asked for. */
export const drawnView = (drawn: DrawnTask | undefined, names: Names) =>
  drawn === undefined ? {} : { rail: drawn.rail && railView(drawn.rail, names), soonFrom: drawn.soonFrom };
