import { officer, supervisor } from './people';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { DocumentRef } from '#libs/domain/annex-task/kernel/index';
import type { Person } from '#libs/domain/shared/actor';
import type { LocalDate } from '#libs/domain/shared/time';

/** The working day that a count from the day of the demonstration, which is 0, stands for. */
export type DayOf = (day: number) => LocalDate;

/** What somebody did about a task; `day` counts from the day on which the demonstration is made. */
export interface Act {
  readonly day: number;
  readonly by: Person;
  command(dayOf: DayOf): TaskCommand;
}

/** What people did about one task, in order. */
export interface Life {
  /** Its number in the plan. */
  readonly task: string;
  readonly acts: readonly Act[];
  /** What was done on one day was done at one moment, as where very many answer the same call. */
  readonly together?: true;
}

export const act = (day: number, by: Person, command: TaskCommand): Act => ({
  day,
  by,
  command: () => command,
});

/** An act that names a day. */
export const actNaming = (day: number, by: Person, command: Act['command']): Act => ({ day, by, command });

export const document = (number: string, issuer: string, subject: string): DocumentRef => ({
  number,
  issuer,
  subject,
  date: null,
  signer: null,
});

export const acknowledged = (day: number, agencyId: string): Act =>
  act(day, officer(agencyId), { type: 'Acknowledge' });

/** A product in the words of its document. */
export interface Product {
  readonly number: string;
  readonly issuer: string;
  readonly subject: string;
  readonly cycle?: number;
}

export const handedIn = (day: number, agencyId: string, { cycle, ...product }: Product): Act =>
  act(day, officer(agencyId), {
    type: 'SubmitDeliverable',
    summary: product.subject,
    files: [],
    document: document(product.number, product.issuer, product.subject),
    ...(cycle !== undefined && { cycle }),
  });

export const approved = (day: number, deliverable: number): Act =>
  act(day, supervisor, { type: 'ApproveDeliverable', deliverable });

export const returned = (day: number, deliverable: number, reason: string): Act =>
  act(day, supervisor, { type: 'ReturnDeliverable', deliverable, reason });

export const reported = (day: number, agencyId: string, percent: number, result: string): Act =>
  act(day, officer(agencyId), { type: 'ReportProgress', percent, result });

export const asked = (
  day: number,
  agencyId: string,
  coordinatorIds: readonly string[],
  content: string,
): Act => act(day, officer(agencyId), { type: 'RequestCoordination', coordinatorIds, content });

export const answered = (day: number, agencyId: string, summary: string): Act =>
  act(day, officer(agencyId), { type: 'SubmitCoordinationInput', summary, files: [] });

export const inputTaken = (day: number, agencyId: string, input: number): Act =>
  act(day, officer(agencyId), { type: 'AcceptCoordinationInput', input });
