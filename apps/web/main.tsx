import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Input.css';
import './theme/fonts.css';
import './theme/tokens.css';
import './theme/print.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queries } from './shell/query-client';
import { router } from './shell/router';
import { libraryColors, theme } from './theme/theme';
import { chosenLanguage, speak } from './words/language';
import { loadTexts } from './words/loaded-catalogue';
import { WordsProvider } from './words/words';

/** What the server put there for this answer alone: styles that bear it are taken. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

const start = async (): Promise<void> => {
  const language = chosenLanguage();
  await loadTexts(language);
  speak(language);
  const root = document.getElementById('root');
  if (root === null) throw new Error('no place for the page');
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={libraryColors}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <WordsProvider>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </WordsProvider>
      </MantineProvider>
    </StrictMode>,
  );
};

void start();
