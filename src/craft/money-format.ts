/** Says sums of money as the reader writes them, and turns them into the integers that the ledger keeps. */

/**
 * Minor units of a currency (ISO 4217), e.g. 2 for EUR, 0 for JPY.
 * Intl knows a currency that it has never heard of as one with 2.
 */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** Major units as written to integer minor units, rounded half away from zero. */
export function toMinor(amount: number, currency: string): number {
  return Math.round(amount * 10 ** minorDigits(currency))
}

/** Minor units to major units. */
export function toMajor(minor: number, currency: string): number {
  return minor / 10 ** minorDigits(currency)
}

/**
 * A sum with its currency, e.g. "€1,250.00", "1.250,00 €". Cents are left out of round sums. Figures are Latin in
 * Arabic letters, as invoices of foreign trade are; the narrow symbol is never used: "$" alone names no country.
 * @param amount major units
 * @param locale BCP 47
 */
export function formatMoney(amount: number, currency: string, locale: string): string {
  const { language } = new Intl.Locale(locale)
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
    ...(language === 'ar' ? { numberingSystem: 'latn' } : {}),
  }).format(amount)
}
