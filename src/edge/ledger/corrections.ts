/** What people put right. The mail's text stays in its own row, so that what is erased there is no example any more. */
import type { Kysely } from 'kysely'
import type { Message } from '../../mail/message.ts'
import type { CorrectionLedger, LabelledMail } from '../../ports/ledger/corrections.ts'
import type { Findings } from '../../ticket/findings.ts'
import { whole } from './bind.ts'
import { fromJson } from './rows.ts'
import type { Schema } from './schema.ts'

export function correctionLedger(db: Kysely<Schema>): CorrectionLedger {
  return {
    async add({ id, messageId, at, who, correction, machine }) {
      const { field, value } = correction
      const json = { machine: JSON.stringify(machine), value: JSON.stringify(value) }
      await db
        .insertInto('corrections')
        .values(whole({ id, message_id: messageId, field, ...json, at, who }))
        .execute()
    },

    async list() {
      const rows = await db
        .selectFrom('corrections')
        .innerJoin('messages', 'messages.id', 'corrections.message_id')
        .select(['message_id', 'field', 'value', 'parsed', 'findings'])
        .orderBy('corrections.at')
        .orderBy('corrections.id')
        .execute()
      const mails = new Map<string, LabelledMail>()
      for (const { message_id, field, value, parsed, findings } of rows) {
        if (findings === null) continue
        const before = mails.get(message_id) ?? withoutLabels(fromJson(parsed), fromJson(findings))
        mails.set(message_id, { ...before, labels: { ...before.labels, [field]: fromJson(value) } })
      }
      return [...mails.values()]
    },
  }
}

function withoutLabels({ subject }: Message, { newText, language }: Findings): LabelledMail {
  return { newText, subject, language: language.value, labels: {} }
}
