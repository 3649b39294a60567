import type { CustomerTier } from '../../ticket/customer-tier.ts'

/** Tiers that people set, by the customer's key. */
export interface CustomerTierLedger {
  /** Null where nobody set one. */
  of(key: string): Promise<CustomerTier | null>
  /** Takes the place of what was set before. */
  set(key: string, tier: CustomerTier): Promise<void>
  clear(key: string): Promise<void>
}
