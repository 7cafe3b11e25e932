import { useWords } from '../words/words';
import styles from './import.module.css';
import { nameOf, useDirectory } from './names';
import type { Row } from './queries';
import { unitsOf } from './row-fields';
import { daysText, understood } from './value-text';

/** All that a row says, for whoever only reads it. */
export function RowFacts({ row }: { readonly row: Row }) {
  const { say, language } = useWords();
  const directory = useDirectory();
  const names = (field: 'leads' | 'coordinators') =>
    unitsOf(row, field)
      .map((unit) => nameOf(directory, unit))
      .join('; ');
  const time =
    'timing' in row
      ? `${row.timing.text} (${understood(say, language, row.timing)})`
      : daysText(language, null, row.due);
  const facts = [
    [say('command-field.leads'), names('leads')],
    [say('command-field.coordinators'), names('coordinators')],
    [say('command-field.product'), 'product' in row ? row.product : ''],
    [say('command-field.timing'), time],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
