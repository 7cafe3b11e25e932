import { getDocument } from 'unpdf/pdfjs';

/** Beyond these nobody reads on in a preview; the file itself has all of them. */
const MOST_PAGES = 60;

/** Wider than it is shown, for sharp letters. */
const sharpness = (): number => Math.min(2, globalThis.devicePixelRatio || 1);

/** Draws a PDF page by page, each with its text for those who do not see it. */
export const drawPdf = async (
  data: Uint8Array,
  main: HTMLElement,
  nameOf: (page: number) => string,
): Promise<void> => {
  const document_ = await getDocument({
    data,
    isEvalSupported: false,
    useSystemFonts: true,
    disableFontFace: false,
  }).promise;
  main.replaceChildren();
  for (let n = 1; n <= Math.min(document_.numPages, MOST_PAGES); n += 1) {
    const page = await document_.getPage(n);
    const [, , pointsWide] = page.view;
    const scale = (main.clientWidth / (pointsWide ?? 595)) * sharpness();
    const viewport = page.getViewport({ scale });
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', nameOf(n));
    main.append(canvas);
    await page.render({ canvas, viewport }).promise;
    const { items } = await page.getTextContent();
    const text = document.createElement('p');
    text.className = 'text';
    text.textContent = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    main.append(text);
  }
};
