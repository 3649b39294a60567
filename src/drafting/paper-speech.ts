/**
 * How an added word of an internal paper may speak, in the languages of the staff: sentences that report what the customer
 * wrote or what became of the goods, and questions for facts. Everything that tells somebody to act, that says somebody agreed,
 * or that speaks for the house is found here; where in doubt, it is no report.
 */
import type { PaperLanguage } from './paper-texts.ts'

/** Banks and accounts: a changed one is how money is stolen. The house itself never speaks through a model. */
export const NOBODY_SAID =
  /\b(?:bank\w*|IBAN|SWIFT|BIC|beneficiary|payee|wire[ds]?|wiring|wallet\w*|PayPal|invoice address|accounts?(?! of)|managers?|director\w*|boss|CEO|supervisor\w*|management|head ?office|headquarters|we|our|ours|us|I|my|mine|please|liab\w*|responsib\w*|faults?|guilt\w*|negligen\w*|waive\w*|harmless|confidential|secret\w*|ignore\w*|disregard\w*|(?:new|changed|updated|other) (?:details|data|information)|by (?:tele)?phone|call(?:ed|ing)? back|bypass\w*|skip\w*|overrid\w*|overrul\w*)\b|银行|账户|帐户|账号|帐号|户名|收款|汇款|汇到|汇给|打款|打到|转账|转到|开户|钱包|支付宝|银行卡|卡号|经理|领导|主管|老板|总监|董事|总部|上级|总裁|我|本公司|贵司|本司|您|你|请(?![求教])|新的?信息|信息变更|回拨|电话(?:确认|核实)|过错|过失|责任|放弃|保密|忽略|无视|跳过|绕过|不经|无需|不必|不用|不需要|切勿|务必|必须|立即|照办|照此|予以|批准|准许|授权|特批|审批/iu

/** Remedies, money and what moves goods. */
const REMEDIES =
  /\b(?:refund\w*|reimburs\w*|compensat\w*|discount\w*|credit\w*|replac\w*|resend\w*|resent|re-?ship\w*|air ?freight|by air|express|repa(?:y|id)\w*|pa(?:y|ys|ying|id|yable)|payments?|(?:sent|sends?|goes|going|shipped|delivered|made) (?:out )?again|money|cash|transfer\w*|remit\w*|free of charge|at no cost|gift\w*|return\w*|repair\w*|expedit\w*|release[ds]?|releasing)\b|退款|退钱|退货|退还|返还|退一半|退全|全退|赔|补偿|折扣|打折|抵扣|减免|免费|赠送|换货|换新|更换|重发|重寄|补发|补寄|再发|空运|加急|支付|放行|放货|电放|再寄|再发|款项|货款|付|维修|返修/iu

const WISHES_FOR =
  /\b(?:asks?|asked|wants?|wanted|requests?|requested|demands?|demanded|expects?|hopes?|would like|insists?|wishes)\b|要求|希望|想要|请求|提出|询问|催|期望/iu

/** Somebody said yes, or decided. */
const CONSENT =
  /\b(?:agree[ds]?|agreement|approv\w+|authori[sz]\w+|accept(?:s|ed|ance)?|grant(?:s|ed)?|promis\w+|confirm\w*|decid\w+|decision|entitled?|permi(?:t|ssion)\w*|verified|cleared)\b|同意|答应|承诺|许诺|决定|应允|认可|确认|核实|已定|说好|谈妥|有权/iu

/** What the desk and its colleagues do with a case: no mail has a say in it. */
const HANDLING =
  /\b(?:must|should(?! have)|shall|ought|needs? to|ha(?:s|ve) to|no need|not necessary|unnecessary|needless|forward(?:ed|ing)?(?! agent)|pass(?:ed)? (?:on|this|it|them|all)|this (?:paper|e?-?mail|message|notice)|close[ds]?(?= (?:the|this) (?:case|ticket|complaint|claim))|delete\w*|deadline\w*|stop\w* (?:the |all |any )?(?:dispatch|sales?|shipments?|deliver(?:y|ies)|production|check\w*)|withdraw\w*|cancel\w*|safe|no (?:risk|danger|hazard)|not dangerous|dispatch\w*|ship(?:s|ped|ping|ment)? (?:it|them|all|everything|the whole)|send(?:s|ing)? (?:it|them|all|everything|the whole|to)|repl(?:y|ies)|urgent\w*|priority|without (?:check|approval|waiting|question|delay|any)\w*)\b|应当|应该|须|需要立|马上|尽快|赶紧|优先|即可|转发|转给|转告|结案|删除|关闭(?=本单|工单|投诉|此案|该单)|停止(?=发货|销售|生产|出货|检)|停发|撤销|撤回|取消|截止|期限|安全|没有风险|无风险|没有危险|无害|放心|发给|寄给|交给|发出|不急|照常/iu

