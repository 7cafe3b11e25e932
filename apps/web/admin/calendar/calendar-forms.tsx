import { NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import type { Calendar } from '../../api/queries';
import {
  ResourceFormBody,
  useResourceForm,
  type FormValues,
  type ResourceForm,
} from '../../parts/resource-form';
import { useWords, type Say } from '../../words/words';
import styles from '../admin.module.css';
import { DayRows, type DayRow } from './day-rows';
import { namedDaysOf } from './months';

/** Says that a change was taken, and shows the calendar anew. */
const useDone = () => {
  const queries = useQueryClient();
  const [isDone, setDone] = useState(false);
  const onDone = async () => {
    setDone(true);
    await queries.invalidateQueries({ queryKey: ['calendar'] });
  };
  return { isDone, onDone };
};

const Done = ({ isDone }: { readonly isDone: boolean }) => {
  const { say } = useWords();
  return isDone ? <span role="status">{say('web.calendar.done')}</span> : null;
};

const needed = (say: Say, values: FormValues, labels: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(labels)
      .filter(([name]) => String(values[name] ?? '').trim() === '')
      .map(([name, label]) => [name, say('web.form.required', { field: label })]),
  );

interface Documented extends FormValues {
  readonly 'document.number': string;
  readonly 'document.date': string;
}

const noDocument = { 'document.number': '', 'document.date': '' };

function DocumentFields<V extends Documented>({ form }: { readonly form: ResourceForm<V> }) {
  const { say } = useWords();
  return (
    <>
      <TextInput
        {...form.text('document.number')}
        label={say('web.calendar.document.number')}
        description={say('web.calendar.document.hint')}
      />
      <TextInput {...form.text('document.date')} type="date" label={say('web.calendar.document.date')} />
    </>
  );
}

const documentLabels = (say: Say) => ({
  'document.number': say('web.calendar.document.number'),
  'document.date': say('web.calendar.document.date'),
});

const documentOf = (values: Documented) => ({
  number: values['document.number'].trim(),
  date: values['document.date'],
});

/** One day becomes a day off, or a day that is worked. */
export function DayForm() {
  const { say } = useWords();
  const { isDone, onDone } = useDone();
  const form = useResourceForm({
    first: { date: '', working: 'no', reason: '' },
    check: (values) =>
      needed(say, values, { date: say('web.calendar.day'), reason: say('web.calendar.reason') }),
    send: ({ date, working, reason }, key) =>
      api.post('/calendars', { body: { date, working: working === 'yes', reason: reason.trim() }, key }),
    onDone,
  });
  return (
    <ResourceFormBody form={form} button={say('web.calendar.change')} beside={<Done isDone={isDone} />}>
      <p className={styles.quiet}>{say('web.calendar.change.text')}</p>
      <TextInput {...form.text('date')} type="date" label={say('web.calendar.day')} />
      <NativeSelect
        {...form.text('working')}
        label={say('web.calendar.is')}
        data={[
          { value: 'no', label: say('web.calendar.kind.off') },
          { value: 'yes', label: say('web.calendar.kind.worked') },
        ]}
      />
      <TextInput {...form.text('reason')} label={say('web.calendar.reason')} />
    </ResourceFormBody>
  );
}

/** The days off of a whole year as the Government announced them. */
export function YearForm({ calendar }: { readonly calendar: Calendar }) {
  const { say } = useWords();
  const next = (calendar.coverage.announcedThrough ?? new Date().getFullYear() - 1) + 1;
  const known = namedDaysOf(calendar, next);
  const rowsOf = (isWorked: boolean): DayRow[] =>
    known.filter((day) => day.isWorked === isWorked).map(({ date, reason }) => ({ date, reason }));
  const [off, setOff] = useState<readonly DayRow[]>(() => rowsOf(false));
  const [worked, setWorked] = useState<readonly DayRow[]>(() => rowsOf(true));
  const { isDone, onDone } = useDone();
  const filled = (rows: readonly DayRow[]) => rows.filter(({ date }) => date !== '');
  const form = useResourceForm<Documented & { readonly year: string }, unknown>({
    first: { year: String(next), ...noDocument },
    check: (values) => needed(say, values, { year: say('web.calendar.year'), ...documentLabels(say) }),
    send: (values, key) =>
      api.post('/calendars/years', {
        body: {
          year: Number(values.year),
          holidays: filled(off),
          workingDays: filled(worked),
          document: documentOf(values),
        },
        key,
      }),
    onDone,
  });
  return (
    <ResourceFormBody form={form} button={say('web.calendar.announce')} beside={<Done isDone={isDone} />}>
      <p className={styles.quiet}>{say('web.calendar.announce.text')}</p>
      <TextInput {...form.text('year')} type="number" label={say('web.calendar.year')} />
      <DocumentFields form={form} />
      <DayRows
        legend={say('web.calendar.rows.off')}
        hint={say('web.calendar.rows.off.hint')}
        rows={off}
        change={setOff}
      />
      <DayRows
        legend={say('web.calendar.rows.worked')}
        hint={say('web.calendar.rows.worked.hint')}
        rows={worked}
        change={setWorked}
      />
    </ResourceFormBody>
  );
}

/** `24/11` as the API takes it; what is no day goes there as it was typed, to be refused. */
const monthDayOf = (typed: string): string => {
  const [, day, month] = /^\s*(\d{1,2})\/(\d{1,2})\s*$/u.exec(typed) ?? [];
  return day && month ? `${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed;
};

/** A new day off of every year, by a law. */
export function YearlyForm() {
  const { say } = useWords();
  const { isDone, onDone } = useDone();
  const form = useResourceForm<
    Documented & { readonly monthDay: string; readonly name: string; readonly fromYear: string },
    unknown
  >({
    first: { monthDay: '', name: '', fromYear: String(new Date().getFullYear()), ...noDocument },
    check: (values) =>
      needed(say, values, {
        monthDay: say('web.calendar.yearly.day'),
        name: say('web.calendar.yearly.name'),
        fromYear: say('web.calendar.yearly.from'),
        ...documentLabels(say),
      }),
    send: (values, key) => {
      const { monthDay, name, fromYear } = values;
      const body = {
        monthDay: monthDayOf(monthDay),
        name: name.trim(),
        fromYear: Number(fromYear),
        document: documentOf(values),
      };
      return api.post('/calendars/yearly-holidays', { body, key });
    },
    onDone,
    fieldOf: { 'CALENDAR.YEARLY_KNOWN': 'monthDay' },
  });
  return (
    <ResourceFormBody form={form} button={say('web.calendar.yearly.add')} beside={<Done isDone={isDone} />}>
      <p className={styles.quiet}>{say('web.calendar.yearly.text')}</p>
      <TextInput {...form.text('monthDay')} label={say('web.calendar.yearly.day')} placeholder="24/11" />
      <TextInput {...form.text('name')} label={say('web.calendar.yearly.name')} />
      <TextInput {...form.text('fromYear')} type="number" label={say('web.calendar.yearly.from')} />
      <DocumentFields form={form} />
    </ResourceFormBody>
  );
}
