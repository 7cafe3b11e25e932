import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/client';
import { saveFile } from '../../parts/save-file';
import { failureWords } from '../../parts/states';
import { useWords } from '../../words/words';
import styles from '../admin.module.css';

const FILE = 'danh-muc.xlsx';

/** The directory and the accounts as they are now. */
export function SheetExport() {
  const { say, language } = useWords();
  const download = useMutation({
    mutationFn: async () => saveFile(await (await api.file('/directory/sheet', {})).blob(), FILE),
  });
  return (
    <>
      <p className={styles.intro}>{say('web.admin.sheet.export.text')}</p>
      {download.isError && (
        <p role="alert" className={styles.bad}>
          {failureWords(download.error, say, language)}
        </p>
      )}
      <p>
        <Button variant="default" mt="sm" loading={download.isPending} onClick={() => download.mutate()}>
          {say('web.admin.sheet.download')}
        </Button>
      </p>
    </>
  );
}