/** How a report begins in English: with who wrote, or with what there is. A bare verb is an order. */
const BEGINS_EN =
  /^(?:the|a|an|this|these|that|those|it|its|he|she|they|their|his|her|there|in|on|of|at|after|before|for|from|with|since|when|while|because|as|although|both|all|some|none|most|half|one|two|three|four|five|six|seven|eight|nine|ten|several|part|parts|only|another|according|customer|\d[\d.,]*)\b/iu
const BEGINS_ZH_WRONG =
  /^(?:把|将|给|让|叫|令|去|应|需|务|勿|别|莫|按|照|同意|批准|向|替|为其|为客户|先|直接|全额|立|速|即|予)/u
/** The customer says it: their wishes and their words. */
const THEIRS =
  /^(?:according to (?:the )?(?:customer|buyer|mail)|(?:the |this )?(?:customer|buyer|client|consignee)(?:['’]s)?\b|they|he|she|their|his|her|in (?:the|their|his|her) (?:first |second |newest |latest )?mail)|^(?:据|按)?(?:客户|对方|买家|买方|收货人|来信|来函|邮件|客人)/iu

/** What is no report, as it stands there; `wishes`: what the customer asks for may stand as their wish. */
export function notReported(
  course: string,
  language: PaperLanguage,
  { wishes }: { readonly wishes: boolean },
): string[] {
  return sentencesOf(course).flatMap((sentence) => {
    const begins = language === 'en' ? BEGINS_EN.test(sentence) : !BEGINS_ZH_WRONG.test(sentence)
    if (!begins) return [sentence]
    if (/[?？]/u.test(sentence)) return [sentence]
    const theirs = THEIRS.test(sentence)
    const wrong = clausesOf(sentence).filter((clause) => {
      if (language === 'zh-Hans' && BEGINS_ZH_WRONG.test(clause)) return true
      const wish = theirs && wishes && WISHES_FOR.test(clause)
      if (REMEDIES.test(clause) && !(wish && !CONSENT.test(clause))) return true
      return (CONSENT.test(clause) || HANDLING.test(clause)) && !THEIRS.test(clause)
    })
    return wrong
  })
}

const INTERROGATIVE =
  /^(?:what|which|who|whose|when|where|why|how|is|are|was|were|do|does|did|has|have|had|in which|at which|on which|by which|from which|of which|since when)\b|什么|是否|吗|哪|多少|为何|为什么|几|谁|怎|有无|有没有/iu

/** What is no question for a fact. */
export function notAsked(question: string, language: PaperLanguage): string[] {
  const one =
    /[?？]$/u.test(question) && !/[.!。！;；?？\n](?=.)/u.test(question.slice(0, -1).replace(/\d\.\d/gu, '00'))
  const asks = INTERROGATIVE.test(question) && (language === 'en' || !BEGINS_ZH_WRONG.test(question))
  const acts = REMEDIES.test(question) || CONSENT.test(question) || ACTS.test(question)
  return one && asks && !acts ? [] : [question]
}

/** A question can hide an order: "Why not close it now?" */
const ACTS =
  /\b(?:not (?:just|simply)|why (?:not|don|do not)|must|should|shall|need|delete\w*|cancel\w*|withdraw\w*|forward(?! agent)\w*|safe|urgent\w*|deadline\w*|close (?:the|this|it))\b|何不|为什么不|怎么不|转发|转给|结案|删除|关闭|撤销|撤回|取消|截止|马上|立刻|尽快|发给|寄给|交给|安全/iu

const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[。！？；!?;\n])|(?<=[.:：])(?=\s|$)|：|—|–/u)
    .map((one) => one.trim())
    .filter((one) => /[\p{L}\p{N}]/u.test(one))

export const clausesOf = (sentence: string): string[] =>
  sentence
    .split(
      /[,，]|、(?=[^、]{6})|\s(?:and|but|so|then|while|because|therefore)\s|(?:因此|所以|于是|然后|并且|并(?=[\p{Script=Han}]))/u,
    )
    .map((one) => one.trim())
    .filter((one) => one !== '')
