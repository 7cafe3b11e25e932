import { longDay } from '../../parts/days';
import { useWords } from '../../words/words';
import styles from './calendar.module.css';
import type { CalendarDay, CalendarMonth } from './months';

const weekdays = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'other'] as const;

function Day({ day }: { readonly day: CalendarDay | null }) {
  const { say } = useWords();
  if (day === null) return <td />;
  const words = day.reason === null ? undefined : `${longDay(say, day.date)}: ${day.reason}`;
  return (
    <td className={styles[day.kind]} title={words}>
      {day.day}
      {words !== undefined && <span className="unseen">{` ${day.reason}`}</span>}
    </td>
  );
}

/** The months of a year; which days are off, the list beside it says in words as well. */
export function YearView({ months }: { readonly months: readonly CalendarMonth[] }) {
  const { say } = useWords();
  return (
    <div className={styles.year}>
      {months.map(({ month, weeks }) => (
        <table key={month}>
          <caption>{say('web.calendar.month', { month })}</caption>
          <thead>
            <tr>
              {weekdays.map((day) => (
                <th key={day} scope="col">
                  {say('web.weekday', { day })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week, place) => (
              <tr key={place}>
                {week.map((day, weekday) => (
                  <Day key={weekday} day={day} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
