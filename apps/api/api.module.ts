import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { EvidencePacks } from '#apps/api/exports/evidence-packs';
import { FollowUpRows } from '#apps/api/exports/follow-up-rows';
import { TablePlaces } from '#apps/api/exports/table-places';
import { Originals } from '#apps/api/files/originals';
import { DirectorySheet } from '#apps/api/directory-sheet/directory-sheet';
import { AuthGuard } from '#apps/api/http/auth.guard';
import { ProblemFilter } from '#apps/api/http/problem.filter';
import { SessionCookies } from '#apps/api/http/session-cookie';
import { AccountThrottlerGuard, throttlers } from '#apps/api/http/throttling';
import { AcknowledgementsController } from '#apps/api/resources/acknowledgements.controller';
import { AgencyEnds } from '#apps/api/resources/agency-ends';
import { AuditController } from '#apps/api/resources/audit.controller';
import { DelegatedActs } from '#apps/api/resources/delegated-acts';
import { DelegationsController } from '#apps/api/resources/delegations.controller';
import { DeliveriesController } from '#apps/api/resources/deliveries.controller';
import { LearnedNamesController } from '#apps/api/resources/learned-names.controller';
import { LedgerController } from '#apps/api/resources/ledger.controller';
import { CommitteeController } from '#apps/api/resources/committee.controller';
import { DashboardsController } from '#apps/api/resources/dashboards.controller';
import { DemoController } from '#apps/api/resources/demo.controller';
import { DirectoryController } from '#apps/api/resources/directory.controller';
import { DirectorySheetController } from '#apps/api/resources/directory-sheet.controller';
import { EventsController } from '#apps/api/resources/events.controller';
import { HealthController } from '#apps/api/resources/health.controller';
import { OfficialRemindersController } from '#apps/api/resources/official-reminders.controller';
import { PlanExportController } from '#apps/api/resources/plan-export.controller';
import { PlanRehearsalController } from '#apps/api/resources/plan-rehearsal.controller';
import { PlanSourceController } from '#apps/api/resources/plan-source.controller';
import { Supervisors } from '#apps/api/resources/supervisors';
import { planControllers } from '#apps/api/resources/plan-commands.controller';
import { PlanOverviews } from '#apps/api/resources/plan-overviews';
import { PlanReads } from '#apps/api/resources/plan-reads';
import { ReferenceCommands } from '#apps/api/resources/reference-commands';
import { ReferenceController } from '#apps/api/resources/reference.controller';
import { DifficultiesController } from '#apps/api/resources/difficulties.controller';
import { MeController } from '#apps/api/resources/me.controller';
import { NamedReferences } from '#apps/api/resources/named-references';
import { NamedAccounts } from '#apps/api/resources/named-accounts';
import { SessionController } from '#apps/api/resources/session.controller';
import { SetupController } from '#apps/api/resources/setup.controller';
import { SystemController } from '#apps/api/resources/system.controller';
import { SuccessionsController } from '#apps/api/resources/successions.controller';
import { TaskCommands } from '#apps/api/resources/task-commands';
import { taskCommandControllers } from '#apps/api/resources/task-commands.controller';
import { TaskEvidenceController } from '#apps/api/resources/task-evidence.controller';
import { TaskForms } from '#apps/api/resources/task-forms';
import { TaskReads } from '#apps/api/resources/task-reads';
import { TasksController } from '#apps/api/resources/tasks.controller';
import { UploadsController } from '#apps/api/resources/uploads.controller';
import { UsersController } from '#apps/api/resources/users.controller';
import { WorklistController } from '#apps/api/resources/worklist.controller';
import { serviceNames, serviceToken, type ServiceName, type Services } from '#apps/api/services';
import { FirstRun } from '#apps/api/views/first-run';
import { NameService } from '#apps/api/views/names';
import { SystemReads } from '#apps/api/views/system-reads';

const controllers = [
  HealthController,
  SessionController,
  ...planControllers,
  PlanSourceController,
  PlanRehearsalController,
  PlanExportController,
  DashboardsController,
  CommitteeController,
  OfficialRemindersController,
  TasksController,
  TaskEvidenceController,
  ...taskCommandControllers,
  DifficultiesController,
  WorklistController,
  AcknowledgementsController,
  EventsController,
  UploadsController,
  DirectoryController,
  DirectorySheetController,
  UsersController,
  MeController,
  DelegationsController,
  SuccessionsController,
  LearnedNamesController,
  ReferenceController,
  DeliveriesController,
  LedgerController,
  AuditController,
  SystemController,
  SetupController,
  DemoController,
];

@Module({})
export class ApiModule {
  /** The routes on services that were made before. */
  static on(services: Services): DynamicModule {
    return ApiModule.with((name) => services[name], services.config.RATE_LIMIT_PER_MINUTE);
  }

  /** The same routes on nothing, to be described: nobody can call them. */
  static described(): DynamicModule {
    return ApiModule.with(() => null, 1);
  }

  private static with(service: (name: ServiceName) => unknown, requestsPerMinute: number): DynamicModule {
    return {
      module: ApiModule,
      imports: [ThrottlerModule.forRoot(throttlers(requestsPerMinute))],
      controllers,
      providers: [
        ...serviceNames.map((name) => ({ provide: serviceToken(name), useValue: service(name) })),
        NameService,
        SystemReads,
        FirstRun,
        NamedReferences,
        Originals,
        NamedAccounts,
        FollowUpRows,
        TablePlaces,
        EvidencePacks,
        PlanReads,
        PlanOverviews,
        ReferenceCommands,
        TaskReads,
        DelegatedActs,
        TaskCommands,
        TaskForms,
        Supervisors,
        AgencyEnds,
        DirectorySheet,
        SessionCookies,
        { provide: APP_FILTER, useClass: ProblemFilter },
        // In this order: throttling counts by account, which the first guard finds.
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_GUARD, useClass: AccountThrottlerGuard },
      ],
    };
  }
}
