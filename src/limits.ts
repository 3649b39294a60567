/** Every bound of the program, with its reason. Nothing here is a setting: a setting lives in .env or config/. */

const KiB = 1024
const MiB = 1024 * KiB

export const limits = {
  /** Larger mails are kept whole but only their first part is parsed: Gmail and Microsoft stop at 25–35 MB, Exchange at up to 150. */
  rawMailBytes: 40 * MiB,
  /** No more of one mail is kept than this; what lies beyond is marked as cut. Exchange stops at 150 MB. */
  storedMailBytes: 160 * MiB,
  /** What one parse may take before its child is killed. The corpus needs 2 ms at the median. */
  parseSeconds: 20,
  /** Resident memory of the parser child: a 40 MB mail needs about 250 MB in mailparser. */
  parserResidentBytes: 768 * MiB,
  /** Text beyond this is shown from the original on demand. */
  textCharacters: 200_000,
  /** What understanding reads of a longer text, a quarter of it from the end: some seven pages. Two and a half times as much held the main thread for a quarter of a second. */
  understoodCharacters: 24_000,
  /** HTML beyond this is not rendered, the text part is. */
  htmlCharacters: 2_000_000,
  mimeParts: 1_000,
  headerBytes: 256 * KiB,
  addressesPerField: 200,
  attachmentNameCharacters: 150,
  /** The quoted original below our letter. */
  quotedCharacters: 20_000,
  /** RFC 5322 References: relays refuse header sections beyond 4,096 bytes, so first and last ids are kept within this. */
  referencesCharacters: 1_500,
  /** A letter that a person typed. */
  letterCharacters: 20_000,
  /** An internal paper, and an answer to it that a person pastes. */
  paperCharacters: 20_000,
  paperSubjectCharacters: 200,
  /** The customer's photos that go with a paper: with base64 still below what common servers take. */
  paperPhotoBytes: 12 * MiB,
  /** The labels of a folder that is scored: some 40,000 mails. */
  labelBytes: 16 * MiB,
  /** One request body of the desk, files aside. */
  formBytes: 1 * MiB,
  /** Files that a person adds to a reply, together. */
  attachmentBytes: 15 * MiB,
  /** Manuals and the like that go with letters: one, and all together, which are kept in memory. */
  productPaperBytes: 5 * MiB,
  productPapersBytes: 60 * MiB,
  /** The body of a letter that a person left in their mail client: files in base64, and the text around them. */
  keptBodyBytes: 22 * MiB,
  /** A draft goes to the mail client's Drafts when nobody has changed it for so long. */
  draftRestSeconds: 60,
  /** So many of the newest mails of Drafts and of the mailbox for approvals are looked at; people keep years of drafts. */
  draftsListed: 500,
  /** How long an account, or a letter in hand, stays with a daemon that no longer renews it: another one waits that long. */
  leaseSeconds: 30,
  /** The same on an embedded ledger, which has one daemon: nobody waits for it, and each renewal is a write. */
  aloneLeaseSeconds: 3_600,
  finalDotSeconds: 600,
  /** From noting that a letter may have been sent to its final dot: whoever takes longer was frozen, and may be out of date. */
  holdSeconds: 10,
  /** The last look at the mailbox may be no older than this when the final dot is due. */
  lastLookSeconds: 60,
  /** Undo window after an approval, the default of AMENDS_UNDO_SECONDS. */
  undoSeconds: 60,
  /** The span over which letters and mails are counted against the two limits below. */
  loopHours: 24,
  /** Letters of ours in one thread within the span, before one more needs a person's explicit word: people rarely exchange more, machines do. */
  lettersPerThread: 3,
  /** Mails of one customer within the span that get a draft by themselves; more are kept and shown without one. */
  mailsPerSender: 10,
  /** An order book or customers file: some 60,000 lines of CSV. Read in a thread aside: the largest takes some seconds. */
  importBytes: 16 * MiB,
  /** A calendar file of closures is some kilobytes; whole calendars of a person are larger. Read in a thread aside. */
  icalBytes: 2 * MiB,
  icalSeconds: 20,
  importLines: 100_000,
  /** A workbook packs a hundred to one; what unpacks to more is no order book. */
  importUnpackedBytes: 128 * MiB,
  /** Fields from a sheet's first corner to its last cell: the reader makes them all, were that cell alone. */
  importFields: 10_000_000,
  importCellCharacters: 500,
  /** Mistakes of an imported file that are shown; all are counted. */
  importMistakes: 20,
  /** Goods lines of one order that are kept with a ticket's turn. */
  orderLines: 50,
  /** Orders that one mail may be about: a mail with a list of numbers is looked up this far. */
  ordersLookedUp: 5,
  checkNoteCharacters: 1_000,
  /** An order system that answers later than this has no say in the draft. */
  orderSystemSeconds: 3,
  orderSystemBytes: 256 * KiB,
  /** One try of a question to the model; a long letter takes it some twenty seconds. */
  modelTrySeconds: 60,
  /** All tries of a question together. */
  modelSeconds: 150,
  /** Questions that go together at most: so many answers are read at one go. The service takes a hundred thousand. */
  modelBatchQuestions: 1_000,
  /** Of one batch, questions or answers; the service takes 256 MB. */
  modelBatchBytes: 24 * MiB,
  /** Most batches are answered within one; then their jobs are asked one by one. The service itself gives up after 24. */
  modelBatchHours: 4,
  /** How often a batch is asked after. */
  modelBatchLookSeconds: 60,
  /** A batch whose id was lost shows in the service's list by then, or was never made. */
  modelBatchLostMinutes: 5,
  /** Of a mail the model reads no more than its beginning: a complaint of 2,000 words. */
  modelMailCharacters: 12_000,
  /** One picture that the model is shown; the service takes five megabytes in base64. */
  modelPictureBytes: 3 * MiB,
  /** What the staff tell the model to change. */
  modelToldCharacters: 1_000,
  /** Of a mail of long ago only its beginning is read, where people write; photos need not come over the line. */
  lookedBackBytes: 256 * KiB,
  /** Mails of one account that are looked back on: some 200 MB of what is remembered of them. */
  lookedBackMails: 100_000,
  sessionHours: 12,
  invitationHours: 24,
  /** When a session was last used is written down this often at most. */
  seenMinutes: 5,
  /** Failed sign-ins of one name in ten minutes before it has to wait. */
  failedSignIns: 8,
  /** Failed sign-ins from one address in ten minutes: colleagues of one office share one. */
  failedSignInsOfAddress: 40,
  /** A network address is personal data: in the history of the staff it is of use for so long. */
  addressDays: 90,
  /** An account not polled for this long is an alarm. */
  pollAlarmMinutes: 15,
  /** An approval older than this sends nothing: the letter is shown to a person again. */
  approvalDays: 14,
  /** A planned hour further off than this is shown as a conflict. */
  longWaitHours: 72,
} as const
