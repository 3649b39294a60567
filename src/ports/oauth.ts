/**
 * sign-in-again: a person must consent anew · declined, too-late: of a sign-in that is under way · pending, slower: it is
 * not finished yet · set-up: the registration at the provider is wrong · proxy · unreachable: it is tried again.
 */
export const OAUTH_TROUBLES = [
  'sign-in-again',
  'declined',
  'too-late',
  'pending',
  'slower',
  'set-up',
  'proxy',
  'unreachable',
] as const
export type OAuthTrouble = (typeof OAUTH_TROUBLES)[number]

/** consent-ends: the provider has set an end · unused: nothing has used it for long. */
export type OAuthWarningCode = 'consent-ends' | 'unused'
