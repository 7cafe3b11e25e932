/** Who accepts products: the supervisor, the monitoring agency, or the agency to which they are addressed, by its id. */
export type WhoAccepts = 'supervisor' | 'monitoring-agency' | `agency:${string}`;
