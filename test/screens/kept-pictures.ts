import type { Picture } from './take-pictures';

/** The documentation shows each screen by day in both sizes, and some at night: the others are for looking at. */
export const isKept = ({ screen, size, theme }: Picture): boolean =>
  theme === 'light' || (size === 'desk' && screen.isKeptDark === true);

const titles = { desk: 'máy tính', phone: 'điện thoại' } as const;

/** The page that shows them, screen by screen. */
export const pageOf = (kept: readonly Picture[]): string => {
  const screens = [...new Map(kept.map(({ screen }) => [screen.name, screen])).values()];
  const parts = screens.map(({ name, about, as }) => {
    const pictures = kept
      .filter(({ screen }) => screen.name === name)
      .map(({ size, theme, file }) => {
        const width = size === 'phone' ? 195 : 560;
        const words = `${about}, ${titles[size]}${theme === 'dark' ? ', nền tối' : ''}`;
        return `<img src="${file}" width="${width}" alt="${words}">`;
      });
    const who = as === null || as.startsWith('[') ? '' : ` (\`${as}\`)`;
    return `## ${about}${who}\n\n${pictures.join('\n')}\n`;
  });
  return [
    '# Các màn hình',
    '',
    'Ảnh chụp từ dữ liệu trình diễn, và từ dữ liệu khó trình bày nhất; `npm run screens` chụp lại tất cả.',
    '',
    ...parts,
  ].join('\n');
};
