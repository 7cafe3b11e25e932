import './frame.css';
import { drawPdf } from './pdf';

/** What the page sends in: a file, and what its parts are called. */
interface Shown {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: ArrayBuffer;
  /** `Trang {n}`, with the number in the place of `{n}`. */
  readonly pageName: string;
}

const place = (): HTMLElement => {
  const main = document.getElementById('pages');
  if (main === null) throw new Error('no place for the pages');
  return main;
};

const showPicture = async ({ name, mediaType, bytes }: Shown, main: HTMLElement): Promise<void> => {
  const picture = new Image();
  picture.alt = name;
  picture.src = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  await picture.decode();
  main.replaceChildren(picture);
};

const show = async (shown: Shown): Promise<void> => {
  const main = place();
  main.setAttribute('aria-label', shown.name);
  if (shown.mediaType === 'application/pdf')
    await drawPdf(new Uint8Array(shown.bytes), main, (n) => shown.pageName.replace('{n}', String(n)));
  else await showPicture(shown, main);
};

// This page has no origin of its own and nothing that it could give away; only the page around it is listened to.
const tell = (state: 'ready' | 'shown' | 'failed'): void => parent.postMessage({ preview: state }, '*');

addEventListener('message', ({ source, data }: MessageEvent<Shown>) => {
  if (source !== parent) return;
  show(data).then(
    () => tell('shown'),
    () => tell('failed'),
  );
});
tell('ready');
