import { useWords } from '../words/words';
import styles from './import.module.css';
import { nameOfRow, type SourceBlock } from './queries';
import { placeWords, usesOf } from './source-words';

type TableRow = Extract<SourceBlock, { readonly kind: 'table' }>['rows'][number];

/** The row of the draft that a row of the table is: the one whose own words stand in it. */
const ownerOf = ({ cells }: TableRow) => {
  const uses = cells.flatMap((cell) => cell.uses);
  return uses.find(({ field }) => field === 'title') ?? uses[0];
};

/** A table as it was read, each row with the way to what was made of it. */
export function SourceTable({ rows }: { readonly rows: readonly TableRow[] }) {
  const { say } = useWords();
  return (
    <div className={styles.wide}>
      <table className={styles.grid}>
        <tbody>
          {rows.map((row, index) => {
            const owner = ownerOf(row);
            return (
              <tr key={index} title={placeWords(say, row.place)}>
                <td className={styles.handle}>
                  {owner !== undefined && (
                    <button type="button" className={styles.goto} data-row={nameOfRow(owner.part, owner.key)}>
                      <span className="unseen">{say('web.import.source.goto', { key: owner.key })}</span>
                      <span aria-hidden="true">→</span>
                    </button>
                  )}
                </td>
                {row.cells.map((cell, column) => (
                  <td
                    key={column}
                    rowSpan={cell.rowSpan}
                    colSpan={cell.colSpan}
                    data-role={cell.role}
                    data-use={usesOf(cell.uses)}
                  >
                    {cell.text}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
