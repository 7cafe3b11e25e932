import { NativeSelect, TextInput } from '@mantine/core';
import { useWords } from '../words/words';
import styles from './import.module.css';
import type { ReportRow, TargetRow } from './queries';

interface Typed {
  readonly id: string;
  readonly value: string;
  readonly onChange: (event: { readonly currentTarget: { readonly value: string } }) => void;
}

interface Given {
  readonly row: ReportRow | TargetRow;
  readonly text: (field: string) => Typed;
}

const reportKinds = ['periodic', 'thematic', 'ad-hoc', 'interim-review', 'final-review'] as const;
const recurrences = ['once', 'weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly'] as const;
const operators = ['=', '>=', '>', '<=', '<', 'range', '~'] as const;

/** What reports and targets say that tasks do not. */
export function OtherFields({ row, text }: Given) {
  const { say } = useWords();
  const due = <TextInput type="date" label={say('command-field.timing.due')} {...text('due')} />;
  if ('from' in row)
    return (
      <div className={styles.pair}>
        <NativeSelect
          label={say('command-field.kind')}
          data={reportKinds.map((kind) => ({ value: kind, label: say(`web.import.report.${kind}`) }))}
          {...text('reportKind')}
        />
        <NativeSelect
          label={say('command-field.recurrence')}
          data={recurrences.map((one) => ({
            value: one,
            label: say(one === 'once' ? 'schedule.single' : `schedule.${one}`),
          }))}
          {...text('recurrence')}
        />
        {due}
      </div>
    );
  return (
    <div className={styles.pair}>
      <TextInput label={say('command-field.indicator')} {...text('indicator')} />
      <NativeSelect
        label={say('command-field.operator')}
        data={operators.map((one) => ({ value: one, label: one === 'range' ? '–' : one }))}
        {...text('operator')}
      />
      <TextInput label={say('command-field.value')} inputMode="decimal" {...text('value')} />
      <TextInput label={say('command-field.max')} inputMode="decimal" {...text('max')} />
      <TextInput label={say('command-field.unit')} {...text('unit')} />
      <TextInput label={say('command-field.year')} inputMode="numeric" {...text('year')} />
      <TextInput label={say('command-field.scope')} {...text('scope')} />
      {due}
    </div>
  );
}
