import { planEntry } from '#libs/contracts/commands/plan-command';
import {
  droppedRow,
  dutyDecision,
  mergedRows,
  newRow,
  reportDecision,
  rowChanges,
  splitRow,
} from '#libs/contracts/http/plans';

/** Corrects one row; its ETag refuses to overwrite what somebody else corrected. */
export const correctedRow = {
  CorrectDraftRow: planEntry({
    type: 'CorrectDraftRow',
    method: 'patch',
    path: '{id}/draft/{part}/{key}',
    body: rowChanges,
    conditional: true,
    operationId: 'PlansController_correct',
    cli: 'correct',
    order: ({ body: { reason, ...changes }, part, key, seen }) => ({
      type: 'CorrectDraftRow',
      part,
      key,
      changes,
      reason,
      expectedRowVersion: seen,
    }),
  }),
};

/** The rows of a draft: added, dropped, split, merged; what becomes of those that the body orders. */
export const rows = {
  /** Its key is its number where that is free, and is never that of a row that once was. */
  AddDraftRow: planEntry({
    type: 'AddDraftRow',
    method: 'post',
    path: '{id}/draft/{part}',
    body: newRow,
    operationId: 'DraftsController_add',
    cli: 'add',
    order: ({ body, part }) => ({ type: 'AddDraftRow', part, ...body }),
  }),
  /** The plan keeps it, and its key is not given again. */
  DropDraftRow: planEntry({
    type: 'DropDraftRow',
    method: 'post',
    path: '{id}/draft/{part}/{key}/removal',
    body: droppedRow,
    conditional: true,
    operationId: 'DraftsController_drop',
    cli: 'drop',
    order: ({ body, part, key, seen }) => ({
      type: 'DropDraftRow',
      part,
      key,
      expectedRowVersion: seen,
      ...body,
    }),
  }),
  /** Makes two rows or more of one; the first keeps the key. */
  SplitDraftRow: planEntry({
    type: 'SplitDraftRow',
    method: 'post',
    path: '{id}/draft/{part}/{key}/split',
    body: splitRow,
    conditional: true,
    operationId: 'DraftsController_split',
    cli: 'split',
    order: ({ body, part, key, seen }) => ({
      type: 'SplitDraftRow',
      part,
      key,
      expectedRowVersion: seen,
      ...body,
    }),
  }),
  /** Merges other rows into this one, as where a page broke a row in two. */
  MergeDraftRows: planEntry({
    type: 'MergeDraftRows',
    method: 'post',
    path: '{id}/draft/{part}/{key}/merge',
    body: mergedRows,
    conditional: true,
    operationId: 'DraftsController_merge',
    cli: 'merge',
    order: ({ body, part, key, seen }) => ({
      type: 'MergeDraftRows',
      part,
      key,
      expectedRowVersion: seen,
      ...body,
    }),
  }),
  /** Follows a duty of the body as a task, keeps it as text, or links it to the row that it repeats. */
  DecideDuty: planEntry({
    type: 'DecideDuty',
    method: 'post',
    path: '{id}/draft/duties/{key}/decision',
    body: dutyDecision,
    operationId: 'DraftsController_decide',
    cli: 'duty',
    order: ({ body, key }) => ({ type: 'DecideDuty', key, ...body }),
  }),
  /** Follows a report that the body orders as a task of those who owe it, or leaves it as it is. */
  DecideReport: planEntry({
    type: 'DecideDuty',
    method: 'post',
    path: '{id}/draft/reporting/{key}/decision',
    body: reportDecision,
    operationId: 'DraftsController_decideReport',
    cli: 'duty',
    order: ({ body, key }) => ({ type: 'DecideDuty', part: 'reporting', key, ...body }),
  }),
};
