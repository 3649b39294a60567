/**
 * How an added word of an internal paper may speak, in the languages of the staff: sentences that report what the customer
 * wrote or what became of the goods, and questions for facts. Everything that tells somebody to act, that says somebody agreed,
 * or that speaks for the house is found here; where in doubt, it is no report.
 */
import type { PaperLanguage } from './paper-texts.ts'

/** Banks and accounts: a changed one is how money is stolen. The house itself never speaks through a model. */
export const NOBODY_SAID =
  /\b(?:bank\w*|IBAN|SWIFT|BIC|beneficiary|payee|recipient\w*|funds?|wire[ds]?|wiring|wallet\w*|PayPal|invoice address|accounts?(?! of)|managers?|director\w*|boss|CEO|supervisor\w*|management|head ?office|headquarters|we|our|ours|us|I|my|mine|please|liab\w*|responsib\w*|faults?|guilt\w*|negligen\w*|waive\w*|harmless|confidential|secret\w*|ignore\w*|disregard\w*|(?:new|changed|updated|other) (?:details|data|information)|by (?:tele)?phone|call(?:ed|ing)? back|bypass\w*|skip\w*|overrid\w*|overrul\w*)\b|银行|账户|帐户|账号|帐号|户名|收款|收钱|汇款|汇到|汇给|打款|打到|转账|转到|开户|钱包|支付宝|银行卡|卡号|经理|领导|主管|老板|总监|董事|总部|上级|总裁|我|本公司|贵司|本司|您|你|请(?![求教])|新的?信息|信息变更|回拨|电话(?:确认|核实)|过错|过失|责任|放弃|保密|忽略|无视|跳过|绕过|不经|无需|不必|不用|不需要|切勿|务必|必须|立即|照办|照此|予以|批准|准许|授权|特批|审批/iu

/** Remedies, money and what moves goods. */
const REMEDIES =
  /\b(?:restitution|refund\w*|reimburs\w*|compensat\w*|discount\w*|credit\w*|replac\w*|resend\w*|resent|re-?ship\w*|air ?freight|by air|express|repa(?:y|id)\w*|pa(?:y|ys|ying|id|yable)|payments?|(?:sent|sends?|goes|going|shipped|delivered|made) (?:out )?again|money|cash|transfer\w*|remit\w*|free of charge|at no cost|gift\w*|return\w*|repair\w*|expedit\w*|release[ds]?|releasing)\b|退款|返款|退钱|退货|退还|返还|退一半|退全|全退|赔|补偿|折扣|打折|抵扣|减免|免费|赠送|换货|换新|更换|重发|重寄|补发|补寄|再发|空运|加急|支付|放行|放货|电放|款项|货款|付|维修|返修/iu

const WISHES_FOR =
  /\b(?:asks?|asked|wants?|wanted|requests?|requested|demands?|demanded|expects?|hopes?|would like|insists?|wishes)\b|要求|希望|想要|请求|提出|询问|催|期望/iu

/** Somebody said yes, or decided. */
const CONSENT =
  /\b(?:agree[ds]?|agreement|approv\w+|authori[sz]\w+|accept(?:s|ed|ance)?|grant(?:s|ed)?|promis\w+|confirm(?:s|ed|ing)?|decid\w+|decision|entitled?|permi(?:t|ssion)\w*|verified|cleared)\b|同意|答应|承诺|许诺|决定|应允|认可|确认(?!单|书|函|邮件)|核实|已定|说好|谈妥|有权/iu

/** What the desk and its colleagues do with a case: no mail has a say in it. */
const HANDLING =
  /\b(?:must|should(?! have)|shall|ought|needs? to|ha(?:s|ve) to|no need|not necessary|unnecessary|needless|forward(?:ed|ing)?(?! agent)|pass(?:ed)? (?:on|this|it|them|all)|this (?:paper|e?-?mail|message|notice)|close[ds]?(?= (?:the|this) (?:case|ticket|complaint|claim))|delete\w*|deadline\w*|stop\w* (?:the |all |any )?(?:dispatch|sales?|shipments?|deliver(?:y|ies)|production|check\w*)|withdraw\w*|cancel\w*|safe|no (?:risk|danger|hazard)|not dangerous|dispatch\w*|ship(?:s|ped|ping|ment)? (?:it|them|all|everything|the whole)|send(?:s|ing)? (?:it|them|all|everything|the whole|to)|repl(?:y|ies)|urgent\w*|priority|without (?:check|approval|waiting|question|delay|any)\w*)\b|应当|应该|须|需要立|马上|尽快|赶紧|优先|即可|转发|转给|转告|结案|删除|关闭(?=本单|工单|投诉|此案|该单)|停止(?=发货|销售|生产|出货|检)|停发|撤销|撤回|取消|截止|期限|安全|没有风险|无风险|没有危险|无害|放心|发给|寄给|交给|发出|不急|照常/iu

