// Made from openapi.json by: npm run openapi

export interface paths {
    readonly "/api/v1/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["SessionController_signIn"];
        readonly delete: operations["SessionController_signOut"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["PlansController_list"];
        readonly put?: never;
        readonly post: operations["PlansController_import"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["PlansController_get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/draft": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["PlansController_draft"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["PlansController_history"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/difference": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["PlansController_difference"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/draft/{part}/{key}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch: operations["PlansController_correct"];
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/past-deadlines": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["PlansController_settlePast"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/setup": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["PlansController_configure"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/removal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["PlansController_discard"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/acceptors": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["PlansController_chooseAcceptors"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/review": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["PlansController_review"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/activation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["PlansController_activation"];
        readonly put?: never;
        readonly post: operations["PlansController_activate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/draft/document": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch: operations["DraftsController_correctDocument"];
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/draft/version": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["DraftsController_applyVersion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/draft/{part}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["DraftsController_add"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/draft/{part}/{key}/removal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["DraftsController_drop"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/draft/{part}/{key}/split": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["DraftsController_split"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/draft/{part}/{key}/merge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["DraftsController_merge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/draft/duties/{key}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["DraftsController_decide"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/draft/reporting/{key}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["DraftsController_decideReport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/findings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["PlanFindingsController_list"];
        readonly put?: never;
        readonly post: operations["PlanFindingsController_settle"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/findings/resolutions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["PlanFindingsController_resolve"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/amendments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["PlanAmendmentsController_list"];
        readonly put?: never;
        readonly post: operations["PlanAmendmentsController_amend"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/amendments/{n}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["PlanAmendmentsController_get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/closure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["PlanEndingsController_close"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/supersession": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["PlanEndingsController_supersede"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/ending": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["PlanEndingsController_ending"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/document-corrections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["DocumentCorrectionsController_correct"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/supervisor": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["PlanSupervisorController_name"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/draft/source": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["PlanSourceController_source"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/draft/original": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["PlanSourceController_original"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/rehearsal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["PlanRehearsalController_rehearse"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["PlanExportController_table"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/dashboard": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["DashboardsController_ofPlan"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/dashboard": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["DashboardsController_ofProvince"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/committee": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["CommitteeController_board"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/committee/tasks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["CommitteeController_tasks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/plans/{id}/official-reminders/draft": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["OfficialRemindersController_draft"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["TasksController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["TasksController_get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["TasksController_history"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/deliverables/{n}/files/{m}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["TasksController_file"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/coordination-inputs/{n}/files/{m}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["TasksController_inputFile"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/official-reminders/{n}/files/{m}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["TasksController_reminderFile"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/evidence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["TaskEvidenceController_pack"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/acknowledgement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["TaskCommandsController_acknowledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/progress-reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["TaskCommandsController_reportProgress"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/coordination-requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["CoordinationController_ask"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/coordination-inputs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["CoordinationController_submit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/coordination-inputs/{n}/acceptance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["CoordinationController_accept"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/coordination-inputs/{n}/return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["CoordinationController_return"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/coordination-waivers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["CoordinationController_waive"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/deliverables": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["DeliverablesController_submit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/deliverables/{n}/approval": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["DeliverablesController_approve"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/deliverables/{n}/return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["DeliverablesController_return"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/deliverables/{n}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["DeliverablesController_withdraw"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/extension-requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["TaskChangesController_requestExtension"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/extension-requests/{n}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["TaskChangesController_decideExtension"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/return-proposals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["ReassignmentController_propose"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/return-proposals/{n}/opinion": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["ReassignmentController_giveOpinion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/return-proposals/{n}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["ReassignmentController_decide"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/reassignment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["ReassignmentController_reassign"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/group-members": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["ReassignmentController_nameMembers"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/suspension": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["TaskChangesController_suspend"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/resumption": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["TaskChangesController_resume"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/reminder-pause": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["TaskCommandsController_pauseReminders"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/amendments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["TaskChangesController_amend"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/amendment-proposals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["TaskChangesController_proposeAmendment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/amendment-proposals/{n}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["TaskChangesController_decideAmendmentProposal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["TaskChangesController_cancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/directives": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["DirectivesController_issue"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/official-reminders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["RecordedRemindersController_record"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/directives/{n}/acknowledgement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["DirectivesController_acknowledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/directives/{n}/answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["DirectivesController_answer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/deliverables/{n}/sign-off": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["InsideUnitController_signOff"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/deliverables/{n}/sign-off-refusal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["InsideUnitController_refuseSignOff"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/officer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["InsideUnitController_assignOfficer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/difficulties": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["DifficultiesController_raise"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/difficulties/{n}/consolidation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["DifficultiesController_consolidate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/difficulties/{n}/assignment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["DifficultiesController_assign"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks/{id}/difficulties/{n}/resolution": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["DifficultiesController_resolve"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/difficulties": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["DifficultiesController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/worklist": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["WorklistController_worklist"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/acknowledgements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["WorklistController_acknowledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["EventsController_events"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/uploads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["UploadsController_begin"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/uploads/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["UploadsController_state"];
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["UploadsController_forget"];
        readonly options?: never;
        readonly head?: never;
        readonly patch: operations["UploadsController_add"];
        readonly trace?: never;
    };
    readonly "/api/v1/agencies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["DirectoryController_agencies"];
        readonly put?: never;
        readonly post: operations["DirectoryController_register"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agency-groups": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["DirectoryController_groups"];
        readonly put?: never;
        readonly post: operations["DirectoryController_define"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/agencies/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["DirectoryController_agency"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch: operations["DirectoryController_correct"];
        readonly trace?: never;
    };
    readonly "/api/v1/agency-groups/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["DirectoryController_group"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch: operations["DirectoryController_correctGroup"];
        readonly trace?: never;
    };
    readonly "/api/v1/agencies/{id}/holdings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["DirectoryController_holdings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/directory/sheet": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["DirectorySheetController_download"];
        readonly put?: never;
        readonly post: operations["DirectorySheetController_take"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/users": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["UsersController_users"];
        readonly put?: never;
        readonly post: operations["UsersController_create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["UsersController_people"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/users/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["UsersController_user"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch: operations["UsersController_change"];
        readonly trace?: never;
    };
    readonly "/api/v1/users/{id}/holdings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["UsersController_holdings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/user-changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["UsersController_changes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["MeController_own"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch: operations["MeController_change"];
        readonly trace?: never;
    };
    readonly "/api/v1/me/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["MeController_password"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["MeController_sessions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["MeController_endOthers"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me/sessions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["MeController_end"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/delegations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["DelegationsController_list"];
        readonly put?: never;
        readonly post: operations["DelegationsController_delegate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/delegations/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["DelegationsController_acts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/delegations/{id}/revocation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["DelegationsController_revoke"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/successions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["SuccessionsController_list"];
        readonly put?: never;
        readonly post: operations["SuccessionsController_record"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/successions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["SuccessionsController_get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/successions/{id}/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["SuccessionsController_preview"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/successions/{id}/choices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["SuccessionsController_choose"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/successions/{id}/confirmation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["SuccessionsController_confirm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/successions/{id}/amendment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["SuccessionsController_amend"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/successions/{id}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["SuccessionsController_withdraw"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/learned-names": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["LearnedNamesController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/learned-names/removals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["LearnedNamesController_forget"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendars": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ReferenceController_calendars"];
        readonly put?: never;
        readonly post: operations["ReferenceController_override"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendars/years": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["ReferenceController_announce"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendars/yearly-holidays": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["ReferenceController_addYearlyHoliday"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/policies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ReferenceController_policies"];
        readonly put?: never;
        readonly post: operations["ReferenceController_define"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/policies/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ReferenceController_policy"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/deliveries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["DeliveriesController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ledger/verification": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["LedgerController_verify"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ledger/checkpoints": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["LedgerController_checkpoints"];
        readonly put?: never;
        readonly post: operations["LedgerController_checkpoint"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["AuditController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/system": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["SystemController_state"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/setup": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["SetupController_firstRun"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/setup/steps": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["SetupController_steps"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/demo/mailbox": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["DemoController_mailbox"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly AbsentFromTask: {
            readonly key: string;
            readonly taskId: string | null;
            readonly units: readonly {
                /** @enum {string} */
                readonly role: "lead" | "coordinator";
                readonly text: string;
                readonly agencyId: string | null;
                readonly groupId: string | null;
                /** @enum {string} */
                readonly why: "unknown" | "ended" | "no-members";
            }[];
        };
        readonly Account: {
            readonly id: string;
            readonly username: string;
            readonly name: string;
            readonly email: string;
            readonly agencyId: string | null;
            readonly roles: readonly ("officer" | "head" | "monitor" | "standing" | "office" | "supervisor" | "chair" | "committee" | "admin" | "auditor")[];
            readonly field?: readonly string[];
            /** @enum {string} */
            readonly language?: "vi" | "en";
            readonly disabled: boolean;
        };
        readonly AccountChange: {
            readonly id: string;
            /** Format: date-time */
            readonly at: string;
            readonly userId: string;
            readonly name: string;
            readonly by: string | null;
            readonly byName: string | null;
            readonly reason: string | null;
            readonly before: {
                readonly username?: string;
                readonly name?: string;
                readonly email?: string;
                readonly agencyId?: string | null;
                readonly roles?: readonly ("officer" | "head" | "monitor" | "standing" | "office" | "supervisor" | "chair" | "committee" | "admin" | "auditor")[];
                readonly field?: readonly string[];
                /** @enum {string} */
                readonly language?: "vi" | "en";
                readonly disabled?: boolean;
            } | null;
            readonly after: {
                readonly username?: string;
                readonly name?: string;
                readonly email?: string;
                readonly agencyId?: string | null;
                readonly roles?: readonly ("officer" | "head" | "monitor" | "standing" | "office" | "supervisor" | "chair" | "committee" | "admin" | "auditor")[];
                readonly field?: readonly string[];
                /** @enum {string} */
                readonly language?: "vi" | "en";
                readonly disabled?: boolean;
            };
            readonly passwordSet: boolean;
        };
        readonly AccountHoldings: {
            readonly plans: readonly {
                readonly planId: string;
                readonly number: string | null;
            }[];
            readonly difficulties: readonly {
                readonly taskId: string;
                readonly difficulty: number;
            }[];
            readonly tasks: readonly string[];
            readonly delegations: readonly string[];
            readonly alone: readonly {
                /** @enum {string} */
                readonly role: "officer" | "head" | "monitor" | "standing" | "office" | "supervisor" | "chair" | "committee" | "admin" | "auditor";
                readonly agencyId: string | null;
            }[];
        };
        readonly AcknowledgedTask: {
            readonly taskId: string;
            readonly version: number;
            readonly events: readonly components["schemas"]["CommittedEvent"][];
        };
        readonly Activation: {
            readonly kind: components["schemas"]["PlanKind"];
            readonly total: number;
            readonly assigned: number;
            readonly started: number | null;
            readonly refused: readonly components["schemas"]["RefusedTask"][];
            readonly absent: readonly components["schemas"]["AbsentFromTask"][];
            readonly activatedAt: string | null;
        };
        readonly Addressee: {
            readonly agencyId: string;
            readonly acknowledgedAt: string | null;
            readonly acknowledgedBy: string | null;
            readonly answeredAt: string | null;
            readonly answeredBy: string | null;
            readonly answer: string | null;
            /** Format: date-time */
            readonly releasedAt?: string;
            readonly name: string;
        };
        readonly Agency: {
            readonly id: string;
            readonly name: string;
            readonly aliases: readonly string[];
            /** @enum {string} */
            readonly kind: "ubnd" | "office" | "department" | "board" | "district" | "ward" | "union" | "alliance" | "bank" | "tax" | "insurance" | "press" | "school" | "centre" | "committee" | "other";
            readonly parentId: string | null;
            readonly underUbnd: boolean;
            readonly validFrom: string | null;
            readonly validTo: string | null;
        };
        readonly AgencyGroup: {
            readonly id: string;
            readonly name: string;
            readonly aliases: readonly string[];
            readonly open: boolean;
            readonly kinds: readonly ("ubnd" | "office" | "department" | "board" | "district" | "ward" | "union" | "alliance" | "bank" | "tax" | "insurance" | "press" | "school" | "centre" | "committee" | "other")[];
            readonly members: readonly components["schemas"]["GroupMember"][];
            readonly membersToday: readonly string[];
        };
        readonly AgencyHoldings: {
            readonly tasks: readonly string[];
            readonly accepts: readonly string[];
            readonly difficulties: readonly {
                readonly taskId: string;
                readonly difficulty: number;
            }[];
            readonly plans: readonly {
                readonly planId: string;
                readonly number: string | null;
            }[];
            readonly accounts: readonly string[];
            readonly groups: readonly string[];
            readonly below: readonly string[];
        };
        readonly AmendedPlan: {
            readonly planId: string;
            readonly version: number;
            readonly events: readonly components["schemas"]["CommittedEvent"][];
            readonly amendment: number;
        };
        readonly AmendedTerms: {
            readonly title?: string;
            readonly product?: string | null;
            readonly due?: string;
            /** Format: date */
            readonly until?: string;
            readonly accepts?: ("supervisor" | "monitoring-agency") | string;
        };
        readonly AmendmentProposal: {
            readonly n: number;
            /** @enum {string} */
            readonly status: "proposed" | "accepted" | "refused" | "lapsed";
            readonly agencyId: string;
            readonly heldBy?: string;
            /** Format: date-time */
            readonly proposedAt: string;
            readonly proposedBy: string;
            readonly reason: string;
            readonly before: components["schemas"]["AmendedTerms"];
            readonly after: components["schemas"]["AmendedTerms"];
            readonly decidedAt: string | null;
            readonly decidedBy: string | null;
            readonly answer: string | null;
            readonly document: components["schemas"]["IssuedDocument"] | null;
            readonly name: string;
        };
        readonly AppliedSheet: {
            readonly version: number;
            readonly events: readonly components["schemas"]["CommittedEvent"][];
            readonly agencies: number;
            readonly groups: number;
            readonly accounts: number;
        };
        readonly AppliedVersion: {
            readonly planId: string;
            readonly version: number;
            readonly events: readonly components["schemas"]["CommittedEvent"][];
            readonly kept: number;
            readonly lost: readonly components["schemas"]["LostCorrection"][];
        };
        readonly Asked: {
            /** Format: date-time */
            readonly at: string;
            readonly agencyId: string | null;
            readonly userId: string | null;
            readonly name: string | null;
            readonly reason: string | null;
        };
        readonly AuditEntry: {
            readonly id: string;
            /** Format: date-time */
            readonly at: string;
            /** @enum {string} */
            readonly kind: "refusal" | "sign-in";
            readonly userId: string | null;
            readonly name: string | null;
            readonly username: string | null;
            readonly onBehalfOf: string | null;
            readonly command: string;
            readonly target: string;
            readonly code: string;
            readonly status: number;
            readonly address: string | null;
        };
        readonly AvailableAction: {
            /** @enum {string} */
            readonly type: "AssignTask" | "TakeDueSteps" | "SupersedeTask" | "LinkPredecessor" | "SucceedAgency" | "SucceedSupervisor" | "CorrectPlanNumber" | "Acknowledge" | "RequestCoordination" | "SubmitCoordinationInput" | "AcceptCoordinationInput" | "ReturnCoordinationInput" | "WaiveCoordination" | "ReportProgress" | "SubmitDeliverable" | "WithdrawDeliverable" | "SignOffDeliverable" | "RefuseSignOff" | "ApproveDeliverable" | "ReturnDeliverable" | "RequestExtension" | "DecideExtension" | "ProposeReturn" | "GiveOpinion" | "DecideReturnProposal" | "ReassignTask" | "NameGroupMembers" | "SuspendTask" | "ResumeTask" | "PauseReminders" | "AmendTask" | "ProposeAmendment" | "DecideAmendmentProposal" | "CancelTask" | "IssueDirective" | "AcknowledgeDirective" | "AnswerDirective" | "RaiseDifficulty" | "ConsolidateDifficulty" | "AssignDifficulty" | "ResolveDifficulty" | "AssignOfficer" | "RecordOfficialReminder";
            readonly cycle: number;
            readonly n: number | null;
            readonly groupId?: string;
            /** @constant */
            readonly further?: true;
            readonly onBehalfOf?: string;
            readonly label: string;
            readonly path: string;
            readonly about: ("input" | "deliverable" | "extension" | "proposal" | "amendment" | "difficulty" | "directive") | null;
            readonly files: boolean;
            readonly given: {
                readonly cycle?: number;
                readonly request?: number;
                readonly groupId?: string;
            };
            readonly onBehalfOfName?: string;
            readonly ifMatch?: string;
        };
        readonly Awaited: {
            /** @enum {string} */
            readonly act: "acknowledgement" | "product" | "coordination" | "acceptance" | "decision";
            readonly agencyId: string | null;
            readonly userId: string | null;
            readonly stage: components["schemas"]["Stage"];
            readonly tasks: number;
            readonly name: string;
        };
        /** @enum {string} */
        readonly BoardChange: "overdue" | "done-late" | "done-in-time" | "extended" | "suspended" | "cancelled" | "new";
        readonly BoardChanges: {
            /** Format: date-time */
            readonly since: string;
            readonly counts: {
                readonly overdue: number;
                readonly "done-late": number;
                readonly "done-in-time": number;
                readonly extended: number;
                readonly suspended: number;
                readonly cancelled: number;
                readonly new: number;
            };
            readonly items: readonly components["schemas"]["ChangedTask"][];
        };
        readonly BoardTask: {
            readonly status: components["schemas"]["OfficialStatus"];
            readonly stage: components["schemas"]["Stage"];
            readonly id: string;
            readonly planId: string;
            readonly planNumber: string | null;
            readonly key: string;
            readonly number: string;
            readonly section: string | null;
            readonly title: string;
            readonly product: string | null;
            readonly closed: boolean;
            readonly dates: components["schemas"]["FourDates"];
            readonly due: string | null;
            readonly openCycles: readonly {
                readonly no: number;
                readonly label: string;
            }[];
            readonly timingText: string;
            readonly rail?: components["schemas"]["Rail"] | null;
            readonly soonFrom?: string | null;
            readonly leads: readonly components["schemas"]["ListedUnit"][];
            readonly coordinators: readonly components["schemas"]["ListedUnit"][];
            readonly waits: readonly components["schemas"]["Wait"][];
            readonly extensions: number;
        };
        readonly BoardTasks: {
            /** Format: date-time */
            readonly at: string;
            readonly total: number;
            readonly items: readonly components["schemas"]["BoardTask"][];
            readonly nextCursor: string | null;
        };
        readonly Boxes: {
            readonly "done-in-time": number;
            readonly "done-late": number;
            readonly "open-in-time": number;
            readonly "open-overdue": number;
            readonly "no-deadline": number;
            readonly cancelled: number;
        };
        readonly BoxesOfAgency: {
            readonly agencyId: string | null;
            readonly name: string;
            readonly boxes: components["schemas"]["Boxes"];
            readonly total: number;
        };
        readonly Calendar: {
            readonly id: string;
            readonly workingWeekdays: readonly number[];
            readonly holidays: {
                readonly [key: string]: string;
            };
            readonly workingDays: {
                readonly [key: string]: string;
            };
            readonly announcedThrough?: number;
            readonly yearly?: readonly {
                readonly monthDay: string;
                readonly fromYear: number;
                readonly name: string;
                readonly document: components["schemas"]["DecidingDocument"];
            }[];
            readonly warned?: readonly string[];
            readonly coverage: {
                readonly announcedThrough: number | null;
                readonly knownThrough: number | null;
                readonly warning: {
                    readonly year: number;
                    /** @enum {string} */
                    readonly stage: "within-a-year" | "soon";
                } | null;
            };
        };
        readonly Cancellation: {
            /** Format: date-time */
            readonly at: string;
            readonly by: string;
            readonly reason: string;
            readonly document: components["schemas"]["IssuedDocument"] | null;
            /** @constant */
            readonly cause?: "suspended-throughout";
        };
        readonly ChangedTask: {
            readonly status: components["schemas"]["OfficialStatus"];
            readonly stage: components["schemas"]["Stage"];
            readonly id: string;
            readonly planId: string;
            readonly planNumber: string | null;
            readonly key: string;
            readonly number: string;
            readonly section: string | null;
            readonly title: string;
            readonly product: string | null;
            readonly closed: boolean;
            readonly dates: components["schemas"]["FourDates"];
            readonly due: string | null;
            readonly openCycles: readonly {
                readonly no: number;
                readonly label: string;
            }[];
            readonly timingText: string;
            readonly rail?: components["schemas"]["Rail"] | null;
            readonly soonFrom?: string | null;
            readonly leads: readonly components["schemas"]["ListedUnit"][];
            readonly coordinators: readonly components["schemas"]["ListedUnit"][];
            readonly waits: readonly components["schemas"]["Wait"][];
            readonly extensions: number;
            readonly change: components["schemas"]["BoardChange"];
        };
        readonly Checkpoint: {
            /** @constant */
            readonly format: "dondoc-checkpoint-1";
            /** Format: date-time */
            readonly createdAt: string;
            readonly streams: number;
            readonly events: number;
            readonly root: string;
            readonly keyId: string;
            readonly signature: string;
            readonly heads: readonly (readonly [
                string,
                number,
                string
            ])[];
        };
        readonly CheckpointSummary: {
            readonly id: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly streams: number;
            readonly events: number;
            readonly root: string;
            readonly keyId: string;
            readonly signature: string;
        };
        readonly CommandAnswer: {
            readonly version: number;
            readonly events: readonly components["schemas"]["CommittedEvent"][];
        };
        readonly CommittedEvent: {
            readonly type: string;
            readonly position: string;
        };
        readonly CommitteeBoard: {
            readonly planId: string | null;
            /** Format: date-time */
            readonly at: string;
            readonly boxes: components["schemas"]["Boxes"];
            readonly total: number;
            readonly due: number;
            readonly months: readonly string[];
            readonly heat: readonly components["schemas"]["HeatRow"][];
            readonly waiting: readonly components["schemas"]["WaitingFor"][];
            readonly late: readonly components["schemas"]["BoardTask"][];
            readonly changes: components["schemas"]["BoardChanges"] | null;
        };
        readonly CoordinationInput: {
            readonly n: number;
            /** @enum {string} */
            readonly status: "submitted" | "accepted" | "returned";
            /** Format: date-time */
            readonly submittedAt: string;
            readonly submittedBy: string;
            readonly summary: string;
            readonly files: readonly components["schemas"]["StoredFile"][];
            readonly reason: string | null;
            readonly document?: components["schemas"]["IssuedDocument"];
        };
        readonly CoordinationRequest: {
            readonly n: number;
            readonly leadAgencyId: string;
            readonly content: string;
            readonly due: string | null;
            /** Format: date-time */
            readonly requestedAt: string;
            /** @enum {string} */
            readonly status: "open" | "closed" | "waived";
            readonly missedAt: string | null;
            readonly reason: string | null;
            readonly inputs: readonly components["schemas"]["CoordinationInput"][];
        };
        readonly Cycle: {
            readonly no: number;
            readonly label: string;
            readonly periodStart: string | null;
            readonly periodEnd: string | null;
            /** Format: date-time */
            readonly openedAt: string;
            readonly due: string | null;
            readonly rule?: string;
            readonly completedAt: string | null;
            readonly participants: readonly components["schemas"]["Participant"][];
            readonly former: readonly components["schemas"]["Participant"][];
        };
        readonly Dashboard: {
            readonly planId: string | null;
            /** Format: date-time */
            readonly at: string;
            readonly boxes: components["schemas"]["Boxes"];
            readonly total: number;
            readonly rates: readonly components["schemas"]["Rate"][];
            readonly stages: {
                readonly "awaiting-acknowledgement"?: number;
                readonly "in-progress"?: number;
                readonly "awaiting-sign-off"?: number;
                readonly "awaiting-acceptance"?: number;
                readonly returned?: number;
                readonly "return-proposed"?: number;
                readonly suspended?: number;
                readonly done?: number;
                readonly cancelled?: number;
            };
            readonly byAgency: readonly components["schemas"]["BoxesOfAgency"][];
            readonly byCoordinator: readonly components["schemas"]["BoxesOfAgency"][];
            readonly bySection: readonly {
                readonly section: string | null;
                readonly boxes: components["schemas"]["Boxes"];
                readonly total: number;
            }[];
            readonly byPlan: readonly {
                readonly planId: string | null;
                readonly boxes: components["schemas"]["Boxes"];
                readonly total: number;
            }[];
            readonly byMonth: readonly {
                readonly month: string | null;
                readonly boxes: components["schemas"]["Boxes"];
                readonly total: number;
            }[];
            readonly awaited: readonly components["schemas"]["Awaited"][];
            readonly trend: readonly {
                /** Format: date-time */
                readonly at: string;
                readonly boxes: components["schemas"]["Boxes"];
            }[];
        };
        readonly DecidingDocument: {
            readonly number: string;
            /** Format: date */
            readonly date: string;
            readonly issuer: string | null;
            readonly signer: string | null;
            readonly subject: string | null;
        };
        readonly Delay: {
            readonly cycle: number;
            readonly agencyId: string;
            /** Format: date-time */
            readonly from: string;
            readonly to: string | null;
            readonly ms: number;
            readonly shares: readonly {
                /** @enum {string} */
                readonly bearer: "lead" | "coordinator" | "approver" | "suspension";
                readonly agencyId: string | null;
                readonly userId: string | null;
                readonly ms: number;
                readonly name: string | null;
            }[];
            readonly spans: readonly {
                /** Format: date-time */
                readonly from: string;
                /** Format: date-time */
                readonly to: string;
                readonly bearers: readonly {
                    /** @enum {string} */
                    readonly bearer: "lead" | "coordinator" | "approver" | "suspension";
                    readonly agencyId: string | null;
                    readonly userId: string | null;
                    readonly name: string | null;
                }[];
            }[];
            readonly name: string;
        };
        readonly DelegableAct: {
            readonly act: string;
            readonly commands: readonly string[];
        };
        readonly Delegation: {
            readonly id: string;
            readonly delegatorId: string;
            readonly delegateId: string;
            readonly acts: readonly string[];
            /** Format: date-time */
            readonly from: string;
            /** Format: date-time */
            readonly until: string;
            readonly document: components["schemas"]["IssuedDocument"] | null;
            /** Format: date-time */
            readonly delegatedAt: string;
            readonly revoked: {
                /** Format: date-time */
                readonly at: string;
                readonly by: string;
                readonly reason: string;
                readonly name: string;
            } | null;
            readonly delegator: string;
            readonly delegate: string;
            /** @enum {string} */
            readonly state: "in-force" | "revoked" | "ended" | "not-begun";
        };
        readonly DelegationCommandAnswer: {
            readonly id: string;
            readonly version: number;
            readonly events: readonly components["schemas"]["CommittedEvent"][];
        };
        readonly Deliverable: {
            readonly n: number;
            /** @enum {string} */
            readonly status: "awaiting-sign-off" | "sent-back" | "awaiting-acceptance" | "returned" | "approved" | "withdrawn";
            /** Format: date-time */
            readonly submittedAt: string;
            readonly submittedBy: string;
            readonly summary: string;
            readonly files: readonly components["schemas"]["StoredFile"][];
            readonly document: components["schemas"]["IssuedDocument"] | null;
            readonly decidedAt: string | null;
            readonly reason: string | null;
            /** Format: date-time */
            readonly preparedAt?: string;
            /** Format: date-time */
            readonly knownAt?: string;
            readonly decision?: components["schemas"]["IssuedDocument"];
            readonly signedOffBy?: string;
            /** Format: date-time */
            readonly acceptableSince?: string;
            readonly etag: string;
        };
        readonly Delivery: {
            readonly id: string;
            readonly recipientId: string;
            readonly recipient: string;
            readonly kinds: readonly string[];
            readonly taskIds: readonly string[];
            readonly parts: readonly components["schemas"]["DeliveryPart"][];
            /** @enum {string} */
            readonly status: "waiting" | "sent" | "suppressed" | "failed";
            readonly reason: string | null;
            /** Format: date-time */
            readonly slot: string;
            readonly attempts: number;
            readonly lastError: string | null;
            /** Format: date-time */
            readonly createdAt: string;
            readonly sentAt: string | null;
            readonly messageId: string;
        };
        readonly DeliveryPart: {
            readonly kind: string;
            readonly taskId: string;
            readonly number: string;
            readonly title: string;
            readonly deadline: string | null;
            readonly suppressed: string | null;
        };
        readonly Difficulty: {
            readonly n: number;
            /** @enum {string} */
            readonly status: "raised" | "consolidated" | "assigned" | "resolved";
            readonly agencyId: string;
            /** Format: date-time */
            readonly raisedAt: string;
            readonly raisedBy: string;
            readonly content: string;
            readonly recommendation: string | null;
            readonly consolidated: {
                /** Format: date-time */
                readonly at: string;
                readonly by: string;
                readonly document: components["schemas"]["IssuedDocument"] | null;
                readonly summary: string;
            } | null;
            readonly assigned: {
                /** Format: date-time */
                readonly at: string;
                readonly by: string;
                readonly document: components["schemas"]["IssuedDocument"] | null;
                readonly resolver: {
                    readonly agencyId: string;
                    readonly userId: string | null;
                };
                /** Format: date-time */
                readonly due: string;
                readonly instruction: string | null;
                /** Format: date-time */
                readonly takenOverAt?: string;
            } | null;
            readonly resolved: {
                /** Format: date-time */
                readonly at: string;
                readonly by: string;
                readonly document: components["schemas"]["IssuedDocument"] | null;
                readonly agencyId: string | null;
                readonly resolution: string;
            } | null;
            readonly name: string;
            readonly resolver: {
                readonly agencyId: string;
                readonly userId: string | null;
                readonly name: string;
                readonly person: string | null;
            } | null;
        };
        readonly Directive: {
            readonly n: number;
            /** @enum {string} */
            readonly kind: "direction" | "inspection-conclusion" | "criticism" | "commendation";
            /** Format: date-time */
            readonly issuedAt: string;
            readonly issuedBy: string;
            readonly text: string;
            readonly due: string | null;
            readonly document: components["schemas"]["IssuedDocument"] | null;
            readonly addressees: readonly components["schemas"]["Addressee"][];
        };
        readonly Draft: {
            readonly id: string;
            readonly kind: components["schemas"]["PlanKind"];
            readonly version: number;
            readonly fileName: string;
            readonly sha256: string;
            readonly importedBy: string;
            /** Format: date-time */
            readonly importedAt: string;
            readonly activatedAt: string | null;
            readonly setup: components["schemas"]["PlanSetup"] | null;
            readonly settled: readonly components["schemas"]["SettledFinding"][];
            readonly document: components["schemas"]["PlanDocument"];
            readonly documentEtag: string;
            readonly tasks: readonly components["schemas"]["DraftTask"][];
            readonly duties: readonly components["schemas"]["DraftDuty"][];
            readonly reporting: readonly components["schemas"]["DraftReporting"][];
            readonly targets: readonly components["schemas"]["DraftTarget"][];
            readonly dropped: readonly components["schemas"]["DroppedRow"][];
            readonly replaces: string | null;
            readonly openFindings: readonly components["schemas"]["OpenFinding"][];
            readonly blocking: number;
            readonly offers: readonly components["schemas"]["PlanOffer"][];
        };
        readonly DraftDuty: {
            readonly key: string;
            readonly source: components["schemas"]["SourceRef"];
            readonly findings: readonly components["schemas"]["Finding"][];
            readonly number: string;
            readonly section: string | null;
            readonly title: string;
            readonly leads: readonly components["schemas"]["ParsedUnit"][];
            readonly coordinators: readonly components["schemas"]["ParsedUnit"][];
            readonly product: string;
            readonly productInferred: boolean;
            readonly timing: components["schemas"]["ParsedTiming"];
            readonly repeats: string | null;
            readonly etag: string;
            readonly settlement: {
                readonly pastDeadline: ("record-done" | "follow-from-today") | null;
                readonly doneOn: string | null;
                readonly doneBy: string | null;
                /** Format: date */
                readonly due?: string;
            } | null;
            readonly acceptor: {
                readonly accepts: ("supervisor" | "monitoring-agency") | string;
                /** @enum {string} */
                readonly basis: "chosen" | "proposed" | "plan";
            } | null;
            readonly decision: ("follow" | "text" | "repeats") | null;
        };
        readonly DraftFinding: {
            readonly code: string;
            /** @enum {string} */
            readonly severity: "error" | "warning" | "info";
            readonly field: string;
            readonly message: string;
            readonly messageEn: string;
            readonly proposal?: {
                readonly changes: components["schemas"]["ProposedChanges"];
                readonly score?: number;
            };
            /** @enum {string} */
            readonly part: "tasks" | "duties" | "reporting" | "targets" | "document";
            readonly taskKey: string | null;
            readonly about?: string;
        };
        readonly DraftReporting: {
            readonly key: string;
            readonly source: components["schemas"]["SourceRef"];
            readonly findings: readonly components["schemas"]["Finding"][];
            readonly text: string;
            readonly from: readonly components["schemas"]["ParsedUnit"][];
            readonly to: readonly components["schemas"]["ParsedUnit"][];
            /** @enum {string} */
            readonly kind: "periodic" | "thematic" | "ad-hoc" | "interim-review" | "final-review";
            /** @enum {string} */
            readonly recurrence: "once" | "weekly" | "monthly" | "quarterly" | "half-yearly" | "yearly";
            readonly due: string | null;
            readonly waitsFor: readonly string[];
            readonly etag: string;
            readonly settlement: {
                readonly pastDeadline: ("record-done" | "follow-from-today") | null;
                readonly doneOn: string | null;
                readonly doneBy: string | null;
                /** Format: date */
                readonly due?: string;
            } | null;
            readonly acceptor: {
                readonly accepts: ("supervisor" | "monitoring-agency") | string;
                /** @enum {string} */
                readonly basis: "chosen" | "proposed" | "plan";
            } | null;
            readonly decision: ("follow" | "text" | "repeats") | null;
        };
        readonly DraftTarget: {
            readonly key: string;
            readonly source: components["schemas"]["SourceRef"];
            readonly findings: readonly components["schemas"]["Finding"][];
            readonly text: string;
            readonly indicator: string;
            /** @enum {string} */
            readonly operator: "=" | ">=" | ">" | "<=" | "<" | "range" | "~";
            readonly value: number;
            readonly max: number | null;
            readonly unit: string;
            readonly year: number | null;
            readonly due: string | null;
            readonly scope: string;
            readonly leads: readonly components["schemas"]["ParsedUnit"][];
            readonly etag: string;
            readonly settlement: {
                readonly pastDeadline: ("record-done" | "follow-from-today") | null;
                readonly doneOn: string | null;
                readonly doneBy: string | null;
                /** Format: date */
                readonly due?: string;
            } | null;
            readonly acceptor: {
                readonly accepts: ("supervisor" | "monitoring-agency") | string;
                /** @enum {string} */
                readonly basis: "chosen" | "proposed" | "plan";
            } | null;
        };
        readonly DraftTask: {
            readonly key: string;
            readonly source: components["schemas"]["SourceRef"];
            readonly findings: readonly components["schemas"]["Finding"][];
            readonly number: string;
            readonly section: string | null;
            readonly title: string;
            readonly leads: readonly components["schemas"]["ParsedUnit"][];
            readonly coordinators: readonly components["schemas"]["ParsedUnit"][];
            readonly product: string;
            readonly productInferred: boolean;
            readonly timing: components["schemas"]["ParsedTiming"];
            readonly etag: string;
            readonly settlement: {
                readonly pastDeadline: ("record-done" | "follow-from-today") | null;
                readonly doneOn: string | null;
                readonly doneBy: string | null;
                /** Format: date */
                readonly due?: string;
            } | null;
            readonly acceptor: {
                readonly accepts: ("supervisor" | "monitoring-agency") | string;
                /** @enum {string} */
                readonly basis: "chosen" | "proposed" | "plan";
            } | null;
        };
        readonly DroppedRow: {
            /** @enum {string} */
            readonly part: "tasks" | "duties" | "reporting" | "targets";
            readonly row: {
                readonly key: string;
                readonly source: components["schemas"]["SourceRef"];
                readonly findings: readonly components["schemas"]["Finding"][];
                readonly number: string;
                readonly section: string | null;
                readonly title: string;
                readonly leads: readonly components["schemas"]["ParsedUnit"][];
                readonly coordinators: readonly components["schemas"]["ParsedUnit"][];
                readonly product: string;
                readonly productInferred: boolean;
                readonly timing: components["schemas"]["ParsedTiming"];
            } | {
                readonly key: string;
                readonly source: components["schemas"]["SourceRef"];
                readonly findings: readonly components["schemas"]["Finding"][];
                readonly number: string;
                readonly section: string | null;
                readonly title: string;
                readonly leads: readonly components["schemas"]["ParsedUnit"][];
                readonly coordinators: readonly components["schemas"]["ParsedUnit"][];
                readonly product: string;
                readonly productInferred: boolean;
                readonly timing: components["schemas"]["ParsedTiming"];
                readonly repeats: string | null;
            } | {
                readonly key: string;
                readonly source: components["schemas"]["SourceRef"];
                readonly findings: readonly components["schemas"]["Finding"][];
                readonly text: string;
                readonly from: readonly components["schemas"]["ParsedUnit"][];
                readonly to: readonly components["schemas"]["ParsedUnit"][];
                /** @enum {string} */
                readonly kind: "periodic" | "thematic" | "ad-hoc" | "interim-review" | "final-review";
                /** @enum {string} */
                readonly recurrence: "once" | "weekly" | "monthly" | "quarterly" | "half-yearly" | "yearly";
                readonly due: string | null;
                readonly waitsFor: readonly string[];
            } | {
                readonly key: string;
                readonly source: components["schemas"]["SourceRef"];
                readonly findings: readonly components["schemas"]["Finding"][];
                readonly text: string;
                readonly indicator: string;
                /** @enum {string} */
                readonly operator: "=" | ">=" | ">" | "<=" | "<" | "range" | "~";
                readonly value: number;
                readonly max: number | null;
                readonly unit: string;
                readonly year: number | null;
                readonly due: string | null;
                readonly scope: string;
                readonly leads: readonly components["schemas"]["ParsedUnit"][];
            };
            readonly into: string | null;
            readonly by: string;
            /** Format: date-time */
            readonly at: string;
            readonly reason: string;
        };
        readonly EndedTask: {
            readonly key: string;
            readonly taskId: string;
            readonly toTaskId?: string;
            /** @constant */
            readonly choice: "close";
            readonly reason: string;
        } | {
            readonly key: string;
            readonly taskId: string;
            readonly toTaskId?: string;
            /** @constant */
            readonly choice: "carry-over";
            readonly toKey: string | null;
        };
        readonly ExpectedAct: {
            /** @enum {string} */
            readonly type: "AssignTask" | "TakeDueSteps" | "SupersedeTask" | "LinkPredecessor" | "SucceedAgency" | "SucceedSupervisor" | "CorrectPlanNumber" | "Acknowledge" | "RequestCoordination" | "SubmitCoordinationInput" | "AcceptCoordinationInput" | "ReturnCoordinationInput" | "WaiveCoordination" | "ReportProgress" | "SubmitDeliverable" | "WithdrawDeliverable" | "SignOffDeliverable" | "RefuseSignOff" | "ApproveDeliverable" | "ReturnDeliverable" | "RequestExtension" | "DecideExtension" | "ProposeReturn" | "GiveOpinion" | "DecideReturnProposal" | "ReassignTask" | "NameGroupMembers" | "SuspendTask" | "ResumeTask" | "PauseReminders" | "AmendTask" | "ProposeAmendment" | "DecideAmendmentProposal" | "CancelTask" | "IssueDirective" | "AcknowledgeDirective" | "AnswerDirective" | "RaiseDifficulty" | "ConsolidateDifficulty" | "AssignDifficulty" | "ResolveDifficulty" | "AssignOfficer" | "RecordOfficialReminder";
            readonly cycle: number;
            readonly n: number | null;
            readonly groupId?: string;
            /** @constant */
            readonly further?: true;
            readonly onBehalfOf?: string;
            readonly label: string;
            readonly path: string;
            readonly about: ("input" | "deliverable" | "extension" | "proposal" | "amendment" | "difficulty" | "directive") | null;
            readonly files: boolean;
            readonly given: {
                readonly cycle?: number;
                readonly request?: number;
                readonly groupId?: string;
            };
            readonly onBehalfOfName?: string;
            readonly ifMatch?: string;
            readonly asked: components["schemas"]["Asked"] | null;
            readonly actsFor?: string;
        };
        readonly Extension: {
            readonly n: number;
            /** @enum {string} */
            readonly status: "requested" | "granted" | "refused" | "lapsed";
            /** Format: date-time */
            readonly requestedAt: string;
            readonly requestedBy: string;
            /** Format: date-time */
            readonly from: string;
            /** Format: date-time */
            readonly proposedDue: string;
            readonly reason: string;
            readonly due: string | null;
            readonly document: components["schemas"]["IssuedDocument"] | null;
            readonly decidedAt: string | null;
            readonly decidedBy: string | null;
            readonly answer: string | null;
            /** @enum {string} */
            readonly lapsedAs?: "reassigned" | "succeeded" | "accepted";
        };
        readonly FieldDifference: {
            readonly field: string;
            readonly before?: unknown;
            readonly after?: unknown;
        };
        readonly Finding: {
            readonly code: string;
            /** @enum {string} */
            readonly severity: "error" | "warning" | "info";
            readonly field: string;
            readonly message: string;
            readonly messageEn: string;
            readonly proposal?: {
                readonly changes: components["schemas"]["ProposedChanges"];
                readonly score?: number;
            };
        };
        readonly FirstRun: {
            readonly isFirstRun: boolean;
        };
        readonly ForeseenRefusal: {
            readonly code: string;
            readonly detail: components["schemas"]["Sentence"];
            readonly facts: {
                readonly [key: string]: string | number | boolean | null;
            };
        };
        readonly FourDates: {
            readonly originalDeadline: string | null;
            readonly approvedDeadline: string | null;
            readonly reportedCompletion: string | null;
            readonly acceptedCompletion: string | null;
        };
        readonly GroupMember: {
            readonly agencyId: string;
            readonly from: string | null;
            readonly to: string | null;
            readonly placeOf?: string;
            /** @constant */
            readonly named?: true;
            readonly until?: string | null;
        };
        readonly HeatRow: {
            readonly agencyId: string;
            readonly name: string;
            readonly due: number;
            readonly late: number;
            readonly cells: readonly {
                readonly month: string;
                readonly due: number;
                readonly late: number;
            }[];
        };
        readonly HistoryActor: {
            /** @constant */
            readonly kind: "process";
            readonly name: string;
        } | {
            /** @constant */
            readonly kind: "person";
            readonly userId: string;
            readonly agencyId: string | null;
            readonly name: string;
            readonly onBehalfOf?: {
                readonly userId: string;
                readonly delegationId: string;
                readonly name: string;
            };
        };
        readonly HistoryEvent: {
            readonly version: number;
            readonly type: string;
            readonly schemaVersion: number;
            /** Format: date-time */
            readonly occurredAt: string;
            /** Format: date-time */
            readonly recordedAt: string;
            readonly actor: components["schemas"]["HistoryActor"];
            readonly key: string;
            readonly facts: {
                readonly [key: string]: unknown;
            };
            readonly sentence: string;
            readonly data: {
                readonly [key: string]: unknown;
            };
            readonly hash: string;
            readonly prevHash: string;
            /** @constant */
            readonly demonstration?: true;
            readonly taskId?: string;
        };
        readonly HistoryItem: {
            readonly version: number;
            readonly type: string;
            readonly schemaVersion: number;
            /** Format: date-time */
            readonly occurredAt: string;
            /** Format: date-time */
            readonly recordedAt: string;
            readonly actor: components["schemas"]["HistoryActor"];
            readonly key: string;
            readonly facts: {
                readonly [key: string]: unknown;
            };
            readonly sentence: string;
            readonly data: {
                readonly [key: string]: unknown;
            };
            readonly hash: string;
            readonly prevHash: string;
            /** @constant */
            readonly demonstration?: true;
            readonly taskId?: string;
            /** @enum {string} */
            readonly topic: "acts" | "deadlines" | "coordination" | "products" | "reminders";
            readonly members?: readonly components["schemas"]["HistoryEvent"][];
        };
        readonly ImportedPlan: {
            readonly planId: string;
            readonly version: number;
            readonly events: readonly components["schemas"]["CommittedEvent"][];
            readonly replaces: string | null;
            readonly active: string | null;
            readonly counts: {
                readonly tasks: number;
                readonly duties: number;
                readonly reporting: number;
                readonly targets: number;
            };
        };
        readonly IssuedDocument: {
            readonly number: string | null;
            readonly date: string | null;
            readonly issuer: string | null;
            readonly signer: string | null;
            readonly subject: string | null;
        };
        readonly LearnedName: {
            readonly text: string;
            readonly agencyId: string | null;
            readonly groupId: string | null;
            readonly planId: string;
            readonly by: string;
            /** Format: date-time */
            readonly at: string;
        };
        readonly LedgerProblem: {
            readonly code: string;
            readonly stream: string | null;
            readonly version: number | null;
            readonly position: string | null;
            readonly detail: string;
        };
        readonly ListedTask: {
            readonly status: components["schemas"]["OfficialStatus"];
            readonly stage: components["schemas"]["Stage"];
            readonly id: string;
            readonly planId: string;
            readonly planNumber: string | null;
            readonly key: string;
            readonly number: string;
            readonly section: string | null;
            readonly title: string;
            readonly product: string | null;
            readonly closed: boolean;
            readonly dates: components["schemas"]["FourDates"];
            readonly due: string | null;
            readonly openCycles: readonly {
                readonly no: number;
                readonly label: string;
            }[];
            readonly timingText: string;
            readonly rail?: components["schemas"]["Rail"] | null;
            readonly soonFrom?: string | null;
            readonly leads: readonly components["schemas"]["ListedUnit"][];
            readonly coordinators: readonly components["schemas"]["ListedUnit"][];
        };
        readonly ListedUnit: {
            readonly agencyId: string;
            readonly groupId: string | null;
            readonly name: string;
            readonly officer: components["schemas"]["Officer"] | null;
        };
        readonly ListedUnitById: {
            readonly agencyId: string;
            readonly groupId: string | null;
            readonly officerId?: string;
        };
        readonly LiveChange: {
            /** @enum {string} */
            readonly kind: "task" | "plan" | "reference";
            readonly id: string;
            readonly planId?: string;
        };
        readonly LiveEnd: {
            /** @description As the session would be refused */
            readonly code: string;
        };
        readonly LostCorrection: {
            /** @enum {string} */
            readonly part: "tasks" | "duties" | "reporting" | "targets" | "document";
            readonly key: string;
            /** @enum {string} */
            readonly what: "field" | "row" | "past-deadline" | "decision" | "finding";
            readonly field: string | null;
            /** @enum {string} */
            readonly why: "said-otherwise" | "row-gone" | "dropped-row-changed";
            readonly corrected?: unknown;
            readonly version?: unknown;
        };
        readonly Mail: {
            readonly id: string;
            /** Format: date-time */
            readonly receivedAt: string;
            readonly from: string | null;
            readonly to: readonly string[];
            readonly subject: string;
            readonly date: string | null;
            readonly messageId: string | null;
            readonly text: string;
            readonly html: string | null;
        };
        readonly MovingPart: {
            readonly taskId: string;
            readonly planId: string;
            readonly number: string;
            readonly title?: string;
            readonly supervisorId: string;
            /** @enum {string} */
            readonly part: "participant" | "monitoring" | "accepting" | "resolver";
            readonly role: ("lead" | "coordinator") | null;
            readonly groupId: string | null;
            readonly obligations: {
                readonly awaitingAcceptance: number;
                readonly requestsToAnswer: number;
                readonly requestsMade: number;
                readonly pendingDecisions: number;
                readonly difficultiesToSolve: number;
            };
            readonly need: ("split" | "dissolution" | "lead-and-coordinator" | "successor-finished") | null;
            readonly mayBeLetGo: boolean;
            readonly to: string | null;
            readonly toName: string | null;
            readonly isChosen: boolean;
            readonly cannot: readonly string[];
        };
        readonly NamedPerson: {
            readonly id: string;
            readonly name: string;
            readonly agencyId: string | null;
            readonly agency: string | null;
            readonly roles: readonly ("officer" | "head" | "monitor" | "standing" | "office" | "supervisor" | "chair" | "committee" | "admin" | "auditor")[];
        };
        readonly NewUser: {
            readonly id: string;
            readonly username: string;
        };
        readonly Officer: {
            readonly userId: string;
            readonly name: string;
        };
        readonly OfficialReminder: {
            readonly n: number;
            /** Format: date-time */
            readonly at: string;
            readonly by: string;
            readonly to: readonly string[];
            readonly document: components["schemas"]["DecidingDocument"];
            readonly files: readonly components["schemas"]["StoredFile"][];
            readonly corrects?: number;
            readonly correctedBy?: number;
        };
        /** @enum {string} */
        readonly OfficialStatus: "done-in-time" | "done-late" | "open-in-time" | "open-overdue" | "no-deadline" | "cancelled";
        readonly OpenFinding: {
            readonly code: string;
            /** @enum {string} */
            readonly severity: "error" | "warning" | "info";
            readonly field: string;
            readonly message: string;
            readonly messageEn: string;
            readonly proposal?: {
                readonly changes: components["schemas"]["ProposedChanges"];
                readonly score?: number;
            };
            /** @enum {string} */
            readonly part: "tasks" | "duties" | "reporting" | "targets" | "document";
            readonly taskKey: string | null;
            readonly about?: string;
            /** @constant */
            readonly blocks?: true;
        };
        readonly OpenGroup: {
            readonly groupId: string;
            /** @enum {string} */
            readonly role: "lead" | "coordinator";
            readonly exception?: string;
            readonly condition?: string;
            readonly asked?: readonly string[];
            /** @constant */
            readonly nobody?: true;
            readonly members: readonly string[];
        };
        readonly OpenSession: {
            readonly id: string;
            /** Format: date-time */
            readonly openedAt: string;
            /** Format: date-time */
            readonly expiresAt: string;
            readonly address: string | null;
            readonly current: boolean;
        };
        readonly OrderedReport: {
            readonly to: readonly {
                readonly text: string;
                readonly agencyId: string | null;
                readonly groupId: string | null;
                readonly name: string;
            }[];
            readonly waitsFor: readonly {
                readonly key: string;
                readonly title: string;
                readonly taskId: string | null;
            }[];
        };
        readonly OwnAccount: {
            readonly id: string;
            readonly username: string;
            readonly name: string;
            readonly email: string;
            readonly agencyId: string | null;
            readonly roles: readonly ("officer" | "head" | "monitor" | "standing" | "office" | "supervisor" | "chair" | "committee" | "admin" | "auditor")[];
            readonly field?: readonly string[];
            /** @enum {string} */
            readonly language?: "vi" | "en";
            readonly disabled: boolean;
            readonly may: readonly ("directory.read" | "reference.read" | "succession.record" | "succession.preview" | "succession.choose" | "names.read" | "names.forget" | "people.find" | "users.read" | "users.manage" | "delegations.read" | "audit.read" | "calendar.change" | "policy.define" | "deliveries.read" | "official-reminders.draft" | "ledger.verify" | "ledger.checkpoint" | "mailbox.read" | "system.read" | "setup.read")[];
        };
        readonly ParsedTiming: {
            readonly text: string;
            readonly inferred: boolean;
            /** @enum {string} */
            readonly kind: "continuous" | "yearly" | "half-yearly" | "quarterly" | "monthly" | "weekly" | "by-date" | "range" | "unresolved";
            readonly start: string | null;
            readonly due: string | null;
            readonly rule: string;
        };
        readonly ParsedUnit: {
            readonly text: string;
            readonly agencyId: string | null;
            readonly groupId: string | null;
            readonly inferred: boolean;
            readonly condition?: string;
            readonly exception?: string;
        };
        readonly Participant: {
            readonly status: components["schemas"]["OfficialStatus"];
            readonly stage: components["schemas"]["Stage"];
            readonly cycle: number;
            readonly agencyId: string;
            readonly name: string;
            /** @enum {string} */
            readonly role: "lead" | "coordinator";
            readonly groupId: string | null;
            readonly acknowledgedAt: string | null;
            readonly acknowledgedBy: string | null;
            readonly overdueSince: string | null;
            readonly releasedAt: string | null;
            readonly dates: components["schemas"]["FourDates"];
            readonly completion: {
                /** Format: date-time */
                readonly reportedAt: string;
                /** Format: date-time */
                readonly acceptedAt: string;
                readonly lateAgainstOriginal: boolean;
                readonly lateAgainstApproved: boolean;
            } | null;
            readonly progress: readonly components["schemas"]["ProgressReport"][];
            readonly requests: readonly components["schemas"]["CoordinationRequest"][];
            readonly extensions: readonly components["schemas"]["Extension"][];
            readonly returnProposals: readonly components["schemas"]["ReturnProposal"][];
            readonly deliverables: readonly components["schemas"]["Deliverable"][];
            readonly etag: string;
        };
        readonly Plan: {
            readonly id: string;
            readonly kind: components["schemas"]["PlanKind"];
            readonly version: number;
            readonly fileName: string;
            readonly sha256: string;
            /** Format: date-time */
            readonly importedAt: string;
            readonly activatedAt: string | null;
            readonly setup: components["schemas"]["PlanSetup"] | null;
            readonly document: components["schemas"]["PlanDocument"];
            readonly tasks: number;
            readonly replaces: string | null;
            readonly mergedInto: string | null;
            readonly monitoringAgency: {
                readonly agencyId: string;
                readonly name: string;
            } | null;
            readonly supervisor: {
                readonly userId: string;
                readonly name: string;
            } | null;
            readonly documentEtag: string;
            readonly standing: components["schemas"]["PlanStanding"];
            readonly counts: {
                readonly duties: number;
                readonly reporting: number;
                readonly targets: number;
                readonly amendments: number;
            };
            readonly mayDraftReminders: boolean;
            readonly offers: readonly components["schemas"]["PlanOffer"][];
        };
        readonly PlanAmendment: {
            readonly planId: string;
            readonly n: number;
            /** Format: date-time */
            readonly at: string;
            readonly by: string;
            readonly document: components["schemas"]["DecidingDocument"] | null;
            readonly from: string | null;
            readonly finishedAt: string | null;
            readonly total: number;
            readonly asked: number | null;
            readonly refused: readonly components["schemas"]["RefusedChange"][];
            readonly tasks: readonly {
                readonly key: string;
                readonly taskId: string;
                /** @enum {string} */
                readonly kind: "add" | "alter" | "move" | "drop" | "supervise" | "renumber";
            }[];
        };
        readonly PlanCommandAnswer: {
            readonly planId: string;
            readonly version: number;
            readonly events: readonly components["schemas"]["CommittedEvent"][];
        };
        readonly PlanDifference: {
            readonly planId: string;
            readonly against: string;
            readonly kind: components["schemas"]["PlanKind"];
            readonly document: readonly components["schemas"]["FieldDifference"][];
            readonly rows: readonly components["schemas"]["RowDifference"][];
            readonly unchanged: number;
        };
        readonly PlanDocument: {
            readonly number: string | null;
            readonly date: string | null;
            readonly authority: string | null;
            readonly title: string | null;
            readonly kind: string | null;
            readonly draft: boolean;
            readonly replaces: readonly string[];
            readonly legalBasis: readonly string[];
        };
        readonly PlanEnding: {
            readonly planId: string;
            readonly kind: components["schemas"]["PlanKind"];
            readonly ending: {
                /** Format: date-time */
                readonly at: string;
                readonly by: string;
                readonly reason: string;
                readonly document: components["schemas"]["IssuedDocument"] | null;
                readonly byPlanId: string | null;
                readonly tasks: readonly components["schemas"]["EndedTask"][];
                readonly finishedAt: string | null;
                readonly total: number;
                readonly asked: number | null;
                readonly refused: readonly components["schemas"]["RefusedTask"][];
            } | null;
        };
        /** @enum {string} */
        readonly PlanKind: "draft" | "reviewed" | "discarded" | "activating" | "active" | "closed" | "superseded";
        readonly PlanOffer: {
            readonly name: string;
            readonly label: string;
            /** @enum {string} */
            readonly method: "post" | "put" | "patch";
            readonly path: string;
            readonly file: ("alone" | "or-body") | null;
            readonly conditional: boolean;
            readonly previewed: boolean;
            readonly onlyPreview: boolean;
        };
        readonly PlanSetup: {
            readonly monitoringAgencyId: string;
            readonly supervisorId: string;
            readonly policyId: string;
            readonly accepts: ("supervisor" | "monitoring-agency") | string;
            readonly until: string | null;
            readonly yearlyReport: string | null;
        };
        readonly PlanSource: {
            readonly planId: string;
            readonly fileName: string;
            readonly kept: boolean;
            readonly blocks: readonly components["schemas"]["SourceBlock"][];
        };
        readonly PlanStanding: {
            /** Format: date-time */
            readonly at: string;
            readonly boxes: components["schemas"]["Boxes"];
            readonly total: number;
            readonly rates: readonly components["schemas"]["Rate"][];
            readonly stages: {
                readonly "awaiting-acknowledgement"?: number;
                readonly "in-progress"?: number;
                readonly "awaiting-sign-off"?: number;
                readonly "awaiting-acceptance"?: number;
                readonly returned?: number;
                readonly "return-proposed"?: number;
                readonly suspended?: number;
                readonly done?: number;
                readonly cancelled?: number;
            };
            readonly firstDue: string | null;
            readonly lastDue: string | null;
        };
        readonly PlanSummary: {
            readonly id: string;
            readonly planId: string;
            readonly kind: components["schemas"]["PlanKind"];
            readonly number: string | null;
            readonly date: string | null;
            readonly title: string | null;
            readonly authority: string | null;
            readonly fileName: string;
            /** Format: date-time */
            readonly importedAt: string;
            readonly activatedAt: string | null;
            readonly tasks: number;
            readonly monitoringAgency: {
                readonly agencyId: string;
                readonly name: string;
            } | null;
            readonly supervisor: {
                readonly userId: string;
                readonly name: string;
            } | null;
            readonly standing?: components["schemas"]["PlanStanding"];
        };
        readonly Policy: {
            readonly id: string;
            readonly name: string;
            readonly reminders: {
                readonly single: readonly ({
                    readonly workingDays: number;
                } | {
                    readonly minutes: number;
                })[];
                readonly yearly: readonly ({
                    readonly workingDays: number;
                } | {
                    readonly minutes: number;
                })[];
                readonly "half-yearly": readonly ({
                    readonly workingDays: number;
                } | {
                    readonly minutes: number;
                })[];
                readonly quarterly: readonly ({
                    readonly workingDays: number;
                } | {
                    readonly minutes: number;
                })[];
                readonly monthly: readonly ({
                    readonly workingDays: number;
                } | {
                    readonly minutes: number;
                })[];
                readonly weekly: readonly ({
                    readonly workingDays: number;
                } | {
                    readonly minutes: number;
                })[];
            };
            readonly digestAt: string;
            readonly spreadMinutes: number;
            readonly quiet: {
                readonly from: string;
                readonly to: string;
            };
            readonly promptSlotMinutes: number;
            readonly acknowledgeWithin: {
                readonly workingDays: number;
            } | {
                readonly minutes: number;
            };
            readonly coordinationClosesBefore: {
                readonly workingDays: number;
            } | {
                readonly minutes: number;
            };
            readonly coordinationReminders: readonly ({
                readonly workingDays: number;
            } | {
                readonly minutes: number;
            })[];
            readonly waiverAllowed: boolean;
            readonly signOff?: boolean;
            readonly approveWithin: {
                readonly workingDays: number;
            } | {
                readonly minutes: number;
            };
            readonly overdueEvery: {
                readonly workingDays: number;
            } | {
                readonly minutes: number;
            };
            readonly overdueRepeats: number;
            readonly escalation: readonly {
                readonly level: number;
                readonly after: {
                    readonly workingDays: number;
                } | {
                    readonly minutes: number;
                };
                /** @enum {string} */
                readonly to: "head" | "monitoring-agency" | "office" | "vice-chair" | "chair";
            }[];
            readonly extensions: {
                readonly max: number;
                readonly afterDeadline: boolean;
                readonly longest?: {
                    readonly workingDays: number;
                } | {
                    readonly minutes: number;
                };
            };
        };
        readonly PreviewedAmendment: {
            readonly planId: string;
            readonly from: string | null;
            readonly tasks: readonly components["schemas"]["PreviewedTask"][];
        };
        readonly PreviewedEnding: {
            readonly planId: string;
            readonly tasks: readonly components["schemas"]["UnfinishedTask"][];
        };
        readonly PreviewedRow: {
            readonly sheet: string;
            readonly row: number;
            readonly key: string;
            readonly name: string | null;
            /** @enum {string} */
            readonly action: "create" | "correct" | "end" | "same";
            readonly changes: readonly {
                readonly column: string;
                readonly before: unknown;
                readonly after: unknown;
            }[];
            readonly refusal: components["schemas"]["ForeseenRefusal"] | null;
        };
        readonly PreviewedSheet: {
            readonly tag: string;
            readonly counts: {
                readonly create: number;
                readonly correct: number;
                readonly end: number;
                readonly same: number;
                readonly refused: number;
            };
            readonly rows: readonly components["schemas"]["PreviewedRow"][];
        };
        readonly PreviewedSuccession: {
            /** @enum {string} */
            readonly kind: "merger" | "renaming" | "split" | "dissolution";
            readonly from: string;
            readonly to: readonly string[];
            readonly general: string;
            /** Format: date */
            readonly on: string;
            readonly document: components["schemas"]["DecidingDocument"];
            readonly fromName: string;
            readonly tasks: readonly components["schemas"]["MovingPart"][];
            readonly closedTasks: number;
            readonly plans: readonly {
                readonly planId: string;
                readonly number: string | null;
                readonly to: string;
            }[];
            readonly groups: readonly {
                readonly groupId: string;
                readonly name: string;
                readonly joining: readonly string[];
                readonly members: number;
                readonly left: number;
            }[];
            readonly accounts: readonly {
                readonly userId: string;
                readonly name: string;
                readonly roles: readonly string[];
                readonly to: string | null;
            }[];
            readonly missing: readonly {
                readonly taskId: string;
                /** @enum {string} */
                readonly part: "participant" | "monitoring" | "accepting" | "resolver";
                readonly need: ("split" | "dissolution" | "lead-and-coordinator" | "successor-finished") | null;
            }[];
            readonly refusal: components["schemas"]["ForeseenRefusal"] | null;
        };
        readonly PreviewedTask: {
            readonly key: string;
            readonly taskId: string;
            readonly title: string;
            /** @enum {string} */
            readonly kind: "add" | "alter" | "move" | "drop" | "supervise" | "renumber";
            readonly fields: readonly components["schemas"]["FieldDifference"][];
            readonly agencies: readonly string[];
            readonly refused: readonly components["schemas"]["RefusedChange"][];
        };
        readonly Problem: {
            readonly type: string;
            readonly title: string;
            readonly status: number;
            readonly code: string;
            readonly detail: string;
            /** @enum {string} */
            readonly language: "vi" | "en";
            readonly translations: {
                readonly [key: string]: string;
            };
            readonly instance?: string;
            readonly facts?: {
                readonly [key: string]: string | number | boolean | null;
            };
            readonly fields?: readonly {
                readonly field: string;
                readonly message: string;
            }[];
        };
        readonly ProgressReport: {
            /** Format: date-time */
            readonly at: string;
            readonly by: string;
            readonly percent: number | null;
            readonly result: string;
            readonly difficulties: string | null;
            readonly proposals: string | null;
        };
        readonly ProposedChanges: {
            readonly number?: string;
            readonly title?: string;
            readonly section?: string | null;
            readonly leads?: readonly {
                readonly agencyId?: string | null;
                readonly groupId?: string | null;
                readonly text?: string;
                readonly condition?: string;
                readonly exception?: string;
            }[];
            readonly coordinators?: readonly {
                readonly agencyId?: string | null;
                readonly groupId?: string | null;
                readonly text?: string;
                readonly condition?: string;
                readonly exception?: string;
            }[];
            readonly product?: string;
            readonly timing?: {
                readonly text?: string;
                /** @enum {string} */
                readonly kind?: "continuous" | "yearly" | "half-yearly" | "quarterly" | "monthly" | "weekly" | "by-date" | "range";
                readonly start?: string | null;
                readonly due?: string | null;
            };
            readonly from?: readonly {
                readonly agencyId?: string | null;
                readonly groupId?: string | null;
                readonly text?: string;
                readonly condition?: string;
                readonly exception?: string;
            }[];
            readonly to?: readonly {
                readonly agencyId?: string | null;
                readonly groupId?: string | null;
                readonly text?: string;
                readonly condition?: string;
                readonly exception?: string;
            }[];
            /** @enum {string} */
            readonly kind?: "periodic" | "thematic" | "ad-hoc" | "interim-review" | "final-review";
            /** @enum {string} */
            readonly recurrence?: "once" | "weekly" | "monthly" | "quarterly" | "half-yearly" | "yearly";
            readonly waitsFor?: readonly string[];
            readonly due?: string | null;
            readonly indicator?: string;
            /** @enum {string} */
            readonly operator?: "=" | ">=" | ">" | "<=" | "<" | "range" | "~";
            readonly value?: number;
            readonly max?: number | null;
            readonly unit?: string;
            readonly year?: number | null;
            readonly scope?: string;
        };
        readonly Rail: {
            readonly cycle: number;
            readonly agencyId: string;
            /** Format: date-time */
            readonly from: string;
            readonly to: string | null;
            readonly spans: readonly {
                /** Format: date-time */
                readonly from: string;
                /** Format: date-time */
                readonly to: string;
                readonly bearers: readonly {
                    /** @enum {string} */
                    readonly bearer: "lead" | "coordinator" | "approver" | "suspension";
                    readonly agencyId: string | null;
                    readonly userId: string | null;
                    readonly name: string | null;
                }[];
            }[];
            readonly points: readonly components["schemas"]["RailPoint"][];
            readonly name: string;
        };
        readonly RailPoint: {
            /** @enum {string} */
            readonly kind: "handed-in" | "returned" | "approved" | "coordination";
            /** Format: date-time */
            readonly at: string;
        };
        readonly Rate: {
            /** @enum {string} */
            readonly of: "done" | "done-in-time" | "open-overdue";
            readonly count: number;
            /** @enum {string} */
            readonly denominator: "due" | "assigned";
            readonly denominatorCount: number;
            readonly value: number | null;
        };
        readonly RecordedSuccession: {
            readonly id: string;
            /** @enum {string} */
            readonly status: "recorded" | "confirmed" | "carried-out" | "withdrawn";
            /** @enum {string} */
            readonly kind: "merger" | "renaming" | "split" | "dissolution";
            readonly from: string;
            readonly to: readonly string[];
            readonly general: string;
            /** Format: date */
            readonly on: string;
            readonly document: components["schemas"]["DecidingDocument"];
            readonly fromName: string;
            readonly toNames: readonly string[];
            readonly groups: {
                readonly [key: string]: readonly string[];
            };
            readonly accounts: readonly {
                readonly userId: string;
                readonly agencyId: string;
            }[];
            readonly choices: readonly {
                readonly taskId: string;
                /** @enum {string} */
                readonly part: "participant" | "monitoring" | "accepting" | "resolver";
                readonly to: string | null;
                readonly by: string;
            }[];
            readonly recordedBy: string;
            /** Format: date-time */
            readonly recordedAt: string;
            readonly confirmedAt: string | null;
            readonly finishedAt: string | null;
            readonly asked: number | null;
            readonly moved: number;
            readonly refused: readonly {
                readonly id: string;
                readonly code: string;
            }[];
            readonly withdrawal?: {
                readonly by: string;
                /** Format: date-time */
                readonly at: string;
                readonly reason: string;
                readonly document: components["schemas"]["DecidingDocument"] | null;
            };
        };
        readonly RefusedAcknowledgement: {
            readonly taskId: string;
            readonly code: string;
            readonly detail: components["schemas"]["Sentence"];
        };
        readonly RefusedChange: {
            readonly key: string;
            /** @enum {string} */
            readonly kind: "add" | "alter" | "move" | "drop" | "supervise" | "renumber";
            readonly code: string;
        };
        readonly RefusedTask: {
            readonly key: string;
            readonly code: string;
        };
        readonly RegisteredDifficulty: {
            readonly n: number;
            /** @enum {string} */
            readonly status: "raised" | "consolidated" | "assigned" | "resolved";
            readonly agencyId: string;
            /** Format: date-time */
            readonly raisedAt: string;
            readonly raisedBy: string;
            readonly content: string;
            readonly recommendation: string | null;
            readonly consolidated: {
                /** Format: date-time */
                readonly at: string;
                readonly by: string;
                readonly document: components["schemas"]["IssuedDocument"] | null;
                readonly summary: string;
            } | null;
            readonly assigned: {
                /** Format: date-time */
                readonly at: string;
                readonly by: string;
                readonly document: components["schemas"]["IssuedDocument"] | null;
                readonly resolver: {
                    readonly agencyId: string;
                    readonly userId: string | null;
                };
                /** Format: date-time */
                readonly due: string;
                readonly instruction: string | null;
                /** Format: date-time */
                readonly takenOverAt?: string;
            } | null;
            readonly resolved: {
                /** Format: date-time */
                readonly at: string;
                readonly by: string;
                readonly document: components["schemas"]["IssuedDocument"] | null;
                readonly agencyId: string | null;
                readonly resolution: string;
            } | null;
            readonly name: string;
            readonly resolver: {
                readonly agencyId: string;
                readonly userId: string | null;
                readonly name: string;
                readonly person: string | null;
            } | null;
            readonly taskId: string;
            readonly planId: string;
            readonly planNumber: string | null;
            readonly taskNumber: string;
            readonly taskTitle: string;
        };
        readonly Rehearsal: {
            readonly planId: string;
            /** Format: date-time */
            readonly from: string;
            /** Format: date-time */
            readonly until: string;
            readonly acknowledged: boolean;
            readonly tasks: number;
            readonly count: number;
            readonly noLongerNeeded: number;
            readonly refused: readonly components["schemas"]["RefusedTask"][];
            readonly mails: readonly components["schemas"]["RehearsedMail"][];
            readonly totals: readonly components["schemas"]["RehearsedTotal"][];
        };
        readonly RehearsedLine: {
            readonly taskId: string;
            readonly number: string;
            readonly title: string;
            readonly kind: string;
            readonly what: string;
            readonly deadline: string | null;
            readonly level: number | null;
        };
        readonly RehearsedMail: {
            readonly recipientId: string;
            readonly name: string;
            /** Format: date-time */
            readonly slot: string;
            readonly suppressed: ("no-recipient" | "no-address") | null;
            readonly lines: readonly components["schemas"]["RehearsedLine"][];
        };
        readonly RehearsedTotal: {
            readonly month: string;
            readonly recipientId: string;
            readonly name: string;
            readonly mails: number;
            readonly lines: number;
        };
        readonly ReturnProposal: {
            readonly n: number;
            /** @enum {string} */
            readonly kind: "return" | "adjust";
            /** @enum {string} */
            readonly status: "proposed" | "accepted" | "refused" | "lapsed";
            /** Format: date-time */
            readonly proposedAt: string;
            readonly proposedBy: string;
            readonly reason: string;
            readonly suggestedAgencyId: string | null;
            readonly opinion: string | null;
            readonly decidedAt: string | null;
            readonly decidedBy: string | null;
            readonly answer: string | null;
            /** @enum {string} */
            readonly lapsedAs?: "reassigned" | "succeeded" | "accepted";
        };
        readonly RowDifference: {
            /** @enum {string} */
            readonly part: "tasks" | "duties" | "reporting" | "targets";
            /** @enum {string} */
            readonly change: "added" | "removed" | "changed";
            readonly before: string | null;
            readonly after: string | null;
            readonly title: string;
            readonly fields: readonly components["schemas"]["FieldDifference"][];
        };
        readonly Sentence: {
            readonly vi: string;
            readonly en: string;
        };
        readonly Session: {
            readonly token: string;
            readonly expiresAt: string;
            readonly user: {
                readonly id: string;
                readonly name: string;
                readonly agencyId: string | null;
                readonly roles: readonly string[];
            };
        };
        readonly SettledFinding: {
            readonly taskKey: string | null;
            readonly code: string;
            readonly field: string;
            readonly by: string;
            /** Format: date-time */
            readonly at: string;
            readonly reason: string;
            /** @constant */
            readonly rejected?: true;
            readonly about?: string;
        };
        readonly SettledFindings: {
            readonly planId: string;
            readonly version: number;
            readonly events: readonly components["schemas"]["CommittedEvent"][];
            readonly answered?: number;
        };
        readonly SetupSteps: {
            readonly administrator: {
                readonly isDone: boolean;
            };
            readonly office: {
                readonly isDone: boolean;
                readonly agencyId: string | null;
                readonly name: string | null;
            };
            readonly directory: {
                readonly isDone: boolean;
                readonly agencies: number;
            };
            readonly people: {
                readonly isDone: boolean;
                readonly accounts: number;
                readonly missing: readonly ("monitor" | "supervisor" | "head")[];
            };
            readonly plan: {
                readonly isDone: boolean;
                readonly planId: string | null;
                readonly title: string | null;
            };
        };
        readonly SourceBlock: components["schemas"]["SourceText"] | components["schemas"]["SourceTable"];
        readonly SourceCell: {
            readonly text: string;
            /** @enum {string} */
            readonly role: "row" | "document" | "heading" | "unused";
            readonly uses: readonly components["schemas"]["SourceUse"][];
            readonly rowSpan: number;
            readonly colSpan: number;
        };
        readonly SourcePlace: {
            readonly page: number | null;
            readonly line: number | null;
            readonly paragraph: number | null;
            readonly row: number | null;
            readonly sheet: string | null;
        };
        readonly SourceRef: {
            readonly part: string;
            readonly page: number | null;
            readonly line: number | null;
            readonly table: number | null;
            readonly row: number | null;
            readonly cells: {
                readonly [key: string]: string;
            };
        };
        readonly SourceRow: {
            readonly place: components["schemas"]["SourcePlace"];
            readonly cells: readonly components["schemas"]["SourceCell"][];
        };
        readonly SourceTable: {
            /** @constant */
            readonly kind: "table";
            readonly place: components["schemas"]["SourcePlace"];
            readonly rows: readonly components["schemas"]["SourceRow"][];
        };
        readonly SourceText: {
            /** @enum {string} */
            readonly kind: "heading" | "paragraph" | "item";
            readonly place: components["schemas"]["SourcePlace"];
            readonly text: string;
            /** @enum {string} */
            readonly role: "row" | "document" | "heading" | "unused";
            readonly uses: readonly components["schemas"]["SourceUse"][];
        };
        readonly SourceUse: {
            /** @enum {string} */
            readonly part: "tasks" | "duties" | "reporting" | "targets";
            readonly key: string;
            readonly field: string;
        };
        /** @enum {string} */
        readonly Stage: "awaiting-acknowledgement" | "in-progress" | "awaiting-sign-off" | "awaiting-acceptance" | "returned" | "return-proposed" | "suspended" | "done" | "cancelled";
        readonly StoredFile: {
            readonly name: string;
            readonly mediaType: string;
            readonly size: number;
            readonly sha256: string;
        };
        readonly SuccessionCommandAnswer: {
            readonly id: string;
            readonly status: ("recorded" | "confirmed" | "carried-out" | "withdrawn") | null;
            readonly version: number;
            readonly events: readonly components["schemas"]["CommittedEvent"][];
        };
        readonly SuccessionFact: {
            readonly from: string;
            readonly to: string;
            /** Format: date */
            readonly on: string;
            readonly act?: string;
            /** @constant */
            readonly general?: true;
            /** Format: date */
            readonly until?: string;
            /** Format: date */
            readonly told?: string;
        };
        readonly Suspension: {
            /** Format: date-time */
            readonly from: string;
            readonly until: string | null;
            readonly to: string | null;
            readonly reason: string;
            readonly by: string;
            readonly document: components["schemas"]["IssuedDocument"] | null;
        };
        readonly SystemState: {
            /** Format: date-time */
            readonly at: string;
            readonly database: {
                /** @enum {string} */
                readonly feed: "ok" | "stalled";
                readonly oldestWriteSeconds: number;
            };
            readonly temporal: {
                readonly answers: boolean;
                readonly workers: number | null;
            };
            readonly followers: readonly {
                readonly name: string;
                readonly seconds: number;
            }[];
            readonly heldStreams: number;
            readonly mails: {
                readonly waiting: number;
                readonly overdueSeconds: number;
                readonly failed: number;
            };
            readonly storage: {
                readonly freeBytes: number;
                readonly totalBytes: number;
            } | null;
            readonly lastCheckpointAt: string | null;
            readonly calendar: {
                readonly year: number;
                /** @enum {string} */
                readonly stage: "within-a-year" | "soon";
            } | null;
        };
        readonly Task: {
            readonly status: components["schemas"]["OfficialStatus"];
            readonly stage: components["schemas"]["Stage"];
            readonly id: string;
            readonly planId: string;
            readonly planNumber: string | null;
            readonly key: string;
            readonly number: string;
            readonly section: string | null;
            readonly title: string;
            readonly product: string | null;
            readonly accepts: ("supervisor" | "monitoring-agency") | string;
            readonly monitoringAgencyId: string;
            readonly supervisorId: string;
            readonly policyId: string;
            readonly pastDeadline: ("record-done" | "follow-from-today") | null;
            readonly doneOn: string | null;
            readonly doneBy: string | null;
            readonly source?: components["schemas"]["TaskSource"];
            /** Format: date */
            readonly assignedOn?: string;
            readonly groups?: readonly components["schemas"]["TaskGroup"][];
            readonly timing: {
                readonly text: string;
                readonly rule: string;
                readonly schedule: components["schemas"]["TaskSchedule"];
            };
            /** Format: date-time */
            readonly at: string;
            readonly version: number;
            /** Format: date-time */
            readonly assignedAt: string;
            readonly completedAt: string | null;
            readonly monitoringAgency: string;
            readonly supervisor: string;
            readonly approver: string;
            readonly leads: readonly components["schemas"]["TaskUnit"][];
            readonly coordinators: readonly components["schemas"]["TaskUnit"][];
            readonly cycles: readonly components["schemas"]["Cycle"][];
            readonly delay: readonly components["schemas"]["Delay"][];
            readonly availableActions: readonly components["schemas"]["AvailableAction"][];
            readonly suspensions: readonly components["schemas"]["Suspension"][];
            readonly amendments: readonly components["schemas"]["TaskAmendment"][];
            readonly amendmentProposals: readonly components["schemas"]["AmendmentProposal"][];
            readonly cancellation: components["schemas"]["Cancellation"] | null;
            readonly successor: components["schemas"]["TaskOfPlan"] | null;
            readonly predecessors: readonly components["schemas"]["TaskOfPlan"][];
            readonly directives: readonly components["schemas"]["Directive"][];
            readonly difficulties: readonly components["schemas"]["Difficulty"][];
            readonly officialReminders: readonly components["schemas"]["OfficialReminder"][];
            readonly report: components["schemas"]["OrderedReport"] | null;
            readonly openGroups: readonly components["schemas"]["OpenGroup"][];
        };
        readonly TaskAmendment: {
            readonly n: number;
            /** Format: date-time */
            readonly at: string;
            readonly by: string;
            readonly document: components["schemas"]["DecidingDocument"];
            readonly before: components["schemas"]["AmendedTerms"];
            readonly after: components["schemas"]["AmendedTerms"];
        };
        readonly TaskCommandAnswer: {
            readonly taskId: string;
            readonly version: number;
            readonly events: readonly components["schemas"]["CommittedEvent"][];
        };
        readonly TaskGroup: {
            readonly groupId: string;
            /** @enum {string} */
            readonly role: "lead" | "coordinator";
            readonly exception?: string;
        };
        readonly TaskOfPlan: {
            readonly planId: string;
            readonly taskId: string;
        };
        readonly TaskSchedule: {
            /** @constant */
            readonly kind: "continuous";
        } | {
            /** @constant */
            readonly kind: "single";
            readonly start: string | null;
            readonly due: (string) | null;
            readonly interim: readonly string[];
            readonly interimOn?: string;
        } | {
            /** @constant */
            readonly kind: "recurring";
            /** @enum {string} */
            readonly every: "yearly" | "half-yearly" | "quarterly" | "monthly" | "weekly";
            /** Format: date */
            readonly from: string;
            /** Format: date */
            readonly until: string;
            readonly dueMonthDay: string | null;
            readonly dueDay?: number;
        };
        readonly TaskSource: {
            readonly part: string;
            readonly page: number | null;
            readonly line: number | null;
            readonly table: number | null;
            readonly row: number | null;
        };
        readonly TaskUnit: {
            readonly agencyId: string;
            readonly name: string;
            readonly groupId: string | null;
            /** @constant */
            readonly leftGroup?: true;
            readonly officer: components["schemas"]["Officer"] | null;
        };
        readonly UnfinishedTask: {
            readonly key: string;
            readonly taskId: string;
            readonly title: string;
            readonly agencies: readonly string[];
            readonly choice: components["schemas"]["EndedTask"] | null;
        };
        readonly Upload: {
            readonly id: string;
            readonly name: string;
            readonly mediaType: string;
            readonly size: number;
            /** Format: date-time */
            readonly expiresAt: string;
            readonly offset: number;
        };
        readonly Verification: {
            readonly ok: boolean;
            readonly streams: number;
            readonly events: number;
            readonly problems: readonly components["schemas"]["LedgerProblem"][];
            readonly problemCount: number;
            readonly nextStepsNotCompared: number;
            readonly head: {
                readonly root: string;
            };
            readonly signedWith: string | null;
        };
        readonly Wait: {
            readonly kind: components["schemas"]["WaitKind"];
            readonly agencyId: string | null;
            readonly userId: string | null;
            readonly name: string | null;
            readonly leadAgencyId: string;
            readonly leadName: string;
            /** Format: date-time */
            readonly since: string;
        };
        /** @enum {string} */
        readonly WaitKind: "lead" | "coordinator" | "approver" | "decider" | "suspension";
        readonly WaitingFor: {
            readonly kind: components["schemas"]["WaitKind"];
            readonly agencyId: string | null;
            readonly userId: string | null;
            readonly name: string | null;
            readonly ms: number;
            readonly tasks: number;
        };
        readonly WorklistItem: {
            readonly status: components["schemas"]["OfficialStatus"];
            readonly stage: components["schemas"]["Stage"];
            readonly id: string;
            readonly planId: string;
            readonly planNumber: string | null;
            readonly key: string;
            readonly number: string;
            readonly section: string | null;
            readonly title: string;
            readonly product: string | null;
            readonly closed: boolean;
            readonly dates: components["schemas"]["FourDates"];
            readonly due: string | null;
            readonly openCycles: readonly {
                readonly no: number;
                readonly label: string;
            }[];
            readonly timingText: string;
            readonly rail?: components["schemas"]["Rail"] | null;
            readonly soonFrom?: string | null;
            readonly leads: readonly components["schemas"]["ListedUnitById"][];
            readonly coordinators: readonly components["schemas"]["ListedUnitById"][];
            readonly expected: readonly components["schemas"]["ExpectedAct"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly SessionController_signIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly username: string;
                    readonly password: string;
                    /** @default false */
                    readonly cookie?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SessionController_signOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlansController_list: {
        readonly parameters: {
            readonly query?: {
                readonly standings?: "true" | "false";
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["PlanSummary"][];
                        readonly nextCursor: string | null;
                        readonly offers: readonly components["schemas"]["PlanOffer"][];
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlansController_import: {
        readonly parameters: {
            readonly query?: {
                readonly replaces?: string;
            };
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    readonly file: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportedPlan"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlansController_get: {
        readonly parameters: {
            readonly query?: {
                readonly asOf?: string;
                readonly asOfOccurred?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlansController_draft: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlansController_history: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["HistoryEvent"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlansController_difference: {
        readonly parameters: {
            readonly query?: {
                readonly against?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanDifference"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlansController_correct: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETag of the part as the caller saw it */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
                readonly part: "tasks" | "duties" | "reporting" | "targets";
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly number?: string;
                    readonly title?: string;
                    readonly section?: string | null;
                    readonly leads?: readonly {
                        readonly agencyId?: string | null;
                        readonly groupId?: string | null;
                        readonly text?: string;
                        readonly condition?: string;
                        readonly exception?: string;
                    }[];
                    readonly coordinators?: readonly {
                        readonly agencyId?: string | null;
                        readonly groupId?: string | null;
                        readonly text?: string;
                        readonly condition?: string;
                        readonly exception?: string;
                    }[];
                    readonly product?: string;
                    readonly timing?: {
                        readonly text?: string;
                        /** @enum {string} */
                        readonly kind?: "continuous" | "yearly" | "half-yearly" | "quarterly" | "monthly" | "weekly" | "by-date" | "range";
                        /** Format: date */
                        readonly start?: string | null;
                        /** Format: date */
                        readonly due?: string | null;
                    };
                    readonly from?: readonly {
                        readonly agencyId?: string | null;
                        readonly groupId?: string | null;
                        readonly text?: string;
                        readonly condition?: string;
                        readonly exception?: string;
                    }[];
                    readonly to?: readonly {
                        readonly agencyId?: string | null;
                        readonly groupId?: string | null;
                        readonly text?: string;
                        readonly condition?: string;
                        readonly exception?: string;
                    }[];
                    /** @enum {string} */
                    readonly kind?: "periodic" | "thematic" | "ad-hoc" | "interim-review" | "final-review";
                    /** @enum {string} */
                    readonly recurrence?: "once" | "weekly" | "monthly" | "quarterly" | "half-yearly" | "yearly";
                    readonly waitsFor?: readonly string[];
                    /** Format: date */
                    readonly due?: string | null;
                    readonly indicator?: string;
                    /** @enum {string} */
                    readonly operator?: "=" | ">=" | ">" | "<=" | "<" | "range" | "~";
                    readonly value?: number;
                    readonly max?: number | null;
                    readonly unit?: string;
                    readonly year?: number | null;
                    readonly scope?: string;
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlansController_settlePast: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly taskKey: string;
                    /** @enum {string} */
                    readonly pastDeadline: "record-done" | "follow-from-today";
                    /** Format: date */
                    readonly doneOn?: string | null;
                    readonly doneBy?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlansController_configure: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly monitoringAgencyId: string;
                    readonly supervisorId: string;
                    readonly policyId: string;
                    readonly accepts: ("supervisor" | "monitoring-agency") | string;
                    /**
                     * Format: date
                     * @default null
                     */
                    readonly until?: string | null;
                    /** @default null */
                    readonly yearlyReport?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlansController_discard: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlansController_chooseAcceptors: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly accepts: (("supervisor" | "monitoring-agency") | string) | null;
                    readonly keys: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlansController_review: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlansController_activation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Activation"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlansController_activate: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DraftsController_correctDocument: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETag of the part as the caller saw it */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly number?: string | null;
                    /** Format: date */
                    readonly date?: string | null;
                    readonly authority?: string | null;
                    readonly title?: string | null;
                    readonly kind?: string | null;
                    readonly draft?: boolean;
                    readonly replaces?: readonly string[];
                    readonly legalBasis?: readonly string[];
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DraftsController_applyVersion: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly from: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AppliedVersion"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DraftsController_add: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly part: "tasks" | "duties" | "reporting" | "targets";
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly changes: {
                        readonly number?: string;
                        readonly title?: string;
                        readonly section?: string | null;
                        readonly leads?: readonly {
                            readonly agencyId?: string | null;
                            readonly groupId?: string | null;
                            readonly text?: string;
                            readonly condition?: string;
                            readonly exception?: string;
                        }[];
                        readonly coordinators?: readonly {
                            readonly agencyId?: string | null;
                            readonly groupId?: string | null;
                            readonly text?: string;
                            readonly condition?: string;
                            readonly exception?: string;
                        }[];
                        readonly product?: string;
                        readonly timing?: {
                            readonly text?: string;
                            /** @enum {string} */
                            readonly kind?: "continuous" | "yearly" | "half-yearly" | "quarterly" | "monthly" | "weekly" | "by-date" | "range";
                            /** Format: date */
                            readonly start?: string | null;
                            /** Format: date */
                            readonly due?: string | null;
                        };
                        readonly from?: readonly {
                            readonly agencyId?: string | null;
                            readonly groupId?: string | null;
                            readonly text?: string;
                            readonly condition?: string;
                            readonly exception?: string;
                        }[];
                        readonly to?: readonly {
                            readonly agencyId?: string | null;
                            readonly groupId?: string | null;
                            readonly text?: string;
                            readonly condition?: string;
                            readonly exception?: string;
                        }[];
                        /** @enum {string} */
                        readonly kind?: "periodic" | "thematic" | "ad-hoc" | "interim-review" | "final-review";
                        /** @enum {string} */
                        readonly recurrence?: "once" | "weekly" | "monthly" | "quarterly" | "half-yearly" | "yearly";
                        readonly waitsFor?: readonly string[];
                        /** Format: date */
                        readonly due?: string | null;
                        readonly indicator?: string;
                        /** @enum {string} */
                        readonly operator?: "=" | ">=" | ">" | "<=" | "<" | "range" | "~";
                        readonly value?: number;
                        readonly max?: number | null;
                        readonly unit?: string;
                        readonly year?: number | null;
                        readonly scope?: string;
                    };
                    readonly after?: string | null;
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DraftsController_drop: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag of the part as the caller saw it */
                readonly "If-Match"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly part: "tasks" | "duties" | "reporting" | "targets";
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DraftsController_split: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag of the part as the caller saw it */
                readonly "If-Match"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly part: "tasks" | "duties" | "reporting" | "targets";
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly into: readonly {
                        readonly number?: string;
                        readonly title?: string;
                        readonly section?: string | null;
                        readonly leads?: readonly {
                            readonly agencyId?: string | null;
                            readonly groupId?: string | null;
                            readonly text?: string;
                            readonly condition?: string;
                            readonly exception?: string;
                        }[];
                        readonly coordinators?: readonly {
                            readonly agencyId?: string | null;
                            readonly groupId?: string | null;
                            readonly text?: string;
                            readonly condition?: string;
                            readonly exception?: string;
                        }[];
                        readonly product?: string;
                        readonly timing?: {
                            readonly text?: string;
                            /** @enum {string} */
                            readonly kind?: "continuous" | "yearly" | "half-yearly" | "quarterly" | "monthly" | "weekly" | "by-date" | "range";
                            /** Format: date */
                            readonly start?: string | null;
                            /** Format: date */
                            readonly due?: string | null;
                        };
                        readonly from?: readonly {
                            readonly agencyId?: string | null;
                            readonly groupId?: string | null;
                            readonly text?: string;
                            readonly condition?: string;
                            readonly exception?: string;
                        }[];
                        readonly to?: readonly {
                            readonly agencyId?: string | null;
                            readonly groupId?: string | null;
                            readonly text?: string;
                            readonly condition?: string;
                            readonly exception?: string;
                        }[];
                        /** @enum {string} */
                        readonly kind?: "periodic" | "thematic" | "ad-hoc" | "interim-review" | "final-review";
                        /** @enum {string} */
                        readonly recurrence?: "once" | "weekly" | "monthly" | "quarterly" | "half-yearly" | "yearly";
                        readonly waitsFor?: readonly string[];
                        /** Format: date */
                        readonly due?: string | null;
                        readonly indicator?: string;
                        /** @enum {string} */
                        readonly operator?: "=" | ">=" | ">" | "<=" | "<" | "range" | "~";
                        readonly value?: number;
                        readonly max?: number | null;
                        readonly unit?: string;
                        readonly year?: number | null;
                        readonly scope?: string;
                    }[];
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DraftsController_merge: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag of the part as the caller saw it */
                readonly "If-Match"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly part: "tasks" | "duties" | "reporting" | "targets";
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly merge: readonly string[];
                    readonly changes?: {
                        readonly number?: string;
                        readonly title?: string;
                        readonly section?: string | null;
                        readonly leads?: readonly {
                            readonly agencyId?: string | null;
                            readonly groupId?: string | null;
                            readonly text?: string;
                            readonly condition?: string;
                            readonly exception?: string;
                        }[];
                        readonly coordinators?: readonly {
                            readonly agencyId?: string | null;
                            readonly groupId?: string | null;
                            readonly text?: string;
                            readonly condition?: string;
                            readonly exception?: string;
                        }[];
                        readonly product?: string;
                        readonly timing?: {
                            readonly text?: string;
                            /** @enum {string} */
                            readonly kind?: "continuous" | "yearly" | "half-yearly" | "quarterly" | "monthly" | "weekly" | "by-date" | "range";
                            /** Format: date */
                            readonly start?: string | null;
                            /** Format: date */
                            readonly due?: string | null;
                        };
                        readonly from?: readonly {
                            readonly agencyId?: string | null;
                            readonly groupId?: string | null;
                            readonly text?: string;
                            readonly condition?: string;
                            readonly exception?: string;
                        }[];
                        readonly to?: readonly {
                            readonly agencyId?: string | null;
                            readonly groupId?: string | null;
                            readonly text?: string;
                            readonly condition?: string;
                            readonly exception?: string;
                        }[];
                        /** @enum {string} */
                        readonly kind?: "periodic" | "thematic" | "ad-hoc" | "interim-review" | "final-review";
                        /** @enum {string} */
                        readonly recurrence?: "once" | "weekly" | "monthly" | "quarterly" | "half-yearly" | "yearly";
                        readonly waitsFor?: readonly string[];
                        /** Format: date */
                        readonly due?: string | null;
                        readonly indicator?: string;
                        /** @enum {string} */
                        readonly operator?: "=" | ">=" | ">" | "<=" | "<" | "range" | "~";
                        readonly value?: number;
                        readonly max?: number | null;
                        readonly unit?: string;
                        readonly year?: number | null;
                        readonly scope?: string;
                    };
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DraftsController_decide: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly decision: "follow" | "text" | "repeats";
                    readonly repeats?: string;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DraftsController_decideReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly decision: "follow" | "text";
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlanFindingsController_list: {
        readonly parameters: {
            readonly query?: {
                readonly format?: "json" | "xlsx";
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["DraftFinding"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlanFindingsController_settle: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly taskKey: string | null;
                    readonly code: string;
                    readonly field: string;
                    readonly reason: string;
                } | {
                    /** Format: binary */
                    readonly file: string;
                };
                readonly "multipart/form-data": {
                    readonly taskKey: string | null;
                    readonly code: string;
                    readonly field: string;
                    readonly reason: string;
                } | {
                    /** Format: binary */
                    readonly file: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SettledFindings"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlanFindingsController_resolve: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly code: string;
                    readonly field?: string;
                    readonly taskKey?: string | null;
                    readonly message?: string;
                    /** @enum {string} */
                    readonly verdict: "take-proposal" | "accept" | "reject";
                    /** @default  */
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlanAmendmentsController_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["PlanAmendment"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlanAmendmentsController_amend: {
        readonly parameters: {
            readonly query?: {
                readonly preview?: "true" | "false";
            };
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly document?: {
                        readonly number: string;
                        /** Format: date */
                        readonly date: string;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                    readonly from?: string;
                    readonly tasks?: readonly ({
                        /** @enum {string} */
                        readonly change: "alter";
                        readonly key: string;
                        readonly terms: {
                            readonly title?: string;
                            readonly product?: string | null;
                            /** Format: date */
                            readonly due?: string;
                            /** Format: date */
                            readonly until?: string;
                            readonly accepts?: ("supervisor" | "monitoring-agency") | string;
                        };
                    } | {
                        /** @enum {string} */
                        readonly change: "move";
                        readonly key: string;
                        readonly from: string;
                        readonly to?: string;
                    } | {
                        /** @enum {string} */
                        readonly change: "drop";
                        readonly key: string;
                    } | {
                        /** @enum {string} */
                        readonly change: "add";
                        readonly row: {
                            readonly number?: string;
                            readonly title?: string;
                            readonly section?: string | null;
                            readonly leads?: readonly {
                                readonly agencyId?: string | null;
                                readonly groupId?: string | null;
                                readonly text?: string;
                                readonly condition?: string;
                                readonly exception?: string;
                            }[];
                            readonly coordinators?: readonly {
                                readonly agencyId?: string | null;
                                readonly groupId?: string | null;
                                readonly text?: string;
                                readonly condition?: string;
                                readonly exception?: string;
                            }[];
                            readonly product?: string;
                            readonly timing?: {
                                readonly text?: string;
                                /** @enum {string} */
                                readonly kind?: "continuous" | "yearly" | "half-yearly" | "quarterly" | "monthly" | "weekly" | "by-date" | "range";
                                /** Format: date */
                                readonly start?: string | null;
                                /** Format: date */
                                readonly due?: string | null;
                            };
                            readonly from?: readonly {
                                readonly agencyId?: string | null;
                                readonly groupId?: string | null;
                                readonly text?: string;
                                readonly condition?: string;
                                readonly exception?: string;
                            }[];
                            readonly to?: readonly {
                                readonly agencyId?: string | null;
                                readonly groupId?: string | null;
                                readonly text?: string;
                                readonly condition?: string;
                                readonly exception?: string;
                            }[];
                            /** @enum {string} */
                            readonly kind?: "periodic" | "thematic" | "ad-hoc" | "interim-review" | "final-review";
                            /** @enum {string} */
                            readonly recurrence?: "once" | "weekly" | "monthly" | "quarterly" | "half-yearly" | "yearly";
                            readonly waitsFor?: readonly string[];
                            /** Format: date */
                            readonly due?: string | null;
                            readonly indicator?: string;
                            /** @enum {string} */
                            readonly operator?: "=" | ">=" | ">" | "<=" | "<" | "range" | "~";
                            readonly value?: number;
                            readonly max?: number | null;
                            readonly unit?: string;
                            readonly year?: number | null;
                            readonly scope?: string;
                        };
                        readonly after?: string | null;
                    })[];
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AmendedPlan"] | components["schemas"]["PreviewedAmendment"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlanAmendmentsController_get: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly n: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanAmendment"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlanEndingsController_close: {
        readonly parameters: {
            readonly query?: {
                readonly preview?: "true" | "false";
            };
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                    readonly document?: {
                        /** @default null */
                        readonly number?: string | null;
                        /**
                         * Format: date
                         * @default null
                         */
                        readonly date?: string | null;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                    /** @default [] */
                    readonly choices?: readonly {
                        readonly key: string;
                        /** @enum {string} */
                        readonly choice: "close";
                        readonly reason: string;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanCommandAnswer"] | components["schemas"]["PreviewedEnding"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlanEndingsController_supersede: {
        readonly parameters: {
            readonly query?: {
                readonly preview?: "true" | "false";
            };
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                    readonly document?: {
                        /** @default null */
                        readonly number?: string | null;
                        /**
                         * Format: date
                         * @default null
                         */
                        readonly date?: string | null;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                    readonly byPlanId: string;
                    /** @default [] */
                    readonly choices?: readonly ({
                        readonly key: string;
                        /** @enum {string} */
                        readonly choice: "close";
                        readonly reason: string;
                    } | {
                        readonly key: string;
                        /** @enum {string} */
                        readonly choice: "carry-over";
                        /** @default null */
                        readonly toKey?: string | null;
                    })[];
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanCommandAnswer"] | components["schemas"]["PreviewedEnding"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlanEndingsController_ending: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanEnding"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DocumentCorrectionsController_correct: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag of the part as the caller saw it */
                readonly "If-Match"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly number?: string | null;
                    /** Format: date */
                    readonly date?: string | null;
                    readonly authority?: string | null;
                    readonly title?: string | null;
                    readonly kind?: string | null;
                    readonly draft?: boolean;
                    readonly replaces?: readonly string[];
                    readonly legalBasis?: readonly string[];
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlanSupervisorController_name: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly supervisorId: string;
                    readonly document: {
                        readonly number: string;
                        /** Format: date */
                        readonly date: string;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlanSourceController_source: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanSource"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlanSourceController_original: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file as an attachment, in the type under which it was sent */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlanRehearsalController_rehearse: {
        readonly parameters: {
            readonly query?: {
                readonly until?: string;
                readonly acknowledged?: "true" | "false";
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PlanExportController_table: {
        readonly parameters: {
            readonly query?: {
                readonly agency?: string;
                readonly agencyAs?: "time" | "today";
                readonly role?: "lead" | "coordinator" | "accepts" | "monitors" | "former" | "resolves";
                readonly status?: "done-in-time" | "done-late" | "open-in-time" | "open-overdue" | "no-deadline" | "cancelled";
                readonly stage?: "awaiting-acknowledgement" | "in-progress" | "awaiting-sign-off" | "awaiting-acceptance" | "returned" | "return-proposed" | "suspended" | "done" | "cancelled";
                readonly dueBefore?: string;
                readonly dueAfter?: string;
                readonly q?: string;
                readonly asOf?: string;
                readonly asOfOccurred?: string;
                readonly format?: "xlsx" | "docx";
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file as an attachment, in the type under which it was sent */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DashboardsController_ofPlan: {
        readonly parameters: {
            readonly query?: {
                readonly asOf?: string;
                readonly asOfOccurred?: string;
                readonly agencyAs?: "time" | "today";
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Dashboard"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DashboardsController_ofProvince: {
        readonly parameters: {
            readonly query?: {
                readonly asOf?: string;
                readonly asOfOccurred?: string;
                readonly agencyAs?: "time" | "today";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Dashboard"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CommitteeController_board: {
        readonly parameters: {
            readonly query?: {
                readonly plan?: string;
                readonly agency?: string;
                readonly field?: string;
                readonly asOf?: string;
                readonly since?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommitteeBoard"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CommitteeController_tasks: {
        readonly parameters: {
            readonly query?: {
                readonly plan?: string;
                readonly agency?: string;
                readonly field?: string;
                readonly asOf?: string;
                readonly cursor?: string;
                readonly limit?: number;
                readonly figure?: "status" | "due" | "month" | "wait" | "change";
                readonly status?: components["schemas"]["OfficialStatus"];
                readonly month?: string;
                readonly late?: "true" | "false";
                readonly kind?: "lead" | "coordinator" | "approver" | "decider" | "suspension";
                readonly who?: string;
                readonly change?: "overdue" | "done-late" | "done-in-time" | "extended" | "suspended" | "cancelled" | "new";
                readonly since?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BoardTasks"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OfficialRemindersController_draft: {
        readonly parameters: {
            readonly query: {
                readonly agency: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file as an attachment, in the type under which it was sent */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TasksController_list: {
        readonly parameters: {
            readonly query?: {
                readonly plan?: string;
                readonly agency?: string;
                readonly agencyAs?: "time" | "today";
                readonly role?: "lead" | "coordinator" | "accepts" | "monitors" | "former" | "resolves";
                readonly status?: "done-in-time" | "done-late" | "open-in-time" | "open-overdue" | "no-deadline" | "cancelled";
                readonly stage?: "awaiting-acknowledgement" | "in-progress" | "awaiting-sign-off" | "awaiting-acceptance" | "returned" | "return-proposed" | "suspended" | "done" | "cancelled";
                readonly dueBefore?: string;
                readonly dueAfter?: string;
                readonly q?: string;
                readonly rails?: "true" | "false";
                readonly asOf?: string;
                readonly asOfOccurred?: string;
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ListedTask"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TasksController_get: {
        readonly parameters: {
            readonly query?: {
                readonly asOf?: string;
                readonly asOfOccurred?: string;
            };
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TasksController_history: {
        readonly parameters: {
            readonly query?: {
                readonly predecessors?: "true" | "false";
                readonly folded?: "true" | "false";
                readonly topic?: "acts" | "deadlines" | "coordination" | "products" | "reminders";
                readonly asOf?: string;
                readonly after?: number;
                readonly order?: "oldest" | "newest";
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["HistoryItem"][];
                        readonly nextCursor: string | null;
                        readonly total: number;
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TasksController_file: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path: {
                readonly id: string;
                readonly n: number;
                readonly m: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file as an attachment, in the type under which it was sent */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TasksController_inputFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path: {
                readonly id: string;
                readonly n: number;
                readonly m: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file as an attachment, in the type under which it was sent */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TasksController_reminderFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path: {
                readonly id: string;
                readonly n: number;
                readonly m: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file as an attachment, in the type under which it was sent */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TaskEvidenceController_pack: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file as an attachment, in the type under which it was sent */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TaskCommandsController_acknowledge: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description ETag of the part as the caller saw it */
                readonly "If-Match"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly cycle?: number;
                    readonly agencyId?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TaskCommandsController_reportProgress: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description ETag of the part as the caller saw it */
                readonly "If-Match"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly cycle?: number;
                    readonly agencyId?: string;
                    readonly percent?: number;
                    readonly result: string;
                    readonly difficulties?: string;
                    readonly proposals?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CoordinationController_ask: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description ETag of the part as the caller saw it */
                readonly "If-Match"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly cycle?: number;
                    readonly agencyId?: string;
                    readonly coordinatorIds: readonly string[];
                    readonly content: string;
                    readonly due?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CoordinationController_submit: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description ETag of the part as the caller saw it */
                readonly "If-Match"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    readonly cycle?: number;
                    readonly agencyId?: string;
                    readonly request?: number;
                    readonly summary: string;
                    readonly document?: {
                        /** @default null */
                        readonly number?: string | null;
                        /** @default null */
                        readonly date?: string | null;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                    readonly occurredAt?: string;
                    readonly files?: readonly string[];
                    /** @description Ids of uploads that have arrived as a whole, as a JSON array */
                    readonly uploads?: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CoordinationController_accept: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly n: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly cycle?: number;
                    readonly agencyId?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CoordinationController_return: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly n: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly cycle?: number;
                    readonly agencyId?: string;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CoordinationController_waive: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly cycle?: number;
                    readonly agencyId?: string;
                    readonly request: number;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DeliverablesController_submit: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description ETag of the part as the caller saw it */
                readonly "If-Match"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    readonly cycle?: number;
                    readonly agencyId?: string;
                    readonly summary: string;
                    readonly document?: {
                        /** @default null */
                        readonly number?: string | null;
                        /** @default null */
                        readonly date?: string | null;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                    readonly classification?: string;
                    readonly occurredAt?: string;
                    readonly files?: readonly string[];
                    /** @description Ids of uploads that have arrived as a whole, as a JSON array */
                    readonly uploads?: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DeliverablesController_approve: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description ETag of the part as the caller saw it */
                readonly "If-Match"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly n: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly cycle?: number;
                    readonly agencyId?: string;
                    readonly document?: {
                        /** @default null */
                        readonly number?: string | null;
                        /**
                         * Format: date
                         * @default null
                         */
                        readonly date?: string | null;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DeliverablesController_return: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description ETag of the part as the caller saw it */
                readonly "If-Match"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly n: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly cycle?: number;
                    readonly agencyId?: string;
                    readonly reason: string;
                    readonly newDue?: string;
                    readonly document?: {
                        /** @default null */
                        readonly number?: string | null;
                        /**
                         * Format: date
                         * @default null
                         */
                        readonly date?: string | null;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DeliverablesController_withdraw: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description ETag of the part as the caller saw it */
                readonly "If-Match"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly n: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly cycle?: number;
                    readonly agencyId?: string;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TaskChangesController_requestExtension: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description ETag of the part as the caller saw it */
                readonly "If-Match"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly cycle?: number;
                    readonly agencyId?: string;
                    readonly proposedDue: string;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TaskChangesController_decideExtension: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly n: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly granted: boolean;
                    readonly due?: string;
                    readonly answer?: string;
                    readonly document?: {
                        /** @default null */
                        readonly number?: string | null;
                        /**
                         * Format: date
                         * @default null
                         */
                        readonly date?: string | null;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                    readonly carryCoordination?: boolean;
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReassignmentController_propose: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description ETag of the part as the caller saw it */
                readonly "If-Match"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly cycle?: number;
                    readonly agencyId?: string;
                    /** @enum {string} */
                    readonly kind: "return" | "adjust";
                    readonly reason: string;
                    readonly suggestedAgencyId?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReassignmentController_giveOpinion: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly n: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly opinion: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReassignmentController_decide: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly n: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly accepted: boolean;
                    readonly answer?: string;
                    readonly to?: string;
                    readonly document?: {
                        /** @default null */
                        readonly number?: string | null;
                        /**
                         * Format: date
                         * @default null
                         */
                        readonly date?: string | null;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReassignmentController_reassign: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly from: string;
                    readonly to?: string;
                    readonly reason: string;
                    readonly document?: {
                        /** @default null */
                        readonly number?: string | null;
                        /**
                         * Format: date
                         * @default null
                         */
                        readonly date?: string | null;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReassignmentController_nameMembers: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly groupId: string;
                    readonly agencyIds?: readonly string[];
                    readonly nobody?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TaskChangesController_suspend: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                    readonly until?: string;
                    readonly document?: {
                        /** @default null */
                        readonly number?: string | null;
                        /**
                         * Format: date
                         * @default null
                         */
                        readonly date?: string | null;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TaskChangesController_resume: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TaskCommandsController_pauseReminders: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date */
                    readonly until: string;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TaskChangesController_amend: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly document: {
                        readonly number: string;
                        /** Format: date */
                        readonly date: string;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                    readonly terms: {
                        readonly title?: string;
                        readonly product?: string | null;
                        readonly due?: string;
                        /** Format: date */
                        readonly until?: string;
                        readonly accepts?: ("supervisor" | "monitoring-agency") | string;
                    };
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TaskChangesController_proposeAmendment: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly terms: {
                        readonly title?: string;
                        readonly product?: string | null;
                        readonly due?: string;
                        /** Format: date */
                        readonly until?: string;
                        readonly accepts?: ("supervisor" | "monitoring-agency") | string;
                    };
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TaskChangesController_decideAmendmentProposal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly n: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly accepted: boolean;
                    readonly answer?: string;
                    readonly document?: {
                        readonly number: string;
                        /** Format: date */
                        readonly date: string;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                    readonly terms?: {
                        readonly title?: string;
                        readonly product?: string | null;
                        readonly due?: string;
                        /** Format: date */
                        readonly until?: string;
                        readonly accepts?: ("supervisor" | "monitoring-agency") | string;
                    };
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TaskChangesController_cancel: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                    readonly document?: {
                        /** @default null */
                        readonly number?: string | null;
                        /**
                         * Format: date
                         * @default null
                         */
                        readonly date?: string | null;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectivesController_issue: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly kind: "direction" | "inspection-conclusion" | "criticism" | "commendation";
                    readonly text: string;
                    readonly to?: readonly string[];
                    readonly due?: string;
                    readonly document?: {
                        /** @default null */
                        readonly number?: string | null;
                        /**
                         * Format: date
                         * @default null
                         */
                        readonly date?: string | null;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordedRemindersController_record: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    readonly document: {
                        readonly number: string;
                        /** Format: date */
                        readonly date: string;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                    readonly to?: readonly string[];
                    readonly corrects?: number;
                    readonly occurredAt?: string;
                    readonly files?: readonly string[];
                    /** @description Ids of uploads that have arrived as a whole, as a JSON array */
                    readonly uploads?: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectivesController_acknowledge: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly n: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectivesController_answer: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly n: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly answer: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly InsideUnitController_signOff: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description ETag of the part as the caller saw it */
                readonly "If-Match"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly n: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly InsideUnitController_refuseSignOff: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description ETag of the part as the caller saw it */
                readonly "If-Match"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly n: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly InsideUnitController_assignOfficer: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly userId: string | null;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DifficultiesController_raise: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly content: string;
                    readonly recommendation?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DifficultiesController_consolidate: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly n: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly summary: string;
                    readonly document?: {
                        /** @default null */
                        readonly number?: string | null;
                        /**
                         * Format: date
                         * @default null
                         */
                        readonly date?: string | null;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DifficultiesController_assign: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly n: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly agencyId?: string;
                    readonly userId?: string;
                    readonly due: string;
                    readonly instruction?: string;
                    readonly document?: {
                        /** @default null */
                        readonly number?: string | null;
                        /**
                         * Format: date
                         * @default null
                         */
                        readonly date?: string | null;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DifficultiesController_resolve: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly n: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly resolution: string;
                    readonly document?: {
                        /** @default null */
                        readonly number?: string | null;
                        /**
                         * Format: date
                         * @default null
                         */
                        readonly date?: string | null;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DifficultiesController_list: {
        readonly parameters: {
            readonly query?: {
                readonly plan?: string;
                readonly status?: "raised" | "consolidated" | "assigned" | "resolved";
                readonly agency?: string;
                readonly resolver?: string;
                readonly asOf?: string;
                readonly asOfOccurred?: string;
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["RegisteredDifficulty"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly WorklistController_worklist: {
        readonly parameters: {
            readonly query?: {
                readonly rails?: "true" | "false";
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["WorklistItem"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly WorklistController_acknowledge: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The account that delegated to the caller and for whom this is done; both names are recorded. Without it nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do. */
                readonly "On-Behalf-Of"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly tasks: readonly {
                        readonly taskId: string;
                        readonly cycle?: number;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly (components["schemas"]["AcknowledgedTask"] | components["schemas"]["RefusedAcknowledgement"])[];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly EventsController_events: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
            };
            readonly header?: {
                /** @description The id of the last event that was heard */
                readonly "Last-Event-ID"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Events: ready, reset and change, end; ready and reset say nothing besides */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UploadsController_begin: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                    readonly mediaType?: string;
                    readonly size: number;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UploadsController_state: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UploadsController_forget: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UploadsController_add: {
        readonly parameters: {
            readonly query: {
                readonly offset: number;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/offset+octet-stream": string;
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryController_agencies: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Agency"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryController_register: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                    readonly name: string;
                    /** @default [] */
                    readonly aliases?: readonly string[];
                    /** @enum {string} */
                    readonly kind: "ubnd" | "office" | "department" | "board" | "district" | "ward" | "union" | "alliance" | "bank" | "tax" | "insurance" | "press" | "school" | "centre" | "committee" | "other";
                    /** @default null */
                    readonly parentId?: string | null;
                    /** @default true */
                    readonly underUbnd?: boolean;
                    /**
                     * Format: date
                     * @default null
                     */
                    readonly validFrom?: string | null;
                    /**
                     * Format: date
                     * @default null
                     */
                    readonly validTo?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryController_groups: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["AgencyGroup"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryController_define: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                    readonly name: string;
                    /** @default [] */
                    readonly aliases?: readonly string[];
                    /** @default false */
                    readonly open?: boolean;
                    /** @default [] */
                    readonly kinds?: readonly ("ubnd" | "office" | "department" | "board" | "district" | "ward" | "union" | "alliance" | "bank" | "tax" | "insurance" | "press" | "school" | "centre" | "committee" | "other")[];
                    /** @default [] */
                    readonly members?: readonly {
                        readonly agencyId: string;
                        /**
                         * Format: date
                         * @default null
                         */
                        readonly from?: string | null;
                        /**
                         * Format: date
                         * @default null
                         */
                        readonly to?: string | null;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryController_agency: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Agency"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryController_correct: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name?: string;
                    readonly aliases?: readonly string[];
                    /** @enum {string} */
                    readonly kind?: "ubnd" | "office" | "department" | "board" | "district" | "ward" | "union" | "alliance" | "bank" | "tax" | "insurance" | "press" | "school" | "centre" | "committee" | "other";
                    readonly parentId?: string | null;
                    readonly underUbnd?: boolean;
                    /** Format: date */
                    readonly validFrom?: string | null;
                    /** Format: date */
                    readonly validTo?: string | null;
                    readonly despite?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryController_group: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AgencyGroup"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryController_correctGroup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name?: string;
                    readonly aliases?: readonly string[];
                    readonly open?: boolean;
                    readonly kinds?: readonly ("ubnd" | "office" | "department" | "board" | "district" | "ward" | "union" | "alliance" | "bank" | "tax" | "insurance" | "press" | "school" | "centre" | "committee" | "other")[];
                    readonly members?: readonly {
                        readonly agencyId: string;
                        /**
                         * Format: date
                         * @default null
                         */
                        readonly from?: string | null;
                        /**
                         * Format: date
                         * @default null
                         */
                        readonly to?: string | null;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryController_holdings: {
        readonly parameters: {
            readonly query?: {
                readonly on?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AgencyHoldings"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectorySheetController_download: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file as an attachment, in the type under which it was sent */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectorySheetController_take: {
        readonly parameters: {
            readonly query?: {
                readonly preview?: "true" | "false";
            };
            readonly header: {
                /** @description ETag of the part as the caller saw it */
                readonly "If-Match"?: string;
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    /** Format: binary */
                    readonly file: string;
                    readonly password?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AppliedSheet"] | components["schemas"]["PreviewedSheet"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UsersController_users: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Account"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UsersController_create: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly username: string;
                    readonly name: string;
                    /** Format: email */
                    readonly email: string;
                    /** @default null */
                    readonly agencyId?: string | null;
                    readonly roles: readonly ("officer" | "head" | "monitor" | "standing" | "office" | "supervisor" | "chair" | "committee" | "admin" | "auditor")[];
                    /** @default [] */
                    readonly field?: readonly string[];
                    /** @enum {string} */
                    readonly language?: "vi" | "en";
                    readonly password: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NewUser"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UsersController_people: {
        readonly parameters: {
            readonly query?: {
                readonly q?: string;
                readonly role?: "officer" | "head" | "monitor" | "standing" | "office" | "supervisor" | "chair" | "committee" | "admin" | "auditor";
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["NamedPerson"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UsersController_user: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UsersController_change: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name?: string;
                    /** Format: email */
                    readonly email?: string;
                    readonly agencyId?: string | null;
                    readonly roles?: readonly ("officer" | "head" | "monitor" | "standing" | "office" | "supervisor" | "chair" | "committee" | "admin" | "auditor")[];
                    readonly field?: readonly string[];
                    /** @enum {string} */
                    readonly language?: "vi" | "en";
                    readonly password?: string;
                    readonly disabled?: boolean;
                    readonly despite?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UsersController_holdings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AccountHoldings"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UsersController_changes: {
        readonly parameters: {
            readonly query?: {
                readonly user?: string;
                readonly by?: string;
                readonly from?: string;
                readonly until?: string;
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["AccountChange"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly MeController_own: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OwnAccount"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly MeController_change: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name?: string;
                    /** Format: email */
                    readonly email?: string;
                    /** @enum {string} */
                    readonly language?: "vi" | "en";
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly MeController_password: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly current: string;
                    readonly password: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly MeController_sessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["OpenSession"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly MeController_endOthers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly MeController_end: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DelegationsController_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Delegation"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DelegationsController_delegate: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly delegateId: string;
                    /**
                     * @default [
                     *       "all"
                     *     ]
                     */
                    readonly acts?: readonly string[];
                    readonly from?: string;
                    readonly until: string;
                    readonly document?: {
                        /** @default null */
                        readonly number?: string | null;
                        /**
                         * Format: date
                         * @default null
                         */
                        readonly date?: string | null;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DelegationCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DelegationsController_acts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["DelegableAct"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DelegationsController_revoke: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DelegationCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SuccessionsController_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly (components["schemas"]["RecordedSuccession"] | components["schemas"]["SuccessionFact"])[];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SuccessionsController_record: {
        readonly parameters: {
            readonly query?: {
                readonly preview?: "true" | "false";
            };
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly kind: "merger" | "renaming" | "split" | "dissolution";
                    readonly from: string;
                    readonly to?: string | readonly string[];
                    /** Format: date */
                    readonly on: string;
                    readonly document: {
                        readonly number: string;
                        /** Format: date */
                        readonly date: string;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                    readonly general?: string;
                    /** @default {} */
                    readonly groups?: {
                        readonly [key: string]: readonly string[];
                    };
                    readonly accounts?: readonly {
                        readonly userId: string;
                        readonly agencyId: string;
                    }[];
                } | {
                    readonly from: string;
                    readonly to: string;
                    /** Format: date */
                    readonly on: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SuccessionCommandAnswer"] | components["schemas"]["CommandAnswer"] | components["schemas"]["PreviewedSuccession"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SuccessionsController_get: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedSuccession"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SuccessionsController_preview: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PreviewedSuccession"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SuccessionsController_choose: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly choices: readonly {
                        readonly taskId: string;
                        /**
                         * @default participant
                         * @enum {string}
                         */
                        readonly part?: "participant" | "monitoring" | "resolver";
                        readonly to: string | null;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SuccessionCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SuccessionsController_confirm: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SuccessionCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SuccessionsController_amend: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date */
                    readonly on: string;
                    readonly document: {
                        readonly number: string;
                        /** Format: date */
                        readonly date: string;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SuccessionCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SuccessionsController_withdraw: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                    readonly document?: {
                        readonly number: string;
                        /** Format: date */
                        readonly date: string;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SuccessionCommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly LearnedNamesController_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["LearnedName"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly LearnedNamesController_forget: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly text: string;
                    /** @default null */
                    readonly agencyId?: string | null;
                    /** @default null */
                    readonly groupId?: string | null;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReferenceController_calendars: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Calendar"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReferenceController_override: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date */
                    readonly date: string;
                    readonly working: boolean;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReferenceController_announce: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly year: number;
                    readonly holidays: readonly {
                        /** Format: date */
                        readonly date: string;
                        readonly reason: string;
                    }[];
                    /** @default [] */
                    readonly workingDays?: readonly {
                        /** Format: date */
                        readonly date: string;
                        readonly reason: string;
                    }[];
                    readonly document: {
                        readonly number: string;
                        /** Format: date */
                        readonly date: string;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReferenceController_addYearlyHoliday: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly monthDay: string;
                    readonly fromYear: number;
                    readonly name: string;
                    readonly document: {
                        readonly number: string;
                        /** Format: date */
                        readonly date: string;
                        /** @default null */
                        readonly issuer?: string | null;
                        /** @default null */
                        readonly signer?: string | null;
                        /** @default null */
                        readonly subject?: string | null;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReferenceController_policies: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Policy"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReferenceController_define: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                    readonly name: string;
                    readonly reminders?: {
                        readonly single: readonly ({
                            readonly workingDays: number;
                        } | {
                            readonly minutes: number;
                        })[];
                        readonly yearly: readonly ({
                            readonly workingDays: number;
                        } | {
                            readonly minutes: number;
                        })[];
                        readonly "half-yearly": readonly ({
                            readonly workingDays: number;
                        } | {
                            readonly minutes: number;
                        })[];
                        readonly quarterly: readonly ({
                            readonly workingDays: number;
                        } | {
                            readonly minutes: number;
                        })[];
                        readonly monthly: readonly ({
                            readonly workingDays: number;
                        } | {
                            readonly minutes: number;
                        })[];
                        readonly weekly: readonly ({
                            readonly workingDays: number;
                        } | {
                            readonly minutes: number;
                        })[];
                    };
                    readonly digestAt?: string;
                    readonly spreadMinutes?: number;
                    readonly quiet?: {
                        readonly from: string;
                        readonly to: string;
                    };
                    readonly promptSlotMinutes?: number;
                    readonly acknowledgeWithin?: {
                        readonly workingDays: number;
                    } | {
                        readonly minutes: number;
                    };
                    readonly coordinationClosesBefore?: {
                        readonly workingDays: number;
                    } | {
                        readonly minutes: number;
                    };
                    readonly coordinationReminders?: readonly ({
                        readonly workingDays: number;
                    } | {
                        readonly minutes: number;
                    })[];
                    readonly waiverAllowed?: boolean;
                    readonly signOff?: boolean;
                    readonly approveWithin?: {
                        readonly workingDays: number;
                    } | {
                        readonly minutes: number;
                    };
                    readonly overdueEvery?: {
                        readonly workingDays: number;
                    } | {
                        readonly minutes: number;
                    };
                    readonly overdueRepeats?: number;
                    readonly escalation?: readonly {
                        readonly level: number;
                        readonly after: {
                            readonly workingDays: number;
                        } | {
                            readonly minutes: number;
                        };
                        /** @enum {string} */
                        readonly to: "head" | "monitoring-agency" | "office" | "vice-chair" | "chair";
                    }[];
                    readonly extensions?: {
                        readonly max: number;
                        readonly afterDeadline: boolean;
                        readonly longest?: {
                            readonly workingDays: number;
                        } | {
                            readonly minutes: number;
                        };
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReferenceController_policy: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Policy"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DeliveriesController_list: {
        readonly parameters: {
            readonly query?: {
                readonly task?: string;
                readonly recipient?: string;
                readonly status?: "waiting" | "sent" | "suppressed" | "failed";
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Delivery"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly LedgerController_verify: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Verification"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly LedgerController_checkpoints: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["CheckpointSummary"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly LedgerController_checkpoint: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The same key and body get the first answer again; the same key and another body are refused. */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Checkpoint"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AuditController_list: {
        readonly parameters: {
            readonly query?: {
                readonly from?: string;
                readonly until?: string;
                readonly actor?: string;
                readonly code?: string;
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["AuditEntry"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SystemController_state: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SystemState"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SetupController_firstRun: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FirstRun"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SetupController_steps: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SetupSteps"];
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DemoController_mailbox: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Mail"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Refused: problem+json with a stable code */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
