import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { calendarQuery, type Calendar } from '../../api/queries';
import { DataTable } from '../../parts/data-table';
import { longDay } from '../../parts/days';
import { Loaded } from '../../parts/loaded';
import { useTitle } from '../../parts/title';
import { useMay } from '../../session/me';
import { useWords } from '../../words/words';
import styles from '../admin.module.css';
import { DayForm, YearForm, YearlyForm } from './calendar-forms';
import own from './calendar.module.css';
import { monthsOf, namedDaysOf } from './months';
import { YearView } from './year-view';

function Coverage({ calendar: { coverage } }: { readonly calendar: Calendar }) {
  const { say } = useWords();
  const { announcedThrough, knownThrough, warning } = coverage;
  return (
    <div className={`${styles.notice} ${warning === null ? '' : styles.soon}`}>
      <p>
        {announcedThrough === null
          ? say('web.calendar.announced-none')
          : say('web.calendar.announced', { year: String(announcedThrough) })}{' '}
        {knownThrough !== null &&
          knownThrough !== announcedThrough &&
          say('web.calendar.known', { year: String(knownThrough) })}
      </p>
      {warning !== null && (
        <p>
          {say('web.calendar.warning', {
            year: String(warning.year),
            stage: warning.stage === 'soon' ? 'soon' : 'other',
          })}
        </p>
      )}
    </div>
  );
}

function Forms({ calendar }: { readonly calendar: Calendar }) {
  const { say } = useWords();
  return (
    <>
      <section>
        <h2>{say('web.calendar.change')}</h2>
        <DayForm />
      </section>
      <section>
        <h2>{say('web.calendar.announce')}</h2>
        <YearForm key={calendar.coverage.announcedThrough} calendar={calendar} />
      </section>
      <section>
        <h2>{say('web.calendar.yearly')}</h2>
        <YearlyForm />
      </section>
    </>
  );
}

function Whole({ calendar, year }: { readonly calendar: Calendar; readonly year: number }) {
  const { say } = useWords();
  const may = useMay();
  const named = namedDaysOf(calendar, year);
  return (
    <div className={styles.sections}>
      <Coverage calendar={calendar} />
      <section>
        <div className={own.turn}>
          <Link to="/admin/calendars" search={{ year: year - 1 }} className={styles.plainButton ?? ''}>
            {year - 1}
          </Link>
          <strong aria-live="polite">{say('web.calendar.of-year', { year: String(year) })}</strong>
          <Link to="/admin/calendars" search={{ year: year + 1 }} className={styles.plainButton ?? ''}>
            {year + 1}
          </Link>
        </div>
        <p className={own.key}>
          <span>
            <span className={own['off']}>1</span>
            {say('web.calendar.kind.off')}
          </span>
          <span>
            <span className={own['in-exchange']}>1</span>
            {say('web.calendar.kind.in-exchange')}
          </span>
          <span>
            <span className={own['weekend']}>1</span>
            {say('web.calendar.kind.weekend')}
          </span>
        </p>
        <YearView months={monthsOf(calendar, year)} />
      </section>
      <section>
        <h2>{say('web.calendar.named', { year: String(year) })}</h2>
        {named.length === 0 ? (
          <p>{say('web.calendar.nothing', { year: String(year) })}</p>
        ) : (
          <DataTable
            label={say('web.calendar.named', { year: String(year) })}
            rows={named}
            keyOf={({ date }) => date}
            columns={[
              { title: say('web.calendar.day'), isNarrow: true, cell: ({ date }) => longDay(say, date) },
              {
                title: say('web.calendar.is'),
                isNarrow: true,
                cell: ({ isWorked }) =>
                  say(isWorked ? 'web.calendar.kind.in-exchange' : 'web.calendar.kind.off'),
              },
              { title: say('web.calendar.reason'), cell: ({ reason }) => reason },
            ]}
          />
        )}
      </section>
      {(calendar.yearly ?? []).length > 0 && (
        <section>
          <h2>{say('web.calendar.yearly.known')}</h2>
          <ul className={styles.list}>
            {calendar.yearly?.map(({ monthDay, name, fromYear }) => (
              <li key={monthDay}>
                {say('web.calendar.yearly.one', { monthDay, name, year: String(fromYear) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {may('calendar.change') && <Forms calendar={calendar} />}
    </div>
  );
}

/** Which days are worked, year by year, and how far ahead that is known. */
export function CalendarsPage() {
  const { say } = useWords();
  const { year = new Date().getFullYear() } = useSearch({ from: '/inside/admin/calendars' });
  const asked = useQuery(calendarQuery());
  useTitle(say('web.calendar.title'));
  return (
    <>
      <h1>{say('web.calendar.title')}</h1>
      <p className={styles.intro}>{say('web.admin.calendars.about')}</p>
      <Loaded asked={asked}>
        {(calendar) =>
          calendar === null ? (
            <p role="status">{say('web.calendar.announced-none')}</p>
          ) : (
            <Whole calendar={calendar} year={year} />
          )
        }
      </Loaded>
    </>
  );
}
