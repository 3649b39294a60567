/** The closed lists of the program's vocabulary, one place each. Values are contracts (docs/read.schema.json, LABELS). */

export const ISSUES = [
  'quality',
  'damage',
  'mismatch',
  'shortage',
  'delay',
  'price',
  'payment',
  'communication',
  'service',
  'usage',
  'safety',
  'documents',
  'other',
] as const
export type Issue = (typeof ISSUES)[number]

export const KINDS = [
  'complaint',
  'follow-up',
  'inquiry',
  'order',
  'thanks',
  'auto-reply',
  'bounce',
  'newsletter',
  'spam',
  'self',
  'partner',
  'unsure',
] as const
export type Kind = (typeof KINDS)[number]

/** Kinds that owe an answer and so make a ticket; all others lie in the visible bin of their name. */
export const TICKET_KINDS: ReadonlySet<Kind> = new Set(['complaint', 'follow-up', 'inquiry', 'order', 'unsure'])

export const SEVERITIES = ['low', 'normal', 'high', 'critical'] as const
export type Severity = (typeof SEVERITIES)[number]

export const TONES = ['calm', 'frustrated', 'angry', 'threatening'] as const
export type Tone = (typeof TONES)[number]

export const WISHES = [
  'refund',
  'partial-refund',
  'replacement',
  'missing-parts',
  'repair',
  'return',
  'discount',
  'compensation',
  'expedite',
  'tracking',
  'explanation',
  'apology',
  'correction',
  'documents',
  'guidance',
  'confirmation',
] as const
export type Wish = (typeof WISHES)[number]

export const REMEDIES = [
  'refund',
  'partial-refund',
  'replacement',
  'missing-parts',
  'repair',
  'return',
  'refund-without-return',
  'discount',
  'compensation',
  'expedite',
  'correction',
  'documents',
  'guidance',
  'tracking',
  'explanation',
] as const
export type Remedy = (typeof REMEDIES)[number]

export const EVIDENCES = ['attached', 'offered', 'none'] as const
export type Evidence = (typeof EVIDENCES)[number]

/** What a follow-up says (null for other kinds). */
export const ANSWERS = ['accepts', 'rejects', 'counters', 'adds-evidence', 'asks-for-news', 'thanks'] as const
export type Answer = (typeof ANSWERS)[number]

/** What the grievance led to at the customer's. Each is also the sign by which the lexicon marks its words. */
export const CONSEQUENCES = [
  'work-stopped',
  'occasion',
  'people-waiting',
  'money-lost',
  'time-lost',
  'customers-lost',
] as const
export type Consequence = (typeof CONSEQUENCES)[number]

/** Signs that the customer may go; the last one comes from the ledger. */
export const CHURN_SIGNS = ['leaving', 'order-stopped', 'competitor', 'contact-gone', 'complains-again'] as const
export type ChurnSign = (typeof CHURN_SIGNS)[number]

/** How money of ours is at risk. */
export const MONEY_RISKS = ['withheld', 'deducted', 'dispute'] as const
export type MoneyRisk = (typeof MONEY_RISKS)[number]

/** Signs of bad faith that only the ledger shows. */
export const HISTORY_SIGNS = ['claims-often', 'same-point', 'same-file', 'claims-late'] as const
export type HistorySign = (typeof HISTORY_SIGNS)[number]

/** Who has to answer for the grievance; set by a person, 'to-check' until then. */
export const RESPONSIBILITIES = ['to-check', 'ours', 'supplier', 'carrier', 'customer', 'force-majeure'] as const
export type Responsibility = (typeof RESPONSIBILITIES)[number]

export const LANES = [
  'normal',
  'safety',
  'legal',
  'chargeback',
  'bad-faith',
  'payment-fraud',
  'communication',
  'hard',
  'escalated',
  'vip',
] as const
export type Lane = (typeof LANES)[number]

/** How far up its ladder a remedy stands: offered first, where we would like to agree, and the furthest that we go. */
export const RUNG_STEPS = ['opening', 'target', 'floor'] as const
export type RungStep = (typeof RUNG_STEPS)[number]

