/** Reply and forward prefixes as mail clients write them, by the languages that use them. Longer ones stand first. */

export const REPLY_PREFIXES = [
  // English, international; counted forms (Re[2], Re^2) are the matcher's work
  'reply',
  're',
  // German, Dutch
  'antwort',
  'antw',
  'aw',
  // Swedish, Danish, Norwegian, Icelandic
  'svar',
  'sv',
  // Finnish
  'vastaus',
  'vast',
  'vs',
  // French
  'réf',
  'réponse',
  'rép',
  'rep',
  'ré',
  // Spanish, Portuguese, Catalan, Galician
  'respuesta',
  'resposta',
  'res',
  'rsp',
  // Italian
  'risposta',
  'rif',
  'ris',
  // Polish
  'odpowiedź',
  'odp',
  'od',
  // Czech, Slovak
  'odpověď',
  'odpoveď',
  // Hungarian
  'válasz',
  'vá',
  // Turkish
  'yanıt',
  'ynt',
  'cvp',
  'ilgi',
  // Romanian, Croatian, Serbian, Slovene
  'răspuns',
  'odgovor',
  'odg',
  // Lithuanian, Latvian, Estonian
  'ats',
  'atb',
  'atbilde',
  'vastus',
  // Greek
  'απάντηση',
  'απαντ',
  'απ',
  'σχετ',
  'σχετικό',
  // Russian, Ukrainian, Bulgarian
  'ответ',
  'отв',
  'на',
  'hа',
  'відповідь',
  'відп',
  'отговор',
  'отг',
  // Hebrew, Arabic, Persian, Urdu
  'תשובה',
  'תגובה',
  'השב',
  'רד',
  'الرد على',
  'الرد',
  'رد',
  'جواب',
  'پاسخ',
  // Chinese
  '回复',
  '回覆',
  '答复',
  '答覆',
  '回信',
  // Japanese, Korean
  '返信',
  '回答',
  '회신',
  '답장',
  '답변',
  // Vietnamese, Thai, Indonesian, Malay, Hindi
  'trả lời',
  'tl',
  'ตอบกลับ',
  'ตอบ',
  'balasan',
  'balas',
  'bls',
  'उत्तर',
  'जवाब',
  // Welsh
  'ateb',
].toSorted((a, b) => b.length - a.length)

export const FORWARD_PREFIXES = [
  'forwarded',
  'forward',
  'fwd',
  'fw',
  // German, Dutch
  'weitergeleitet',
  'weiterl',
  'wg',
  'doorgestuurd',
  'doorst',
  // Swedish, Danish, Norwegian, Finnish, Icelandic
  'vidarebefordrat',
  'vidarebefordran',
  'videresendt',
  'vb',
  'vs fwd',
  'välitetty',
  'vl',
  'áframsent',
  // French
  'transféré',
  'transfert',
  'transf',
  'tr',
  // Spanish, Portuguese
  'reenviado',
  'reenv',
  'rv',
  'encaminhada',
  'encaminhado',
  'enc',
  'tre',
  // Italian
  'inoltrato',
  'inoltro',
  'inol',
  // Polish, Czech, Slovak
  'przesłane dalej',
  'pd',
  'przekazane',
  'přeposláno',
  'předáno',
  'přep',
  'preposlané',
  // Hungarian, Turkish, Romanian
  'továbbítás',
  'továbbított',
  'tov',
  'i̇lt',
  'ilt',
  'iletilen',
  'redirecționat',
  'înainte',
  // Croatian, Serbian, Slovene, Baltic
  'proslijeđeno',
  'prosleđeno',
  'posredovano',
  'persiųsti',
  'pārsūtīts',
  'edasi',
  // Greek
  'προωθημένο',
  'προώθηση',
  'πρθ',
  // Russian, Ukrainian, Bulgarian
  'пересылка',
  'переслано',
  'пер',
  'пересл',
  'препратено',
  // Hebrew, Arabic, Persian
  'הועבר',
  'העברה',
  'إعادة توجيه',
  'اعادة توجيه',
  'تحويل',
  'ارسال',
  'هدایت',
  // Chinese, Japanese, Korean
  '转发',
  '轉寄',
  '轉發',
  '转寄',
  '転送',
  '전달',
  // Vietnamese, Thai, Indonesian, Malay
  'chuyển tiếp',
  'chuyển',
  'ส่งต่อ',
  'teruskan',
  'diteruskan',
  'trs',
  'majukan',
  // Welsh
  'ymlaen',
].toSorted((a, b) => b.length - a.length)
