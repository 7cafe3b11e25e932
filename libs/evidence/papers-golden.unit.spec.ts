import { languages } from '#libs/domain/shared/language';
import { historyPdf, type PrintedHistory } from '#libs/evidence/history-pdf';
import { readmeText } from '#libs/evidence/readme';
import { expectGolden } from '../../test/support/golden';

const event = {
  version: 1,
  type: 'TaskAssigned',
  sentence: 'Giao nhiệm vụ.',
  actor: 'Hệ thống',
  occurredAt: '2026-01-05T02:00:00.000Z',
  recordedAt: '2026-01-05T02:00:01.250Z',
  hash: 'a'.repeat(64),
  prevHash: '0'.repeat(64),
};
const history: Omit<PrintedHistory, 'language'> = {
  facts: [
    ['Nhiệm vụ', 'Rà soát hồ sơ'],
    ['Mã', 'viec'],
  ],
  events: [
    event,
    { ...event, version: 2, demonstration: true },
    ...Array.from({ length: 12 }, (_, n) => ({ ...event, version: n + 3 })),
  ],
  madeAt: '2026-03-02T02:00:00.000Z',
};

describe.each(languages)('what people read in an evidence pack, word by word, in %s', (language) => {
  it('is what it was, in the history', async () => {
    const { extractText, getDocumentProxy, getMeta } = await import('unpdf');
    const pdf = await getDocumentProxy(new Uint8Array(await historyPdf({ ...history, language })));
    const { info } = await getMeta(pdf);
    const { text } = await extractText(pdf);
    expectGolden(`papers/${language}/history.pdf.txt`, `${String(info['Title'])}\n\n${text.join('\n\n')}\n`);
  });

  it('is what it was, in the README', () => {
    expectGolden(`papers/${language}/evidence-readme.txt`, readmeText('viec', language));
  });
});