/** Small extras below the ladder, free once an agreement is cheaper than the target. */
export const CHIPS = ['extended-service', 'accessory', 'maintenance', 'small-gift'] as const
export type Chip = (typeof CHIPS)[number]

/** What a person found at a line of the fact checklist. */
export const CHECK_RESULTS = ['open', 'confirms', 'refutes', 'not-applicable'] as const
export type CheckResult = (typeof CHECK_RESULTS)[number]

/** Whom a playbook page names to ask inside the house and around it. */
export const CONSULTED = [
  'order-desk',
  'sales',
  'production',
  'quality',
  'design',
  'engineer',
  'warehouse',
  'forwarder',
  'supplier',
  'finance',
  'manager',
] as const
export type Consulted = (typeof CONSULTED)[number]

/** Internal papers of a ticket. */
export const PAPERS = [
  'consultation',
  'execution-order',
  'corrective-action',
  'notice-of-claim',
  'headquarters-report',
] as const
export type PaperKind = (typeof PAPERS)[number]

/** Whom a paper may go to; their addresses stand in config/roles.yaml. */
export const PAPER_ROLES = [...CONSULTED, 'insurer', 'headquarters'] as const
export type PaperRole = (typeof PAPER_ROLES)[number]

/**
 * How far a paper came. By mail: queued, claimed, may-have-sent, then sent, failed or uncertain. By hand: copied. Both end
 * at answered or withdrawn.
 */
export const PAPER_STATES = [
  'queued',
  'claimed',
  'may-have-sent',
  'uncertain',
  'failed',
  'sent',
  'copied',
  'answered',
  'withdrawn',
] as const
export type PaperState = (typeof PAPER_STATES)[number]

/** Facts that a rung of a ladder may ask for, in the order in which they are named. */
export const POLICY_FACTS = [
  'order-value',
  'claim-ratio',
  'evidence',
  'warranty',
  'claim-period',
  'responsibility',
  'incoterm',
  'carrier-booked-by',
  'custom-made',
  'return-costs',
  'tier',
  'severity',
  'country',
  'checklist',
] as const
export type PolicyFact = (typeof POLICY_FACTS)[number]

/** Letters that are chosen by stage; the solution letter is named after the issue. */
export const STAGE_LETTERS = [
  'acknowledge',
  'follow-up',
  'inquiry',
  'progress',
  'agreement',
  'execution',
  'our-delay',
  'concern',
  'decline',
  'evidence-request',
  'reminder',
  'satisfaction',
  'closing',
  'hand-over',
  'packages',
  'final-position',
  'safety-decision',
] as const
export type StageLetter = (typeof STAGE_LETTERS)[number]
export type LetterName = Issue | StageLetter

/** Questions that a letter may put to the customer. */
export const ASKS = [
  'order-number',
  'photos',
  'video',
  'quantity',
  'model',
  'serial',
  'date-of-receipt',
  'wish',
  'phone',
  'injury',
  'place-of-purchase',
  'payment-proof',
  'document-name',
  'concern',
  'bank-details',
  'inspection',
  'inspection-paid',
  'sample',
] as const
export type Ask = (typeof ASKS)[number]

/** At whose cost an independent inspection is; 'at-fault': of whoever it shows to have to answer for it. */
export const INSPECTION_PAYERS = ['us', 'customer', 'at-fault'] as const
export type InspectionPayer = (typeof INSPECTION_PAYERS)[number]

/**
 * What only a person knows of how a matter stands: what is known, what is still open, and the reason of a delay or a no.
 * Each is a sentence of every language.
 */
export const POINTS = [
  'known-goods-found',
  'known-goods-ready',
  'known-goods-left',
  'known-cause-found',
  'known-payment-ordered',
  'known-papers-ready',
  'open-arrival',
  'open-dispatch',
  'open-cause',
  'open-proposal',
  'open-payment',
  'because-check-runs',
  'because-answer-awaited',
  'because-goods-move',
  'because-making-takes-longer',
  'because-material-awaited',
  'because-test-repeated',
  'because-as-agreed',
  'because-found-in-order',
  'because-period-ended',
  'because-above-value',
  'because-cause-unclear',
  'because-not-feasible',
] as const
export type Point = (typeof POINTS)[number]

