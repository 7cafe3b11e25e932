import { lazyRouteComponent } from '@tanstack/react-router';
import type { FunctionComponent } from 'react';
import { spokenLanguage } from './language';
import { loadTexts, needTexts } from './loaded-catalogue';

/** A page that comes with the texts of its area (`libs/messages/<language>/<area>.json`), loaded side by side. */
export const pageOf = (area: `web-${string}`, load: () => Promise<FunctionComponent>) =>
  lazyRouteComponent(async () => {
    needTexts(area);
    const [Page] = await Promise.all([load(), loadTexts(spokenLanguage())]);
    return { Page };
  }, 'Page');
