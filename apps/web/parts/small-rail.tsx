import type { ListedTask, Rail } from '../api/queries';
import { useWords, type Say } from '../words/words';
import { isShown, scaleOf, stripesOf, type Bearer, type Line } from './rail-geometry';
import styles from './small-rail.module.css';

const HEIGHT = 26;
const LINE = 13;
const THICK = 6;

/** Whose line it is stands before it where it is drawn for somebody else than the only lead. */
type Drawn = Pick<ListedTask, 'dates'> & { readonly rail: Rail };

const lineOf = ({ rail: { from, to, spans }, dates }: Drawn, now: string): Line => ({
  from,
  to,
  now,
  spans,
  original: dates.originalDeadline,
  approved: dates.approvedDeadline,
});

/** What the line says to who does not see it: who is waited for now, and since when. */
const wordsOf = (say: Say, { from, to, spans }: Rail): string => {
  if (to !== null) return say('web.line.ended', { at: to });
  const last = spans.at(-1);
  if (last === undefined) return say('web.asked.plan', { at: from });
  if (last.bearers.some(({ bearer }) => bearer === 'suspension'))
    return say('web.line.paused', { since: last.from });
  const name = last.bearers.map((one) => one.name ?? '').join(', ');
  return say('web.line.waits', { name, since: last.from });
};

const percent = (part: number): string => `${part.toFixed(2)}%`;

/** A mark at a place of the line, drawn around its own beginning. */
function At({
  x,
  d,
  className,
}: {
  readonly x: number;
  readonly d: string;
  readonly className: string | undefined;
}) {
  return (
    <svg x={percent(x)} y={LINE} overflow="visible">
      <path d={d} className={className} />
    </svg>
  );
}

const flag = 'M0-3v-9l6 2.5-6 2.5';
const flagOf = { 'handed-in': styles.handed, returned: styles.returned, approved: styles.approved } as const;

/**
 * The line of a task in a list: as wide as its place, six pixels high, coloured by who was waited for. Nothing of it is
 * measured, so that thousands of them scroll.
 */
export function SmallRail({ task, now }: { readonly task: Drawn; readonly now: string }) {
  const { say } = useWords();
  const line = lineOf(task, now);
  const x = scaleOf(line, 106);
  const end = x(line.to ?? now);
  const { original, approved } = line;
  const lateFrom = approved !== null && approved < (line.to ?? now) ? x(approved) : null;
  const words = wordsOf(say, task.rail);
  return (
    <svg className={styles.rail} height={HEIGHT} role="img" aria-label={words}>
      <title>{words}</title>
      <rect width="100%" y={LINE - THICK / 2} height={THICK} rx={THICK / 2} className={styles.track} />
      {stripesOf(line).map(({ from, to, kinds }) => {
        const [begin, width] = [x(from), Math.max(0.6, x(to) - x(from))];
        return kinds.map((kind, row) => (
          <rect
            key={`${from} ${kind}`}
            x={percent(begin)}
            y={LINE - THICK / 2 + (row * THICK) / kinds.length}
            width={percent(width)}
            height={THICK / kinds.length}
            className={styles[kind]}
          />
        ));
      })}
      {lateFrom !== null && (
        <rect
          x={percent(lateFrom)}
          y={LINE + THICK / 2 + 2}
          width={percent(Math.max(0, end - lateFrom))}
          height="2"
          className={styles.late}
        />
      )}
      {task.rail.points.map(({ kind, at }, index) =>
        !isShown(line, at) ? null : kind === 'coordination' ? (
          <At key={`${at} ${index}`} x={x(at)} d="M0-6v12" className={styles.asked} />
        ) : (
          <At key={`${at} ${index}`} x={x(at)} d={flag} className={flagOf[kind]} />
        ),
      )}
      {original !== null && original !== approved && isShown(line, original) && (
        <At x={x(original)} d="M0-8v16" className={styles.original} />
      )}
      {approved !== null && isShown(line, approved) && (
        <At x={x(approved)} d="M0-9v18" className={styles.due} />
      )}
      {line.to === null && <At x={end} d="M-4 12l4-6 4 6z" className={styles.now} />}
    </svg>
  );
}

const bearers: readonly Bearer[] = ['lead', 'coordinator', 'approver', 'suspension'];

/** What the colours of lines mean. */
export function RailLegend() {
  const { say } = useWords();
  return (
    <ul className={styles.legend} aria-label={say('web.line.legend')}>
      {bearers.map((bearer) => (
        <li key={bearer}>
          <i className={`${styles.swatch} ${styles[bearer]}`} />
          {say(`web.line.legend.${bearer}`)}
        </li>
      ))}
      <li>
        <i className={`${styles.tick} ${styles.solid}`} />
        {say('web.line.legend.due')}
      </li>
      <li>
        <i className={`${styles.tick} ${styles.dotted}`} />
        {say('web.line.legend.original')}
      </li>
      <li>
        <i className={styles.today} />
        {say('web.line.legend.today')}
      </li>
    </ul>
  );
}
