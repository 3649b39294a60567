/** Reply and forward prefixes as mail clients write them, by the languages that use them. Longer ones stand first. */
import { wordList } from './word-list.ts'

export const REPLY_PREFIXES = wordList(`
reply|re|antwort|antw|aw|svar|sv|vastaus|vast|vs|réf|réponse|rép|rep|ré|respuesta|resposta|res|rsp|risposta|rif|
ris|odpowiedź|odp|od|odpověď|odpoveď|válasz|vá|yanıt|ynt|cvp|ilgi|răspuns|odgovor|odg|ats|atb|atbilde|vastus|
απάντηση|απαντ|απ|σχετ|σχετικό|ответ|отв|на|hа|відповідь|відп|отговор|отг|תשובה|תגובה|השב|רד|الرد على|الرد|رد|
جواب|پاسخ|回复|回覆|答复|答覆|回信|返信|回答|회신|답장|답변|trả lời|tl|ตอบกลับ|ตอบ|balasan|balas|bls|उत्तर|जवाब|ateb`).toSorted(
  (a, b) => b.length - a.length,
)

export const FORWARD_PREFIXES = wordList(`
forwarded|forward|fwd|fw|weitergeleitet|weiterl|wg|doorgestuurd|doorst|vidarebefordrat|vidarebefordran|
videresendt|vb|vs fwd|välitetty|vl|áframsent|transféré|transfert|transf|tr|reenviado|reenv|rv|encaminhada|
encaminhado|enc|tre|inoltrato|inoltro|inol|przesłane dalej|pd|przekazane|přeposláno|předáno|přep|preposlané|
továbbítás|továbbított|tov|İLT|i̇lt|ilt|iletilen|redirecționat|înainte|proslijeđeno|prosleđeno|posredovano|
persiųsti|pārsūtīts|edasi|προωθημένο|προώθηση|πρθ|пересылка|переслано|пер|пересл|препратено|הועבר|העברה|
إعادة توجيه|اعادة توجيه|تحويل|ارسال|هدایت|转发|轉寄|轉發|转寄|転送|전달|chuyển tiếp|chuyển|ส่งต่อ|teruskan|diteruskan|trs|
majukan|ymlaen`).toSorted((a, b) => b.length - a.length)
