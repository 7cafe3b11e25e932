import { useSyncExternalStore } from 'react';
import { useDrop } from '../parts/use-drop';
import { failureWords } from '../parts/states';
import { sizeOf } from '../parts/size';
import { forgetUpload, uploadOf, type Progress } from '../upload/file-upload';
import { useWords } from '../words/words';
import styles from './file-field.module.css';
import form from './form.module.css';

interface Given {
  readonly files: readonly File[];
  readonly change: (files: readonly File[]) => void;
}

const PERCENT = 100;

/** Of files that have nothing yet a little is shown, so that it can be seen that they are on their way. */
const shareOf = (progress: Progress, size: number): number =>
  'sent' in progress ? Math.floor((PERCENT * progress.sent) / size) : PERCENT;

function Row({ file, remove }: { readonly file: File; readonly remove: () => void }) {
  const { say, language } = useWords();
  const upload = uploadOf(file);
  const progress = useSyncExternalStore(upload.subscribe, upload.progress);
  const share = shareOf(progress, file.size);
  const words = (): string => {
    switch (progress.kind) {
      case 'sending':
        return say('web.form.files.sending', { percent: share });
      case 'waiting':
        return say('web.form.files.waiting', { percent: share });
      case 'done':
        return say('web.form.files.arrived');
      case 'refused':
        return failureWords(progress.error, say, language);
    }
  };
  return (
    <li className={styles.file} data-state={progress.kind}>
      <div>
        <span className={styles.name}>{file.name}</span>{' '}
        <span className={styles.size}>{sizeOf(file.size)}</span>
        {'sent' in progress && <progress max={PERCENT} value={share} aria-label={file.name} />}
        {/* Each per cent would be read out: only what people may have to do something about is. */}
        <p role={progress.kind === 'sending' ? undefined : 'status'}>{words()}</p>
      </div>
      <button type="button" aria-label={say('web.form.files.remove', { name: file.name })} onClick={remove}>
        ×
      </button>
    </li>
  );
}

/** Takes files by the dialog of the system, or dropped here; they are on their way from then on, while people type. */
export function FileField({ files, change }: Given) {
  const { say } = useWords();
  const add = (more: FileList | null) => change([...files, ...(more ?? [])]);
  const dropped = useDrop(add);
  const remove = (file: File) => {
    uploadOf(file).cancel();
    forgetUpload(file);
    change(files.filter((other) => other !== file));
  };
  return (
    <div>
      <div className={form.label}>{say('web.form.files')}</div>
      <label className={form.drop} {...dropped}>
        <input
          type="file"
          multiple
          className="unseen"
          onChange={({ currentTarget }) => {
            add(currentTarget.files);
            // So that a file that was removed can be chosen once more.
            currentTarget.value = '';
          }}
        />
        {say('web.form.files.hint')}
      </label>
      {files.length > 0 && (
        <ul className={styles.files}>
          {files.map((file, place) => (
            <Row key={`${place} ${file.name} ${file.size}`} file={file} remove={() => remove(file)} />
          ))}
        </ul>
      )}
    </div>
  );
}
