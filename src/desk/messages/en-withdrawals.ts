/** Sentences on letters that were taken back before they left. */
export const enWithdrawals = {
  takenBack: (why: string) =>
    `This letter had been approved and was taken back: ${why}. It was drafted anew; read it again.`,
  goods: 'the goods of the order',
  nothing: 'nothing',
  order: (number: string) => `Order ${number}`,
  remedy: (remedy: string) => `no longer allowed: ${remedy}`,
  approver: (role: string) => `must now be approved by: ${role}`,
  late: (what: string, day: string, leaves: string) => `${what}: promised for ${day}, and it would leave on ${leaves}`,
  recall: 'Approved letters in these words',
  recallNone: 'No approved letter in these words waits to leave.',
  recallLead: (count: string) =>
    `${count} approved letters in these words wait to leave. They leave as they were approved, whatever becomes of the template.`,
  recallDo: (count: string) => `Recall all ${count}`,
}
