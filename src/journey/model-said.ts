/** A model that answers first what it was answered before: a job that was asked in a batch is judged by the path of single questions. */
import { readAnswer } from '../craft/model-answer.ts'
import type { Model, ModelAnswer, ModelFailure, ModelQuestion, ModelSaid } from '../ports/model.ts'
import type { ModelJob } from '../ticket/model-job.ts'

/** @param model asked what was not answered before */
export function saidBefore(model: Model, { body }: ModelJob): Model {
  if (!body.said) return model
  const said = body.said
  return {
    name: model.name,
    ask: async (question, signal) => {
      const before = said[question.task]
      return before ? answerOf(question, before as ModelSaid) : model.ask(question, signal)
    },
  }
}

function answerOf<T>({ answer }: ModelQuestion<T>, said: ModelSaid): ModelAnswer<T> {
  if (!said.ok) return said
  const read = readAnswer(answer, said.text)
  return read ? { ok: true, ...read } : { ok: false, why: 'malformed' }
}

/** A model that asks nothing and keeps the question that would be asked. */
export function listening(): Model & { heard(): ModelQuestion<unknown> | null } {
  let heard: ModelQuestion<unknown> | null = null
  const why: ModelFailure = 'off'
  return {
    name: '',
    heard: () => heard,
    ask: async (question) => {
      heard = question
      return { ok: false, why }
    },
  }
}
