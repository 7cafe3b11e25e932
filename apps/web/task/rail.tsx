import { useElementSize } from '@mantine/hooks';
import { useId, useState, type KeyboardEvent } from 'react';
import { toMs } from '#libs/domain/shared/time';
import { useWords, type Say } from '../words/words';
import { daysIn, isShown, scaleOf, stripesOf, type RailLine, type RailPoint, type Stripe } from './rail-line';
import styles from './rail.module.css';

const HEIGHT = 84;
const LINE = 44;
const THICK = 8;

const namesIn = (say: Say, { bearers }: Pick<Stripe, 'bearers'>): string =>
  bearers
    .map(({ bearer, name }) => (bearer === 'suspension' ? say('web.rail.suspended') : (name ?? '')))
    .join(', ');

const spanWords = (say: Say, stripe: Stripe): string =>
  say('web.rail.span', {
    name: namesIn(say, stripe),
    from: stripe.from,
    to: stripe.to,
    days: daysIn(toMs(stripe.to) - toMs(stripe.from)),
  });

interface Label {
  readonly x: number;
  readonly text: string;
  readonly above: boolean;
}

/** A letter's width on average; labels that would touch one another are left out, as the table has them all. */
const LETTER = 7;
const anchorOf = (x: number, width: number, text: string): 'start' | 'middle' | 'end' => {
  const half = (text.length * LETTER) / 2;
  if (x < half) return 'start';
  return x > width - half ? 'end' : 'middle';
};
const extentOf = ({ x, text }: Label, width: number): readonly [number, number] => {
  const length = text.length * LETTER;
  const anchor = anchorOf(x, width, text);
  const begin = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2;
  return [begin, begin + length];
};
const apart = (labels: readonly Label[], width: number): readonly Label[] => {
  const placed: Label[] = [];
  for (const label of labels) {
    const [begin, end] = extentOf(label, width);
    const touches = placed.some((other) => {
      const [from, to] = extentOf(other, width);
      return other.above === label.above && begin < to + 12 && end > from - 12;
    });
    if (!touches) placed.push(label);
  }
  return placed;
};

/** The most telling first, as those that come later give way. */
const labelsOf = (line: RailLine, say: Say, x: (at: string) => number): readonly Label[] => {
  const { original, approved, from, to, now } = line;
  const isMoved = original !== null && original !== approved;
  return [
    ...(approved !== null && isShown(line, approved)
      ? [{ x: x(approved), text: say('web.rail.approved', { due: approved }), above: true }]
      : []),
    to === null
      ? { x: x(now), text: say('web.rail.today'), above: false }
      : { x: x(to), text: say('web.rail.ended', { at: to }), above: false },
    { x: x(from), text: say('web.rail.assigned', { at: from }), above: false },
    ...(isMoved && isShown(line, original)
      ? [{ x: x(original), text: say('web.rail.original', { due: original }), above: false }]
      : []),
  ];
};

const pointWords = (say: Say, { kind, at }: RailPoint): string => {
  switch (kind) {
    case 'reminder':
      return say('web.rail.reminder', { at });
    case 'escalation':
      return say('web.rail.escalation', { at });
    case 'coordination':
      return say('web.rail.coordination', { due: at });
    case 'handed-in':
    case 'returned':
    case 'approved':
      return say('web.rail.product', { at });
  }
};

function Point({ point, x }: { readonly point: RailPoint; readonly x: number }) {
  const top = LINE - THICK / 2;
  switch (point.kind) {
    case 'reminder':
      return <circle cx={x} cy={top - 7} r="2.6" className={styles.reminder} />;
    case 'escalation':
      return <path d={`M${x - 4} ${top - 4}v-7h8`} className={styles.escalation} />;
    case 'coordination':
      return <path d={`M${x} ${top - 4}v${THICK + 8}`} className={styles.coordination} />;
    case 'handed-in':
    case 'returned':
    case 'approved':
      return (
        <path
          d={`M${x} ${LINE + THICK / 2}v-24l10 4-10 4`}
          className={
            point.kind === 'returned'
              ? styles.returned
              : point.kind === 'approved'
                ? styles.approved
                : styles.handed
          }
        />
      );
  }
}

/** From one span to the next by the arrows, besides Tab. */
const walk = ({ key, target, currentTarget }: KeyboardEvent<SVGSVGElement>): void => {
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  const spans = [...currentTarget.querySelectorAll<SVGGElement>('[role="img"]')];
  const place = spans.findIndex((span) => span === target);
  if (step !== 0 && place !== -1) spans[place + step]?.focus();
};

interface Drawn {
  readonly line: RailLine;
  readonly width: number;
  /** What is said about the part that is pointed at. */
  readonly tell: (words: string) => void;
}

