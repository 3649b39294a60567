import type { CustomerTier } from '../../ticket/customer-tier.ts'

/** Tiers that people set, by a customer's keys: an address, a company's domain. */
export interface CustomerTierLedger {
  /** Under the first of these keys that has one; null where nobody set any. */
  of(keys: readonly string[]): Promise<CustomerTier | null>
  /** Takes the place of what was set before. */
  set(key: string, tier: CustomerTier): Promise<void>
  clear(keys: readonly string[]): Promise<void>
}
