import type { AmendmentEvent } from '#libs/domain/annex-task/amendment/events';
import type { ExtensionEvent } from '#libs/domain/annex-task/extension/events';
import type { SupersessionEvent } from '#libs/domain/annex-task/supersession/events';
import type { SuspensionEvent } from '#libs/domain/annex-task/suspension/events';

/** What changes the terms of a task after it was assigned. */
export type ChangeEvent =
  ExtensionEvent | SuspensionEvent | Extract<AmendmentEvent, { type: 'TaskAmended' }> | SupersessionEvent;