function Drawing({ line, width, tell }: Drawn) {
  const { say } = useWords();
  const hatch = useId();
  const x = scaleOf(line, width);
  const end = x(line.to ?? line.now);
  const lateFrom = line.approved !== null && line.approved < (line.to ?? line.now) ? x(line.approved) : null;
  const points = line.points.filter(({ at }) => isShown(line, at));
  return (
    <svg
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="group"
      aria-label={say('web.rail.label')}
      onKeyDown={walk}
    >
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2.4" height="6" className={styles.hatch} />
        </pattern>
      </defs>
      <rect x={0} y={LINE - THICK / 2} width={width} height={THICK} rx={THICK / 2} className={styles.track} />
      {stripesOf(line).map((stripe) => {
        const [from, to] = [x(stripe.from), x(stripe.to)];
        const height = THICK / stripe.kinds.length;
        const words = spanWords(say, stripe);
        return (
          <g
            key={`${stripe.from} ${stripe.to}`}
            role="img"
            aria-label={words}
            tabIndex={0}
            className={styles.span}
            onFocus={() => tell(words)}
            onMouseEnter={() => tell(words)}
          >
            <rect
              x={from}
              y={LINE - 14}
              width={Math.max(2, to - from - 1)}
              height={28}
              className={styles.reach}
            />
            {stripe.kinds.map((kind, row) => (
              <rect
                key={kind}
                x={from}
                y={LINE - THICK / 2 + row * height}
                width={Math.max(2, to - from - 1)}
                height={height}
                rx={Math.min(2, height / 2)}
                className={kind === 'suspension' ? undefined : styles[kind]}
                fill={kind === 'suspension' ? `url(#${hatch})` : undefined}
              />
            ))}
          </g>
        );
      })}
      <g aria-hidden="true">
        {lateFrom !== null && (
          <rect
            x={lateFrom}
            y={LINE + THICK / 2 + 3}
            width={Math.max(0, end - lateFrom)}
            height="3"
            className={styles.late}
          />
        )}
        {points.map((point, index) => (
          <Point key={`${point.kind} ${point.at} ${index}`} point={point} x={x(point.at)} />
        ))}
        {line.original !== null && line.original !== line.approved && isShown(line, line.original) && (
          <path d={`M${x(line.original)} ${LINE - 11}v22`} className={styles.original} />
        )}
        {line.approved !== null && isShown(line, line.approved) && (
          <path d={`M${x(line.approved)} ${LINE - 13}v26`} className={styles.due} />
        )}
        {line.to === null ? (
          <path d={`M${end - 5} ${LINE + 17}l5-7 5 7z`} className={styles.now} />
        ) : (
          <circle cx={end} cy={LINE} r="6" className={styles.ended} />
        )}
        {apart(labelsOf(line, say, x), width).map((label) => (
          <text
            key={label.text}
            x={label.x}
            y={label.above ? 15 : HEIGHT - 6}
            textAnchor={anchorOf(label.x, width, label.text)}
            className={styles.label}
          >
            {label.text}
          </text>
        ))}
      </g>
    </svg>
  );
}

/** The same to be read as a table. */
function Table({ line }: { readonly line: RailLine }) {
  const { say } = useWords();
  const day = (at: string) => say('web.rail.at', { at });
  return (
    <details className={styles.twin}>
      <summary>{say('web.rail.table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('web.rail.table.who')}</th>
            <th scope="col">{say('web.rail.table.from')}</th>
            <th scope="col">{say('web.rail.table.to')}</th>
            <th scope="col">{say('web.rail.table.days')}</th>
          </tr>
        </thead>
        <tbody>
          {stripesOf(line).map((stripe) => (
            <tr key={`${stripe.from} ${stripe.to}`}>
              <th scope="row">{namesIn(say, stripe)}</th>
              <td>{day(stripe.from)}</td>
              <td>{day(stripe.to)}</td>
              <td>{daysIn(toMs(stripe.to) - toMs(stripe.from))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        {line.points.map((point, index) => (
          <li key={`${point.kind} ${point.at} ${index}`}>{pointWords(say, point)}</li>
        ))}
      </ul>
    </details>
  );
}

/**
 * The line of one lead's part from its assignment to today or to its end, coloured by who was waited for in each span,
 * with its deadlines, and what happened on it.
 */
export function Rail({ line, isNamed }: { readonly line: RailLine; readonly isNamed: boolean }) {
  const { say } = useWords();
  const { ref, width } = useElementSize();
  const [told, tell] = useState('');
  const kinds = line.shares.filter(({ ms }) => ms > 0);
  return (
    <figure className={styles.rail} aria-label={say('web.rail.of', { name: line.name })}>
      {isNamed && <figcaption className={styles.name}>{say('web.rail.of', { name: line.name })}</figcaption>}
      <div ref={ref} className={styles.measure}>
        {width > 0 && <Drawing line={line} width={width} tell={tell} />}
      </div>
      <ul className={styles.legend}>
        {kinds.map(({ bearer, agencyId, userId, name, ms }) => (
          <li key={`${bearer} ${agencyId} ${userId}`}>
            <i className={`${styles.swatch} ${styles[bearer]}`} />
            {say('web.rail.share', {
              name: bearer === 'suspension' ? say('web.rail.suspended') : (name ?? ''),
              days: daysIn(ms),
            })}
          </li>
        ))}
        {kinds.length > 1 && <li>{say('web.rail.whole', { days: daysIn(line.ms) })}</li>}
      </ul>
      {told !== '' && <p className={styles.told}>{told}</p>}
      <Table line={line} />
    </figure>
  );
}
