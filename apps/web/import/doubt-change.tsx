import { DocumentForm } from './document-form';
import { UNTIL_MISSING } from './doubt-queue';
import { rowNamed, type Doubt, type Draft } from './queries';
import { RowEditor } from './row-editor';
import { SetupForm } from './setup-form';

interface Given {
  readonly draft: Draft;
  readonly doubt: Doubt;
  readonly done: () => void;
}

/** The form by which what is doubted is put right: of its row, of the document, or of the plan's setup. */
export function DoubtChange({ draft, doubt, done }: Given) {
  const { taskKey, code, field } = doubt;
  if (code === UNTIL_MISSING) return <SetupForm draft={draft} done={done} />;
  const found = taskKey === null ? null : rowNamed(draft, taskKey);
  return found === null ? (
    <DocumentForm draft={draft} done={done} />
  ) : (
    <RowEditor draft={draft} part={found.part} row={found.row} field={field} done={done} />
  );
}
