/** The entry of the workflow bundle: what is exported here is what a worker can run. */
export { activatePlan } from '#workflows/activate-plan.workflow';
export { amendPlan } from '#workflows/amend-plan.workflow';
export { carryOutSuccession } from '#workflows/carry-out-succession.workflow';
export { annexTask } from '#workflows/annex-task.workflow';
export { endPlan } from '#workflows/end-plan.workflow';
