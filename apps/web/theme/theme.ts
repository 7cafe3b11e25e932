import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Deep teal by day (6), the same brightened by night (4). */
const accent: MantineColorsTuple = [
  '#e4f1f1',
  '#cde5e5',
  '#a5d1d3',
  '#84c3c5',
  '#5cc0c0',
  '#2a8f95',
  '#0b6e75',
  '#095d63',
  '#084d52',
  '#063c40',
];

export const theme = createTheme({
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  fontFamilyMonospace: "'Be Vietnam Pro', system-ui, sans-serif",
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  defaultRadius: 6,
  respectReducedMotion: true,
  cursorType: 'pointer',
});

/** The library takes the same colours as everything else. */
export const libraryColors: CSSVariablesResolver = () => {
  const colors = {
    '--mantine-color-body': 'var(--bg)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-error': 'var(--late)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--edge)',
    '--mantine-color-default-hover': 'var(--accent-soft)',
    '--mantine-primary-color-contrast': 'var(--accent-ink)',
  };
  return { variables: {}, light: colors, dark: colors };
};
