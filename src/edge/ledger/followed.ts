/** Problems that people took up, and what they said of product names. */
import type { Kysely } from 'kysely'
import type { FollowedLedger } from '../../ports/ledger/followed.ts'
import type { FollowedProblem, FollowedStep } from '../../ticket/followed-problem.ts'
import type { ProductName } from '../../ticket/product-name.ts'
import { FOLLOWED_STATES, type FollowedState } from '../../ticket/words.ts'
import { whole } from './bind.ts'
import { fromJson } from './rows.ts'
import type { Schema } from './schema.ts'

const OPEN = FOLLOWED_STATES.filter((state) => state !== 'closed')

type Body = Omit<FollowedProblem, 'id' | 'state' | 'owner' | 'dueOn' | 'at'>

export function followedLedger(db: Kysely<Schema>): FollowedLedger {
  return {
    productNames: () => productNames(db),

    async usedProducts(limit) {
      const rows = await db
        .selectFrom('case_facts')
        .select(({ fn }) => ['product', fn.countAll().as('cases')])
        .where('product', 'is not', null)
        .groupBy('product')
        .orderBy('cases', 'desc')
        .orderBy('product')
        .limit(limit)
        .execute()
      return rows.map(({ product, cases }) => ({ name: product ?? '', cases: Number(cases) }))
    },

    async sayProducts(names) {
      for (const { name, countsAs, who, at } of names) {
        const row = whole({ counts_as: countsAs, who, at })
        await db
          .insertInto('product_names')
          .values({ name, ...row })
          .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
          .execute()
      }
    },

    async unsayProducts(names) {
      if (names.length > 0) await db.deleteFrom('product_names').where('name', 'in', names).execute()
    },

    async keep({ id, state, owner, dueOn, at, ...body }) {
      const row = whole({ state, owner_id: owner, due_on: dueOn, at, body: JSON.stringify(body satisfies Body) })
      await db
        .insertInto('followed_problems')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute()
    },

    async problem(id) {
      const row = await db.selectFrom('followed_problems').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? problemOf(row) : null
    },

    async open(limit) {
      const each = await Promise.all(OPEN.map((state) => inState(db, state, 'asc', limit)))
      return each.flat().sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
    },

    closed: (limit) => inState(db, 'closed', 'desc', limit),

    async addStep({ problemId, detail, ...step }) {
      const row = whole({ ...step, problem_id: problemId, detail: JSON.stringify(detail) })
      await db.insertInto('followed_steps').values(row).execute()
    },

    async steps(problemId) {
      const rows = await db
        .selectFrom('followed_steps')
        .selectAll()
        .where('problem_id', '=', problemId)
        .orderBy('at')
        .orderBy('id')
        .execute()
      return rows.map(({ problem_id, detail, ...row }) => ({
        ...row,
        problemId: problem_id,
        detail: fromJson<FollowedStep['detail']>(detail),
      }))
    },
  }
}

async function inState(
  db: Kysely<Schema>,
  state: FollowedState,
  order: 'asc' | 'desc',
  limit: number,
): Promise<FollowedProblem[]> {
  const rows = await db
    .selectFrom('followed_problems')
    .selectAll()
    .where('state', '=', state)
    .orderBy('due_on', order)
    .orderBy('id', order)
    .limit(limit)
    .execute()
  return rows.map(problemOf)
}

export async function productNames(db: Kysely<Schema>): Promise<ProductName[]> {
  const rows = await db.selectFrom('product_names').selectAll().execute()
  return rows.map(({ counts_as, ...row }) => ({ ...row, countsAs: counts_as }))
}

const problemOf = ({ owner_id, due_on, body, ...row }: Schema['followed_problems']): FollowedProblem => ({
  ...row,
  ...fromJson<Body>(body),
  owner: owner_id,
  dueOn: due_on,
})
