import { Link } from '@tanstack/react-router';
import { useWords } from '../words/words';
import { cellOf, heatLevel, percent } from './board-math';
import styles from './committee.module.css';
import { FigureLink } from './figure-link';
import type { Board, HeatRow } from './queries';
import type { BoardScope, BoardSearch } from './search';

/** More agencies than these are shown when they are asked for. */
const MOST = 12;

function Cell({
  row,
  month,
  scope,
}: {
  readonly row: HeatRow;
  readonly month: string;
  readonly scope: BoardScope;
}) {
  const { say } = useWords();
  const { due, late } = cellOf(row, month);
  const share = percent(late, due);
  if (share === null) return <td className={styles.level0} />;
  return (
    <td className={styles[`level${heatLevel(late, due)}`]}>
      <FigureLink
        scope={scope}
        figure={{ agency: row.agencyId, figure: 'month', month, ...(late > 0 && { late: 'true' as const }) }}
        label={say('web.committee.cell', {
          name: row.name,
          month: monthWords(month),
          share: Math.round(share),
          late,
          due,
        })}
      >
        {Math.round(share)}
      </FigureLink>
    </td>
  );
}

/** `03/2026`. */
export const monthWords = (month: string): string => month.split('-').reverse().join('/');

/** The year where it begins. */
const shortMonth = (month: string, index: number): string => {
  const [year = '', number = ''] = month.split('-');
  return index === 0 || number === '01' ? `${number}/${year.slice(2)}` : number;
};

interface Given {
  readonly board: Board;
  readonly scope: BoardScope;
  readonly search: BoardSearch;
}

/** Of what was due, how much was late: agencies by months. */
export function HeatMap({ board: { heat, months }, scope, search }: Given) {
  const { say } = useWords();
  const { all, ...fewer } = search;
  const rows = all === 'yes' ? heat : heat.slice(0, MOST);
  return (
    <section aria-labelledby="heat" className={styles.heat}>
      <h2 id="heat">{say('web.committee.heat')}</h2>
      {heat.length === 0 ? (
        <p className={styles.none}>{say('web.committee.heat.none')}</p>
      ) : (
        <>
          <div className={styles.scroll}>
            <table className={styles.map} aria-describedby="heat-note">
              <thead>
                <tr>
                  <th scope="col">
                    <span className="unseen">{say('web.committee.agency')}</span>
                  </th>
                  {months.map((month, index) => (
                    <th key={month} scope="col">
                      <span aria-hidden="true">{shortMonth(month, index)}</span>
                      <span className="unseen">{monthWords(month)}</span>
                    </th>
                  ))}
                  <th scope="col" className={styles.right}>
                    {say('web.committee.late-of-due')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.agencyId}>
                    <th scope="row">{row.name}</th>
                    {months.map((month) => (
                      <Cell key={month} row={row} month={month} scope={scope} />
                    ))}
                    <td className={`${styles.right} ${styles.sum}`}>{`${row.late}/${row.due}`}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p id="heat-note" className={styles.note}>
            {say('web.committee.heat.note')}{' '}
            {heat.length > MOST && (
              <Link
                to="/committee"
                search={all === 'yes' ? fewer : { ...fewer, all: 'yes' }}
                resetScroll={false}
                className="screen-only"
              >
                {all === 'yes'
                  ? say('web.committee.heat.fewer')
                  : say('web.committee.heat.all', { count: heat.length })}
              </Link>
            )}
          </p>
        </>
      )}
    </section>
  );
}