/**
 * Sentences that a person may tick for a letter, in the order of the letter. The four of CHIPS are granted by policy; each
 * is a section of _extras.hbs.
 */
export const EXTRAS = [
  'thanks-patience',
  'thanks-photos',
  'thanks-openness',
  'thanks-loyalty',
  'same-aim',
  'your-words',
  ...CHIPS,
  'keep-unused',
  'keep-goods',
  'care-hint',
  'inspection-offered',
  'asked-once',
  'news-anyway',
  'call-offer',
  'video-meeting',
  'senior-colleague',
  'deputy',
  'direct-line',
  'trust',
] as const
export type Extra = (typeof EXTRAS)[number]

/** Questions with which a letter may close in place of its own; sections of _extras.hbs too. */
export const CLOSINGS = [
  'close-agree',
  'close-choose',
  'close-send',
  'close-suggest',
  'close-call',
  'close-more',
] as const
export type Closing = (typeof CLOSINGS)[number]

/** What looser words of a hand may promise, admit or blame: the reviewer confirms them. */
export const PROMISE_SORTS = [
  ...REMEDIES,
  'time',
  'costs',
  'guarantee',
  'liability',
  'blame',
  'channel',
  'act',
] as const
export type PromiseSort = (typeof PROMISE_SORTS)[number]

/** Everything that a draft or a sent-to-be letter can be warned of. `BLOCKING` ones stop the act approve. */
export const WARNINGS = [
  'no-template',
  'fallback-language',
  'choose-recipient',
  'gaps',
  'placeholder',
  'reply-to-differs',
  'new-participant',
  'needs-manager',
  'language-mismatch',
  'unknown-promise',
  'mirror-stale',
  'low-confidence',
  'reused-message-id',
  'parse-suspect',
  'zone-unknown',
  'customer-wrote-again',
  'our-own-address',
  'general-letter',
  'unwanted-words',
  'hard-to-read',
  'machine-mirror',
] as const
export type Warning = (typeof WARNINGS)[number]

export const BLOCKING: ReadonlySet<Warning> = new Set([
  'no-template',
  'choose-recipient',
  'gaps',
  'placeholder',
  'language-mismatch',
  'unknown-promise',
  'our-own-address',
])

/**
 * Why a letter did not leave, or not yet. First what the server or the way to it says about this letter, then what it says
 * about the account (all its letters rest), then what needs a person, then what amends itself found.
 */
export const SEND_REASONS = [
  'unreachable',
  'busy',
  'greylisted',
  'mailbox-full',
  'recipient-limit',
  'encryption',
  'sign-in',
  'password-sign-in-off',
  'smtp-off',
  'too-many-connections',
  'sending-rate',
  'daily-limit',
  'limit-prolonged',
  'account-blocked',
  'own-mailbox-full',
  'recipient-unknown',
  'recipient-refused',
  'sender-refused',
  'content-refused',
  'too-large',
  'no-smtputf8',
  'off-hours',
  'mailbox-unread',
  'interrupted',
  'not-as-approved',
  'not-ready',
  'answered-elsewhere',
  'approval-too-old',
  'draft-in-mail-client',
  'withdrawn',
  'given-up',
  'no-answer',
] as const
export type SendReason = (typeof SEND_REASONS)[number]

/** An account that rests for one of these goes on resting until somebody mends it: an alarm. */
export const OPERATOR_REASONS: ReadonlySet<SendReason> = new Set([
  'encryption',
  'sign-in',
  'password-sign-in-off',
  'smtp-off',
  'account-blocked',
  'own-mailbox-full',
])

export const CLOSE_REASONS = ['solved', 'answered-elsewhere', 'not-a-complaint', 'duplicate', 'no-answer'] as const
export type CloseReason = (typeof CLOSE_REASONS)[number]

/** Why a draft goes back, at one key each; a person may write words of their own instead. */
export const REJECT_REASONS = ['tone', 'facts', 'remedy', 'incomplete', 'wording', 'wait'] as const

/** What a held ticket waits for. */
export const HOLD_REASONS = ['factory', 'forwarder', 'colleague', 'manager', 'evidence'] as const

