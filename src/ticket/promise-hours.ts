/** Within how many hours of the clock a customer hears from us: what we tell customers ourselves. */
export interface PromiseHours {
  readonly firstResponse: number
  readonly nextResponse: number
  readonly solution: number
}

/** Where config/policy.yaml says nothing else. */
export const PROMISE_HOURS: PromiseHours = { firstResponse: 24, nextResponse: 24, solution: 48 }