/**
 * How every sentence of a report begins: the customer, and what they say, want, have or met with. So whatever stands in it is
 * seen to be the customer's word, and nobody of the house is told anything.
 */
const REPORTS: Readonly<Record<PaperLanguage, RegExp>> = {
  en: /^(?:according to (?:the )?(?:customer|buyer|mail)\b|(?:(?:the|this) )?(?:customer|buyer|client|consignee|he|she|they)\s+(?:(?:also|still|now|already|first|then|only|further|did not|does not|do not|cannot|could not|can not)\s+)*(?:writes?|wrote|says?|said|reports?|reported|states?|stated|describes?|described|explains?|explained|adds?|added|mentions?|mentioned|complains?|complained|tells?|told|asks?|asked|wants?|wanted|requests?|requested|hopes?|hoped|expects?|expected|would like|needs?|needed|waits?|waited|finds?|found|notices?|noticed|sees?|saw|hears?|heard|received?|receives|ordered|bought|opens?|opened|keeps?|kept|sent|offers?|offered|tried|tries|compares?|compared|knows?|knew|uses?|used|lost|loses?|stands?|(?:has|have|had) (?:not |never |no |already |also |twice )?(?:been waiting|written|sent|kept|waited|tried|found|received|ordered|opened|lost|had|heard|used|asked|answered?|the|a|an|no|their|two|several))\b)/iu,
  'zh-Hans':
    /^(?:据|按|照)?(?:该|这位)?(?:客户|对方|买家|买方|收货人)[^，。]{0,12}?(?:来信|来函|来邮件|说|称|表示|反映|反馈|提到|提及|描述|写道|写信|认为|发现|收到|订|买|拆|使用|试|保留|拍|希望|要求|想|请求|询问|问|催|需要|要用|急|等|尚未|没有|没收|还没|未能|未收|无法|不知道|不清楚|对比|开业|担心|不满|受伤|停工|停产)/u,
}
const BEGINS_ZH_WRONG =
  /^(?:把|将|给|让|叫|令|去|应|需|务|勿|别|莫|按(?!客户)|照|同意|批准|向|替|为其|为客户|先|直接|全额|立|速|即|予)/u
/** The customer says it: their wishes and their words. */
const THEIRS =
  /^(?:according to|(?:(?:the|this) )?(?:customer|buyer|client|consignee|he|she|they)\b)|^(?:据|按)?(?:客户|对方|买家|买方|收货人)/iu
const SPEAKS =
  /\b(?:writes?|wrote|says?|said|reports?|reported|states?|stated|describes?|described|explains?|explained|adds?|added|mentions?|mentioned|complains?|complained|tells?|told|according to)\b|来信|来函|说|称|表示|反映|反馈|提到|提及|描述|写道|据/iu
/** Whoever could be told to act by being said to act. */
const OURS =
  /\b(?:warehouse|finance|accounting|engineers?|company|house|colleagues?|desk|office|staff|team)\b|财务|仓库|工程师|公司|厂里|同事|业务员|客服|跟单/iu
/** What the customer is said to get, and what is said to be over. */
const GIVEN =
  /\b(?:gets?|is given|are given|handed|bears? (?:all|the)|void|lapses?|settled|arranged|left out|doubled|in full|price list)\b|归客户|给客户|交客户|告知客户|承担|了结|作罢|作废|免检|不再检|翻倍|两倍|全款|全额|全数|底价|价目表/iu

/** What is no report, as it stands there. */
export function notReported(course: string, language: PaperLanguage): string[] {
  return sentencesOf(course).flatMap((sentence) => {
    if (!REPORTS[language].test(sentence) || /[?？]/u.test(sentence)) return [sentence]
    // Only what the customer is said to write runs on over a comma: elsewhere another speaker could begin there.
    const [first = '', ...others] = sentence.split(/[,，](?=\s*(?:\S+\s+\S+\s+\S|\p{Script=Han}{4}))/u)
    if (others.length > 0 && !SPEAKS.test(first)) return [sentence]
    return clausesOf(sentence).filter((clause) => {
      if (OURS.test(clause) || GIVEN.test(clause) || (language === 'zh-Hans' && BEGINS_ZH_WRONG.test(clause)))
        return true
      if (REMEDIES.test(clause)) return !WISHES_FOR.test(clause) || CONSENT.test(clause)
      return (CONSENT.test(clause) || HANDLING.test(clause)) && !THEIRS.test(clause)
    })
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