export const ROLES = ['agent', 'manager', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** What is done to the people of the desk, as their history names it. */
export const STAFF_ACTS = [
  'added',
  'invited',
  'entered',
  'deactivated',
  'activated',
  'roles',
  'language',
  'password',
  'refused',
  'code-on',
  'code-off',
  'recovery-code',
  'company-tied',
  'company-untied',
  'sessions-ended',
  'mail-chosen',
  'absent',
  'back',
  'handed-over',
] as const
export type StaffAct = (typeof STAFF_ACTS)[number]

export const BINS = ['auto-reply', 'bounce', 'newsletter', 'spam', 'self', 'partner', 'thanks'] as const
export type Bin = (typeof BINS)[number]

/** Incoterms 2020, and two of 2010 that contracts still name. */
export const INCOTERMS = [
  'EXW',
  'FCA',
  'FAS',
  'FOB',
  'CFR',
  'CIF',
  'CPT',
  'CIP',
  'DAP',
  'DPU',
  'DDP',
  'DAT',
  'DDU',
] as const
export type Incoterm = (typeof INCOTERMS)[number]

/** Who chose and booked the carrier of an order. */
export const CARRIER_BOOKERS = ['us', 'customer'] as const
export type CarrierBooker = (typeof CARRIER_BOOKERS)[number]

/** How much weight a customer has with us; 'watch': claims of theirs are looked at twice. */
export const TIERS = ['vip', 'a', 'b', 'c', 'new', 'watch'] as const
export type Tier = (typeof TIERS)[number]

/** Where a tier comes from: the customers file, a rule of policy, a person. */
export const TIER_SOURCES = ['book', 'rule', 'person'] as const
export type TierSource = (typeof TIER_SOURCES)[number]

/** How an order that a mail names belongs to who wrote it; 'other': somebody else's order. */
export const ORDER_OWNERS = ['address', 'domain', 'name', 'person', 'unknown', 'other'] as const
export type OrderOwner = (typeof ORDER_OWNERS)[number]

/** What can be wrong with a line of an imported file. */
export const IMPORT_MISTAKES = [
  'no-number',
  'no-customer-key',
  'date',
  'number',
  'currency',
  'incoterm',
  'tier',
  'address',
  'shared-domain',
  'yes-no',
  'share',
  'conflict',
  'too-long',
  'too-many-lines',
  'columns',
  'quotes',
] as const
export type ImportMistakeKind = (typeof IMPORT_MISTAKES)[number]

/** Why nothing of a file could be imported. */
export const IMPORT_REFUSALS = [
  'too-large',
  'too-many-lines',
  'old-excel',
  'broken-workbook',
  'no-text',
  'empty',
  'map',
] as const
export type ImportRefusal = (typeof IMPORT_REFUSALS)[number]

/** What somebody of ours has to do by a day. The first six are promises of sent letters (`news` … `call`). */
export const TASK_KINDS = [
  'news',
  'solution',
  'refund',
  'dispatch',
  'documents',
  'call',
  'letter',
  'close',
  'use-check',
  'prevention',
  'recourse',
  'order',
  'step',
] as const
export type TaskKind = (typeof TASK_KINDS)[number]

/** What a case goes through, in this order; config/aftercare.yaml says whose each is and how long it may take. */
export const PROCESS_STEPS = [
  'register',
  'acknowledge',
  'check-facts',
  'decide',
  'propose',
  'agree',
  'execute',
  'confirm',
  'close',
] as const
export type ProcessStep = (typeof PROCESS_STEPS)[number]

/** 'dropped': another letter put another day in its place, or the matter is closed. */
export const TASK_STATES = ['open', 'done', 'dropped'] as const
export type TaskState = (typeof TASK_STATES)[number]

/** Why a complaint came about, as a person says when it is closed. */
export const CAUSES = [
  'product-defect',
  'transport-damage',
  'transport-delay',
  'not-as-described',
  'use-not-understood',
  'our-handling',
  'documents',
  'price',
  'other',
  'unknown',
] as const
export type Cause = (typeof CAUSES)[number]

/** Whom we ask to give back what a complaint cost us. */
export const RECOURSE_FROM = ['supplier', 'forwarder', 'insurer'] as const
export type RecourseFrom = (typeof RECOURSE_FROM)[number]

/** How content the customer was in the end; the figures are theirs. */
export const SATISFACTIONS = ['content', 'so-so', 'discontent', '5', '4', '3', '2', '1'] as const
export type Satisfaction = (typeof SATISFACTIONS)[number]

/** What may drive a customer away, as the page of customers says it: signs in their mails, and what ledger and order book show. */
export const RISK_REASONS = [
  ...CHURN_SIGNS,
  'complained-often',
  'no-answer',
  'orders-fell',
  'orders-stopped',
  'discontent',
  'promise-broken',
] as const
export type RiskReason = (typeof RISK_REASONS)[number]

export const RISK_LEVELS = ['high', 'some', 'low'] as const
export type RiskLevel = (typeof RISK_LEVELS)[number]

/** Whether an order followed within six months of a closed complaint; 'running': they are not over. */
export const KEPT_STATES = ['kept', 'silent', 'running', 'not-in-book'] as const
export type KeptState = (typeof KEPT_STATES)[number]

/** What customers wish for that we don't offer, the most special first: a sentence with several is of the first. */
export const CHANCE_KINDS = ['market', 'price', 'size', 'feature', 'product'] as const
export type ChanceKind = (typeof CHANCE_KINDS)[number]

export const CHANCE_STATES = ['found', 'confirmed', 'dropped'] as const
export type ChanceState = (typeof CHANCE_STATES)[number]

export const LIBRARY_STATES = ['proposed', 'approved', 'refused'] as const
export type LibraryState = (typeof LIBRARY_STATES)[number]

/** Papers of a shipment that customers complain of. */
export const TRADE_PAPERS = [
  'invoice',
  'packing-list',
  'bill-of-lading',
  'origin',
  'certificate',
  'insurance',
  'customs',
] as const
export type TradePaper = (typeof TRADE_PAPERS)[number]

/** By what like complaints are looked for: what the order book names, the paper complained of, the template of our letter. */
export const PROBLEM_DIMENSIONS = ['product', 'batch', 'factory', 'carrier', 'packaging', 'paper', 'letter'] as const
export type ProblemDimension = (typeof PROBLEM_DIMENSIONS)[number]

/** A recurring problem that was taken up; 'acted': the change is made, 'checked': whether complaints fell was tested. */
export const FOLLOWED_STATES = ['open', 'acted', 'checked', 'closed'] as const
export type FollowedState = (typeof FOLLOWED_STATES)[number]

/** What people do with such a problem. */
export const FOLLOWED_ACTS = ['taken-up', 'changed', 'acted', 'checked', 'closed', 'reopened'] as const
export type FollowedAct = (typeof FOLLOWED_ACTS)[number]

/** What a case cost us, in the company's currency. */
export const COST_BANDS = ['unknown', 'nothing', 'to-100', 'to-500', 'to-2000', 'more'] as const
export type CostBand = (typeof COST_BANDS)[number]

/** Ways by which a complaint comes that isn't mailed. */
export const ENTRY_CHANNELS = ['phone', 'whatsapp', 'wechat', 'marketplace', 'other'] as const
export type EntryChannel = (typeof ENTRY_CHANNELS)[number]

/** Whoever carries out what a letter promises. */
export const EXECUTORS = ['office', 'factory', 'warehouse', 'bank'] as const
export type Executor = (typeof EXECUTORS)[number]

/** When on their day a contact likes to be written to. */
export const HOUR_WISHES = ['morning', 'afternoon', 'late'] as const
export type HourWish = (typeof HOUR_WISHES)[number]

/** What a clerk tells the owner of: a letter's template, a rule of the playbook, a calendar, a manners card. */
export const OWNER_NOTE_KINDS = ['template', 'rule', 'calendar', 'card'] as const
export type OwnerNoteKind = (typeof OWNER_NOTE_KINDS)[number]

/** 'changed': the owner put right what the note says. */
export const OWNER_NOTE_STATES = ['open', 'answered', 'changed'] as const
export type OwnerNoteState = (typeof OWNER_NOTE_STATES)[number]
