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
  /\b(?:warehouse|finance|accounting|engineers?|company|house|colleagues?|desk|office|staff|team|(?<!(?:their|its|his|her) (?:own )?)(?:legal(?: department)?|lawyers?|quality|QA|QC)(?= (?!inspect|problem|issue)\w)|purchasing|procurement|logistics|foreman|packers?|both (?:sides|parties)|shook hands|shake hands)\b|财务|仓库|工程师|公司|厂里|同事|业务员|客服|跟单|(?<!客户的|他们的|对方的|自己的)(?:法务|律师|品质部|品管部|质检部|采购部|销售部|物流部|出纳|会计)|包装工|双方|彼此|点头|拍板|首肯/iu
/** What the customer is said to get, and what is said to be over. */
const GIVEN =
  /\b(?:gets?|is given|are given|handed|bears? (?:all|the)|void|lapses?|settled|arranged|left out|doubled|in full|price list)\b|归客户|给客户|交客户|告知客户|承担|了结|作罢|作废|免检|不再检|翻倍|两倍|全款|全额|全数|底价|价目表/iu

/** What is let off, left out or given away without a word of remedies: prices, checks, claims, papers, stock. */
const LET_OFF = new RegExp(
  [
    // Nobody is told what need not be done, and no leave is given.
    /\b(?:nobody|no one|no-one|nothing) (?:needs?|has|have|is|gets?) (?:to|needed|required)\b/,
    /\b(?:may|can) (?:also |now |just |simply |safely )?(?:have(?! been)|keep|take|go (?:on|ahead|out)|continue|carry on|resume|proceed|be (?:written|scrapped|destroyed|released|given|handed|kept|resumed|reopened|left|thrown|dropped|let))\b/,
    // Prices and stock.
    /\b(?:writ(?:es?|ing|ten)|wrote) (?:\w+ ){0,4}off\b|\b(?:scrap(?:s|ped|ping)?|cheaper|half (?:the )?price|price cut)\b/,
    /\b(?:third|half|quarter|fifth|tenth|part) (?:off|less|of (?:the|their|its|our) (?:next |last )?(?:bill|invoice|price|sum|order value))\b/,
    /\b(?:off|from|on) (?:the|their|its|his|her) next (?:bill|invoice|payment|order)\b/,
    /\b(?:leaves?|goes|go|travels?|comes?|will (?:leave|go|come)) (?:\w+ )?(?:on|with|by) (?:the|our|a) (?:next|first|same|last) \w+/,
    // Checks, claims and papers.
    /\b(?:drop(?:s|ped|ping)?|abandon\w*|shelv\w+|shelved?|forgo\w*|omit\w*|postpon\w+|leav(?:e|es|ing)(?! (?:their|his|her))) (?:the|this|that|all|any|every) (?:\w+ )?(?:tests?|checks?|inspections?|claims?|photos?|counts?|signatures?)\b/,
    /(?<!cannot |not |unable to |can't )\b(?:let|allow\w*|get|gets|take|collect|pick up|hand(?:ed)? over)\b[^,;]{0,40}\bwithout\b/,
    /便宜|优惠|让利|降价|减价|半价|少收|免收|免单|[打让减][一二三四五六七八九半对几]?[折成]/,
    /(?:跟|随|搭|赶)(?:着)?[^，。]{0,3}下一?[班趟批柜船车航]|下一?[班趟批柜船车航][^，。]{0,4}(?:走|发走|运走|装走)/,
    /免(?:了|掉|去|检|做|测|验)|省(?:了|去|掉)|先不[做测查验报]|不[做测查验看报]了|别[做测查验看报追]/,
    /先[^，。]{0,12}提(?:走|货|柜)|后补|补交|先提后|报废|销账|核销|抹(?:掉|零)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
)

/** No report goes on with an order: "the customer says that let them have it". */
const ORDERED =
  /(?:\b(?:says?|said|writes?|wrote|states?|stated|adds?|added|reports?|reported|mentions?|mentioned)(?: that)?,? )(?:just |simply |now |please )?(?:let|leave|drop|knock|keep|give|hand|take|hold|tell|make|send|ship|move|book|get|go|do|don't|do not|never|add|waste|forget|file|sign|load|unload|pack|count|burn|throw|sell|buy|stop|start|run|use(?! of)|write|clear|clean|wait|start|charge|deduct|settle|close|open(?!ing)|raise|lower|cover|hide)\b(?! (?:were|was|is|are|has|had|have|did|does)\b)/iu

/** Another voice within a sentence: "asks for a refund (do it today)". */
const ASIDE = /[()（）[\]【】]|\s\/\s|\p{Script=Han}\/\p{Script=Han}/u

/** What is no report, as it stands there. */
export function notReported(course: string, language: PaperLanguage): string[] {
  return sentencesOf(course).flatMap((sentence) => {
    if (!REPORTS[language].test(sentence) || /[?？]/u.test(sentence) || ASIDE.test(sentence)) return [sentence]
    // Only what the customer is said to write runs on over a comma: elsewhere another speaker could begin there.
    const [first = '', ...others] = sentence.split(/[,，](?=\s*(?:\S+\s+\S+\s+\S|\p{Script=Han}{4}))/u)
    if (others.length > 0 && !SPEAKS.test(first)) return [sentence]
    return clausesOf(sentence).filter((clause) => {
      if (OURS.test(clause) || GIVEN.test(clause) || ORDERED.test(clause)) return true
      if (LET_OFF.test(clause)) return !WISHES_FOR.test(clause) || CONSENT.test(clause)
      if (language === 'zh-Hans' && BEGINS_ZH_WRONG.test(clause)) return true
      if (REMEDIES.test(clause)) return !WISHES_FOR.test(clause) || CONSENT.test(clause) || HANDLING.test(clause)
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
  const acts = REMEDIES.test(question) || CONSENT.test(question) || ACTS.test(question) || LET_OFF.test(question)
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
