import type { Answered } from '#libs/api-client/routes';

/** What the API says an amendment would mean, task by task. */
export type PreviewedAmendment = Extract<
  Answered<'/plans/{id}/amendments', 'post'>,
  { readonly tasks: unknown }
>;

/** A task that is not done, as the API tells it before the plan ends. */
export type Unfinished = Extract<
  Answered<'/plans/{id}/closure', 'post'>,
  { readonly tasks: unknown }
>['tasks'][number];
