import { queryOptions } from '@tanstack/react-query';
import type { Answered } from '#libs/api-client/routes';
import { api } from '../api/client';

/** How far the first run has come. */
export type SetupSteps = Answered<'/setup/steps'>;

export const firstRunQuery = () =>
  queryOptions({ queryKey: ['setup'], queryFn: () => api.get('/setup'), staleTime: 0 });

export const stepsQuery = () =>
  queryOptions({ queryKey: ['setup', 'steps'], queryFn: () => api.get('/setup/steps'), staleTime: 0 });

/** In the order in which they build on each other. */
export const steps = ['administrator', 'office', 'directory', 'people', 'plan'] as const;
export type Step = (typeof steps)[number];

/** The first that is still to be done; null where all are. */
export const nextStep = (known: SetupSteps): Step | null => steps.find((step) => !known[step].isDone) ?? null;
