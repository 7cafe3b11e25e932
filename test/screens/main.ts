/**
 * `npm run screens [-- FOLDER]`: makes pictures of the pages in every size and theme, with the demonstration's data and with
 * data that is hard to show, to be looked at one by one. Without a folder those that the documentation shows are kept in
 * `docs/screens`, and the page that shows them is written anew.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManualClock, systemClock } from '#libs/testing/postgres';
import { startApiStage, type ApiStage } from '../support/api-stage';
import { findChromium, startChromium } from '../web/chromium';
import { draftOf } from './begun-draft';
import { assignHardWork } from './hard-work';
import { isKept, pageOf } from './kept-pictures';
import { hardScreens, toldScreens, type Places } from './screens';
import { takePictures, type Picture } from './take-pictures';
import { toldProvince } from './told-province';

const docs = join(__dirname, '../../docs/screens');

const toldPlaces = async (stage: ApiStage): Promise<Places> => {
  const read = async (path: string) => (await stage.call('monitor', 'GET', `/api/v1${path}`)).body;
  const { items: plans } = await read('/plans');
  const { items: tasks } = await read('/tasks?limit=200');
  const { items: late } = await read('/tasks?status=open-overdue&limit=200');
  // Whose lateness is one agency's is told by its page without a legend.
  const single = late.find((task: any) => task.leads.length === 1);
  return {
    plan: plans[0].id,
    task: tasks[0].id,
    late: single.id,
    officer: `${single.leads[0].agencyId}.officer`,
    draft: await draftOf(stage),
  };
};

const told = async (): Promise<{ stage: ApiStage; places: Places }> => {
  const stage = await startApiStage(systemClock, {}, toldProvince);
  await stage.drain();
  return { stage, places: await toldPlaces(stage) };
};

const hard = async (): Promise<{ stage: ApiStage; places: Places }> => {
  const clock = new ManualClock(systemClock.now());
  const stage = await startApiStage(clock);
  await assignHardWork(stage.services, clock);
  await stage.drain();
  return { stage, places: { plan: '', task: '', late: '', officer: '', draft: '' } };
};

const main = async (): Promise<void> => {
  const [given] = process.argv.slice(2);
  const folder = given ?? mkdtempSync(join(tmpdir(), 'dondoc-screens-'));
  mkdirSync(folder, { recursive: true });
  const found = findChromium();
  if ('missing' in found) throw new Error(`there is no browser: ${found.missing}`);
  const browser = await startChromium(found.path);
  const format = given === undefined ? 'webp' : 'png';
  const pictures: Picture[] = [];
  try {
    for (const [begin, screens] of [
      [told, toldScreens],
      [hard, hardScreens],
    ] as const) {
      const { stage, places } = await begin();
      try {
        const shown = { url: stage.url, password: stage.password, places, folder, format } as const;
        pictures.push(...(await takePictures(browser, screens, shown)));
      } finally {
        await stage.stop();
      }
    }
  } finally {
    await browser.close();
  }
  for (const { file, complaints } of pictures)
    for (const said of complaints) console.warn(`${file}: ${said}`);
  if (given === undefined) {
    mkdirSync(docs, { recursive: true });
    for (const name of readdirSync(docs)) rmSync(join(docs, name));
    const kept = pictures.filter(isKept);
    for (const { file } of kept) copyFileSync(join(folder, file), join(docs, file));
    writeFileSync(join(docs, 'index.md'), pageOf(kept));
    rmSync(folder, { recursive: true });
  }
  console.log(`${pictures.length} pictures in ${given ?? docs}`);
};

main().then(
  // What serves all stages of a process would keep it from ending.
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
