import { useTitle } from '../../parts/title';
import { useWords } from '../../words/words';
import styles from '../admin.module.css';
import { SheetExport } from './sheet-export';
import { SheetImport } from './sheet-import';

/** Agencies, groups and accounts as one sheet that goes out and comes back. */
export function SheetPage() {
  const { say } = useWords();
  useTitle(say('web.admin.sheet'));
  return (
    <>
      <h1>{say('web.admin.sheet')}</h1>
      <p className={styles.intro}>{say('web.admin.sheet.about')}</p>
      <div className={styles.sections}>
        <section>
          <h2>{say('web.admin.sheet.export')}</h2>
          <SheetExport />
        </section>
        <section>
          <h2>{say('web.admin.sheet.import')}</h2>
          <SheetImport onTaken={() => undefined} />
        </section>
      </div>
    </>
  );
}
