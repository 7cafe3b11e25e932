import { Button, TextInput } from '@mantine/core';
import { useWords } from '../../words/words';
import styles from './calendar.module.css';

export interface DayRow {
  readonly date: string;
  readonly reason: string;
}

interface Given {
  readonly legend: string;
  readonly hint: string;
  readonly rows: readonly DayRow[];
  readonly change: (rows: readonly DayRow[]) => void;
}

/** Days with the reason of each, as many as there are. */
export function DayRows({ legend, hint, rows, change }: Given) {
  const { say } = useWords();
  const set = (place: number, row: DayRow) => change(rows.map((one, index) => (index === place ? row : one)));
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend style={{ padding: 0, fontWeight: 500, fontSize: 15 }}>{legend}</legend>
      <p style={{ fontSize: 14, margin: '2px 0 8px' }}>{hint}</p>
      <div className={styles.rows}>
        {rows.map((row, place) => (
          <div key={place} className={styles.row}>
            <TextInput
              type="date"
              aria-label={say('web.calendar.row.day', { n: place + 1 })}
              value={row.date}
              onChange={({ currentTarget }) => set(place, { ...row, date: currentTarget.value })}
            />
            <TextInput
              aria-label={say('web.calendar.row.reason', { n: place + 1 })}
              placeholder={say('web.calendar.reason')}
              value={row.reason}
              onChange={({ currentTarget }) => set(place, { ...row, reason: currentTarget.value })}
            />
            <Button
              variant="default"
              aria-label={say('web.calendar.row.remove', { n: place + 1 })}
              onClick={() => change(rows.filter((_, index) => index !== place))}
            >
              ×
            </Button>
          </div>
        ))}
      </div>
      <Button variant="default" mt="xs" onClick={() => change([...rows, { date: '', reason: '' }])}>
        {say('web.calendar.row.add')}
      </Button>
    </fieldset>
  );
}
