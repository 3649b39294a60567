/** One trial of a mailbox as it goes: each step with its end, what to do about the one that failed, and what can be saved. */
import { html } from 'hono/html'
import type { ProbeReason, ProbeStep } from '../ports/probe.ts'
import { plainLine } from './foreign.ts'
import { type Attempt, field, postForm, select } from './form.ts'
import { mailboxPath, wayInto, waySteps } from './mailboxes-banner.ts'
import type { Trial } from './mailboxes-controls.ts'
import { secretField, sendTest } from './mailboxes-form.ts'
import type { Messages } from './messages/en.ts'
import type { Html, Visit } from './visit.ts'
import { dayAndTime } from './when.ts'

export const trialPath = (id: string): string => `/mailboxes/trials/${encodeURIComponent(id)}`

export function trialMain(visit: Visit, trial: Trial, attempt: Attempt | null): Html {
  const { m } = visit
  const words = m.mailboxes
  return html`<h1>${words.trial(trial.address)}</h1>
    ${trial.state === 'consent' ? consentCard(visit, trial) : ''}
    <section class="card" aria-labelledby="steps"><h2 id="steps" data-say>${verdict(m, trial)}</h2>
      ${trial.trouble ? html`<div class="refusal"><p>${m.mailboxSetUp.oauth[trial.trouble.reason]}</p><p class="quiet">${plainLine(trial.trouble.said)}</p></div>` : ''}
      ${trial.steps.length > 0 ? html`<ol class="trial">${trial.steps.map((step) => stepLine(m, step))}</ol>` : ''}
      ${trial.state === 'running' ? html`<p><a href="${trialPath(trial.id)}">${words.look}</a></p>` : ''}
      ${trial.saved ? html`<p><a href="${mailboxPath(trial.name)}">${trial.name}</a></p>` : ''}</section>
    ${trial.state === 'done' ? whatNext(visit, trial, attempt) : ''}`
}

function verdict(m: Messages, trial: Trial): string {
  const words = m.mailboxes
  if (trial.state === 'consent') return words.consent.waiting
  if (trial.state === 'running') return words.running
  if (trial.saved && trial.answers) return words.saved
  const end = !trial.works ? words.fails : trial.steps.every(({ ok }) => ok) ? words.works : words.worksBut
  return trial.saved ? `${end} ${trial.signIn === 'password' ? words.savedCode : words.consent.done}` : end
}

function stepLine(m: Messages, { step, ok, reason, detail, via }: ProbeStep): Html {
  const words = m.mailboxes
  const mark = ok ? words.good : words.bad
  const way = via === 'proxy' && step.startsWith('connect') ? `${m.comma}${m.mailboxSetUp.via.proxy}` : ''
  return html`<li class="${ok ? 'good' : 'bad'}"><span class="mark" aria-hidden="true">${ok ? '✓' : '✗'}</span> <span><span class="unseen">${mark}${m.colon}</span>${m.mailboxSetUp.step[step]} <bdi class="quiet" dir="auto">${plainLine(detail)}</bdi>${way}
    ${reason === null ? '' : html`<strong>${reasonSentence(m, reason)}</strong>`}</span></li>`
}

/** The reasons of reading mail stand in one list, those of trials in another. */
export function reasonSentence(m: Messages, reason: ProbeReason): string {
  const all: Readonly<Record<string, string>> = { ...m.mailReason, ...m.mailboxSetUp.reason }
  return all[reason] ?? reason
}

function consentCard(visit: Visit, { id, consent }: Trial): Html {
  const { m } = visit
  if (!consent) return html``
  const words = m.mailboxes.consent
  return html`<section class="card" aria-label="${m.mailboxes.wayTo.oauth}"><p>${words[consent.way]}</p>
    <p><a href="${consent.address}" target="_blank" rel="noreferrer">${consent.address}</a></p>
    ${consent.userCode === null ? '' : html`<p class="code"><strong>${consent.userCode}</strong></p>`}
    ${consent.endsAt === null ? '' : html`<p class="quiet">${words.until(dayAndTime(consent.endsAt, visit.staff.timeZone, m))}</p>`}
    ${
      consent.way === 'device'
        ? ''
        : postForm(
            visit,
            `${trialPath(id)}/finish`,
            html`${field(words.returned, html`<input name="returned" maxlength="4000" autocomplete="off" required>`)}<button>${words.finish}</button>`,
          )
    }</section>`
}

function whatNext(visit: Visit, trial: Trial, attempt: Attempt | null): Html {
  const { m } = visit
  const words = m.mailboxes
  const fileLearned = trial.steps.some(({ reason }) => reason === 'copy-twice' || reason === 'copy-missing')
  const saving = trial.savable
    ? postForm(
        visit,
        `${trialPath(trial.id)}/save`,
        html`${trial.works && fileLearned && trial.answers ? html`<p>${words.copyLearned}</p>` : ''}<button class="${trial.works ? 'main' : ''}">${trial.works ? words.save : words.saveAnyway}</button>`,
        { attempt },
      )
    : ''
  const again = trial.saved
    ? ''
    : html`<section class="card" aria-label="${words.testAgain}">${againForm(visit, trial, attempt)}</section>`
  return trial.works ? html`${saving}${again}` : html`${again}${saving}`
}

/** What went wrong is mended here: a choice between mailboxes, another code; the provider's path to it stands beside. */
function againForm(visit: Visit, trial: Trial, attempt: Attempt | null): Html {
  const { m } = visit
  const words = m.mailboxes
  const { provider, signIn } = trial
  const choices = trial.answers
    ? trial.steps.flatMap(({ step, candidates }) =>
        candidates && (step === 'drafts' || step === 'sent' || step === 'junk')
          ? [
              field(
                `${words.field[step]}${m.colon}${words.chooseFolder}`,
                select(
                  step,
                  candidates.map((name) => ({ value: name, text: name })),
                  '',
                ),
              ),
            ]
          : [],
      )
    : []
  const refusedSignIn = trial.steps.some(({ step, ok }) => !ok && (step.startsWith('sign-in') || step === 'select'))
  const way = provider ? wayInto(provider, signIn) : 'password'
  return postForm(
    visit,
    `${trialPath(trial.id)}/again`,
    html`${choices.length > 0 ? html`<div class="row">${choices}</div>` : ''}
      ${refusedSignIn && provider ? html`<h2>${words.wayTo[way]}</h2>${waySteps(m, provider, way)}` : ''}
      ${refusedSignIn && signIn === 'password' ? html`<div class="row">${secretField(visit, 'password', words.newCode)}</div>` : ''}
      ${sendTest(visit)}<button class="${trial.works ? '' : 'main'}">${words.testAgain}</button>`,
    { attempt },
  )
}
