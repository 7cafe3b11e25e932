import type { Schema } from '#libs/api-client/routes';
import { DataTable } from '../../parts/data-table';
import { useWords, type Say } from '../../words/words';
import styles from '../admin.module.css';

type Preview = Schema<'PreviewedSheet'>;
type Row = Preview['rows'][number];

const valueWords = (say: Say, value: unknown): string => {
  if (value === null || value === undefined || value === '') return say('web.admin.none');
  if (typeof value === 'boolean') return say(value ? 'document-value.yes' : 'document-value.no');
  if (Array.isArray(value))
    return value.map((one) => valueWords(say, one)).join(', ') || say('web.admin.none');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
};

function Change({ row }: { readonly row: Row }) {
  const { say, language } = useWords();
  if (row.refusal !== null) return <span className={styles.bad}>{row.refusal.detail[language]}</span>;
  return (
    <>
      {row.changes.map(({ column, before, after }) => (
        <div key={column}>
          {column}:{' '}
          {row.action === 'create'
            ? valueWords(say, after)
            : `${valueWords(say, before)} → ${valueWords(say, after)}`}
        </div>
      ))}
    </>
  );
}

/** What a sheet would do; rows that stand against it come first. */
export function SheetPreview({ preview: { counts, rows } }: { readonly preview: Preview }) {
  const { say } = useWords();
  const { create, correct, end, same, refused } = counts;
  const ordered = [...rows].sort((a, b) => Number(b.refusal !== null) - Number(a.refusal !== null));
  return (
    <>
      <p role="status" className={`${styles.notice} ${refused > 0 ? styles.late : ''}`}>
        {say('web.admin.sheet.would', { create, correct, end, same })}{' '}
        {refused > 0 && say('web.admin.sheet.refused', { count: refused })}
      </p>
      {rows.length > 0 && (
        <DataTable
          label={say('web.admin.sheet.preview')}
          rows={ordered}
          keyOf={({ sheet, row }) => `${sheet} ${row}`}
          columns={[
            {
              title: say('web.admin.sheet.place'),
              isNarrow: true,
              cell: ({ sheet, row }) => say('web.admin.sheet.row', { sheet, row }),
            },
            { title: say('web.admin.sheet.what'), cell: ({ name, key }) => name ?? key },
            {
              title: say('web.admin.sheet.action'),
              isNarrow: true,
              cell: ({ action, refusal }) =>
                say(refusal === null ? `web.admin.sheet.action.${action}` : 'web.admin.sheet.action.refused'),
            },
            { title: say('web.admin.sheet.changes'), cell: (row) => <Change row={row} /> },
          ]}
        />
      )}
    </>
  );
}
