/**
 * How a remedy is refused in every language that we read, as people write it. Terms as in config/lexicon: `*` goes on
 * in the word, `..` passes over up to three words (a few characters where words have no spaces).
 */

/** The words of one language. */
export interface RefusalWords {
  /** In front of the remedy: "do not want". */
  readonly before?: string
  /** Right behind it: "einen Gutschein WILL ICH NICHT". */
  readonly after?: string
  /** In front of what is not wanted while something else is asked for: "instead of". */
  readonly instead?: string
  readonly insteadAfter?: string
  /** A bare no right in front of the remedy, which refuses only together with a please. */
  readonly no?: string
  readonly please?: string
  /** One more of the goods, said without naming them; only at the end of the clause, or beside words of sending. */
  readonly another: string
  readonly send: string
  /** New goods for old, in forms that the lexicon takes for no wish. */
  readonly exchange?: string
  /** Vouchers that are no discount in the lexicon. */
  readonly voucher?: string
  /** From here on something else is said. */
  readonly but: string
  /** Where one of these stands in the clause, nothing is refused: waiting for it, asking why, unless, not only. */
  readonly unless: string
  /** What we did "instead of" it; the writer wants it then. */
  readonly got?: string
}

const CHINESE: RefusalWords = {
  before:
    '不要, 不想要, 不需要, 不用, 不必, 不接受, 不想, 无需, 無需, 别再, 別再, 请勿, 請勿, 别给我, 別給我, 不愿意, 不願意, 不稀罕, 要什么, 要什麼, 拒绝, 拒絕, 谁要, 誰要',
  after:
    '不要了, 就不要, 不用了, 就不用, 不必了, 就不必, 就算了, 免了, 就免, 我不要, 我不接受, 我不需要, 我不想要, 不需要了, 没有意义, 沒有意義',
  instead: '而不是, 而非, 不是要',
  another: '新的, 另一, 再来一, 再來一, 一个新, 一個新, 另外一',
  send: '发, 發, 寄, 换, 換, 送',
  voucher: '优惠券, 優惠券, 代金券, 購物金, 购物金, 抵用券, 折價券, 礼券, 禮券',
  but: '只要, 只想, 只求, 只希望, 但, 而是, 我要, 请退, 請退, 请给, 請給, 直接',
  unless:
    '等, 为什么, 為什麼, 为何, 為何, 凭什么, 憑什麼, 没有, 沒有, 拖, 只是, 仅仅, 僅僅, 不要忘, 别忘, 別忘, 如果不, 要是不, 若不, 坏的, 壞的, 同样的, 同樣的, 邮件, 郵件, 借口, 藉口, 除非, 再催',
  got: '收到, 发来, 發來, 却, 卻, 你们给, 你們給',
}

const DANISH_NORWEGIAN: RefusalWords = {
  before:
    'vil ikke ha, vil ikke have, ønsker ikke, ønsker ingen, ønsker intet, ønsker ikke noget, vil ikke .. sendt, ikke brug for, trenger ikke, trenger ingen, behøver ikke, skal ikke have, skal ikke ha, skal ikke sende, skal ikke bruge, må ikke sende, ikke send, send ikke, lad være med at sende, la være å sende, aksepterer ikke, accepterer ikke, godtar ikke, takker nei til, takker nej til, takk nei til, tak nej til, ikke interessert i, ikke interesseret i, hva skal jeg med, hvad skal jeg med, hvem trenger, behold deres, behold jeres',
  after:
    'vil jeg ikke ha, vil jeg ikke have, vil vi ikke ha, vil vi ikke have, ønsker jeg ikke, ønsker vi ikke, trenger jeg ikke, trenger vi ikke, trenger dere ikke, har jeg ikke brug for, har vi ikke brug for, behøver i ikke, behøver jeg ikke, skal i ikke, skal jeg ikke have, kan dere beholde, kan i beholde, takker jeg nei til, takker jeg nej til, er ikke aktuelt, er uaktuelt, er udelukket, nei takk, nej tak',
  instead: 'i stedet for, i stedet for at, heller enn, fremfor, snarere end',
  no: 'ingen, ikke',
  please: 'takk, tak, vær så snill, vennligst, venligst',
  another: 'en ny, et nytt, et nyt, nye, en til, en anden, en annen, et annet, et andet',
  send: 'send*, lever*, bytt*, bytte*',
  voucher: 'gavekort*, tilgodelapp*, tilgodebevis*, tilgodeseddel*, værdibevis*, rabattkode*',
  but: 'men, bare, kun, derimot, derimod, jeg vil have pengene, jeg vil ha pengene',
  unless:
    'vent*, hvorfor, uten, uden, før, hvis, ikke bare, ikke kun, nøje*, nøye*, forsink*, lenger, længere, samme, defekt*, ødela*, e-post*, mail*, unnskyldning*, undskyldning*, adresse*, glem*, har ikke',
  got: 'fikk, fik, fått, fået, sendte, modtog, mottok, tilbyr, tilbyder',
}

/** By the language of a lexicon file. */
export const REFUSALS: Readonly<Record<string, RefusalWords>> = {
  ar: {
    before:
      'لا أريد, لا نريد, لست أريد, لا أرغب, لا نرغب, لا أحتاج, لا نحتاج, لا داعي, لا حاجة, لا أقبل, لا نقبل, أرفض, نرفض, لا ترسلوا, لا ترسل, لا تشحنوا, عدم إرسال, مش عايز, مش عاوز, ما أبغى, ما أبي, ما بدي, لست مهتما, لسنا بحاجة, لست بحاجة, احتفظوا ب, وما حاجتي إلى, ماذا أفعل ب',
    after: 'لا أريده, لا أريدها, لا نريده, لا نريدها, مرفوض, لا حاجة له, لا حاجة لنا به',
    instead: 'بدلا من, بدل, عوضا عن, وليس',
    another: 'آخر, أخرى, غيره, غيرها',
    send: 'ترسل*, إرسال, ترسلوا*, تشحن*, شحن',
    voucher: 'قسيم*, كوبون*, رصيد في المتجر',
    but: 'بل, لكن, ولكن, عايز, عاوز, أبغى, أبي, بدي, أريد, نريد, أطلب, نطلب, فقط أريد',
    unless:
      'أنتظر, انتظار, الانتظار, ننتظر, لماذا, ليش, تأخير, التأخير, بدون, قبل, حتى, فقط, إلا, إذا, نفس, معيب*, بريد*, رسال*, أعذار, عنوان, أقل من, غير, شيء',
    got: 'استلمت, وصل*, أرسلتم, عرضتم, استلمنا',
  },
  cs: {
    before:
      'nechci, nechceme, nepotřebuji, nepotřebuju, nepotřebujeme, nepřeji si, nepřejeme si, nepožaduji, nepožadujeme, nežádám, nestojím o, nemám zájem o, nemáme zájem o, neposílejte, nezasílejte, neposílat, odmítám, odmítáme, nepřijmu, nepřijímám, nepřijmeme, nechte si, k čemu mi je, k čemu je mi, co mám dělat s',
    after:
      'nechci, nechceme, nepotřebuji, nepotřebuju, nepotřebujeme, odmítám, odmítáme, si nechte, neposílejte, nepřipadá v úvahu, nepožaduji',
    instead: 'místo, namísto, spíše než, raději než',
    no: 'žádný, žádnou, žádné',
    please: 'prosím',
    another: 'jiný, jinou, další, nový, novou, nové, nového',
    send: 'posíl*, poslal*, poslat, zasíl*, dodáv*, vyměň*',
    voucher: 'poukaz*, voucher*, slevový kupon*',
    but: 'ale, nýbrž, chci, chceme, žádám o, prosím o, pouze, jen vrác*',
    unless:
      'čekat, čekám, čekání, proč, dokud, bez, pokud, jestli, nejen, až, později, stejný, stejnou, vadn*, e-mail*, mail*, výmluv*, adres*, zpožd*, méně než, nic',
    got: 'přišl*, dostal*, posl*, nabíz*, dorazil*',
  },
  da: DANISH_NORWEGIAN,
  de: {
    before:
      'will kein*, wollen kein*, möchte kein*, möchten kein*, wünsche kein*, wünschen kein*, brauche kein*, brauchen kein*, benötige kein*, benötigen kein*, will nicht, wollen nicht, möchte nicht, möchten nicht, will ich kein*, möchte ich kein*, brauche ich kein*, wollen wir kein*, möchten wir kein*, brauchen wir kein*, möchte ich nicht, will ich nicht, akzeptiere kein*, akzeptieren kein*, akzeptiere ich kein*, nehme kein*, verzichte auf, verzichten auf, verzichte ich auf, kein interesse an, kein bedarf an, lehne .. ab, schicken sie bitte kein*, schicken sie mir kein*, schicken sie mir bitte kein*, schicken sie uns kein*, schicken sie kein*, schicken sie nicht, schicken sie mir nicht, schickt mir kein*, schickt mir bitte kein*, schick mir kein*, senden sie mir kein*, senden sie mir bitte kein*, senden sie uns kein*, senden sie bitte kein*, senden sie kein*, liefern sie kein*, bitte kein*, behalten sie ihr*, behalten sie den, behalten sie die, behaltet eur*, was soll ich mit, was nützt mir, statt mir, sparen sie sich',
    after:
      'will ich nicht, will ich keine*, wollen wir nicht, möchte ich nicht, möchte ich keine*, möchten wir nicht, brauche ich nicht, brauche ich keine*, brauchen wir nicht, brauchen wir keine*, brauchen sie nicht, brauchen sie mir nicht, benötige ich nicht, benötigen wir nicht, wünsche ich nicht, lehne ich ab, lehnen wir ab, akzeptiere ich nicht, akzeptieren wir nicht, kommt nicht in frage, kommt für mich nicht, kommt für uns nicht, können sie behalten, können sie sich sparen, können sie sich schenken, müssen sie nicht, nützt mir nichts, hilft mir nicht, nein danke',
    instead: 'statt, anstatt, anstelle, an stelle, statt einem, statt einer',
    no: 'kein*',
    please: 'bitte',
    another:
      'anderen, anderes, andere, neuen, neues, neue, weiteren, weiteres, noch einen, noch eins, noch eine, zweiten, zweites',
    send: 'schick*, send*, liefer*, zuschick*, zusend*',
    voucher: 'gutschein*, wertgutschein*, einkaufsgutschein*, warengutschein*, kundenguthaben',
    but: 'sondern, aber, ich will, ich möchte, ich verlange, ich fordere, wir wollen, wir möchten, wir verlangen, erstatten sie, lieber, nur mein geld, bitte erstatten',
    unless:
      'wart*, warum, wieso, weshalb, ohne, nur, bis, erst, falls, wenn, bevor, länger*, verzöger*, hinhalt*, hinterherlauf*, vergess*, gleich*, defekt*, kaputt*, e-mail*, mail*, ausred*, adresse*, rechnung*, weniger, etwas, nichts',
    got: 'kam, kamen, bekam*, bekommen, erhielt*, erhalten, lieferten, schickten, geliefert, geschickt, bieten sie, angeboten',
  },
  el: {
    before:
      'δεν θέλω, δεν θέλουμε, δε θέλω, δεν επιθυμώ, δεν επιθυμούμε, δεν χρειάζομαι, δεν χρειαζόμαστε, δεν χρειάζεται, δεν δέχομαι, δεν δεχόμαστε, δεν ζητώ, δεν ζητάω, δεν με ενδιαφέρει, δεν μας ενδιαφέρει, μη μου στείλετε, μην μου στείλετε, μη στείλετε, μην στείλετε, μη στέλνετε, μην στέλνετε, μην μου στέλνετε, αρνούμαι, απορρίπτω, κρατήστε, τι να κάνω με, τι να το κάνω',
    after:
      'δεν θέλω, δε θέλω, δεν θέλουμε, δεν τη θέλω, δεν το θέλω, δεν χρειάζομαι, δεν χρειάζεται, δεν δέχομαι, να το κρατήσετε, αποκλείεται',
    instead: 'αντί για, αντί, παρά',
    no: 'όχι, καμία, κανένα',
    please: 'παρακαλώ',
    another: 'άλλο, άλλη, άλλον, άλλα, καινούργιο, καινούριο, καινούργια, νέο',
    send: 'στείλ*, στέλν*, αποστ*',
    voucher: 'κουπόνι*, δωροεπιταγ*, πιστωτικό',
    but: 'αλλά, μόνο τα, θέλω τα, ζητώ, επιστρέψτε',
    unless:
      'περιμέν*, γιατί, χωρίς, αν, μέχρι, πριν, μόνο, ίδιο, ίδια, χαλασμέν*, email*, mail*, δικαιολογ*, διεύθυνση, καθυστέρ*, λιγότερ*, τίποτα, τίποτε',
    got: 'ήρθε, έλαβα, λάβαμε, στείλατε, προσφέρ*, πήρα',
  },
  en: {
    before:
      "don't want, do not want, dont want, don't need, do not need, dont need, don't wish, do not wish, wouldn't want, would not want, no longer want, no longer need, no longer wish, no need for, no need to send, no interest in, not interested in, not asking for, not asking you to, not looking for, don't send, do not send, dont send, don't ship, do not ship, don't bother sending, don't bother with, please do not, please don't, won't accept, will not accept, don't accept, do not accept, not accepting, i refuse, we refuse, i reject, we reject, i decline, we decline, want neither, spare me, keep your, you can keep the, what would i do with, what am i supposed to do with, what use is, what good is, who needs, why would i want, why would i need, why would we want, no use for",
    after:
      "is not what i want, is not what we want, is of no use, is no use, is no good to me, is out of the question, is not an option, isn't an option, is not needed, isn't needed, not needed, is not necessary, not necessary, is not wanted, not wanted, i don't want, i do not want, we don't want, we do not want, i don't need, we don't need, no thanks, no thank you",
    instead: 'instead of, rather than, in lieu of',
    no: 'no',
    please: 'please, pls, plz, thanks, thank you',
    another: 'another, another one, new one, new ones, a new, one more, a second one',
    send: 'send*, ship*, deliver*, dispatch*',
    voucher: 'voucher*, gift card*, store credit, shop credit, coupon*',
    but: 'but, just my, just the money, only my, i want, we want, i would like, we would like, i would rather, i would prefer, please refund, refund me, give me, simply refund, just refund',
    unless:
      "wait*, until, till, before, without, only, just, merely, delay*, longer, address, why have, why has, why do, why did, why are, why is, why not, why you, anything, nothing, less than, forget, email*, e-mail*, mails, message*, excuse*, empty, same, faulty, broken, defective, wrong, if, fight*, beg, chase*, you don't send, you do not send, you don't ship, you do not ship, you don't accept, you do not accept, they don't, they do not, hesitate, invoice*",
    got: 'received, got, you sent, you ship*, sent us, sent me, you offer*, offered, arrived, came',
  },
  es: {
    before:
      'no quiero, no queremos, no deseo, no deseamos, no necesito, no necesitamos, no me interesa, no nos interesa, no hace falta, no es necesario, no acepto, no aceptamos, no pido, no pedimos, no solicito, no me manden, no nos manden, no manden, no me envíen, no nos envíen, no envíen, no me mandes, no me envíe, no me cambien, rechazo, rechazamos, quédense con, quédese con, guárdense, para qué quiero, de qué me sirve',
    after:
      'no lo quiero, no la quiero, no me interesa, no nos interesa, no me sirve, no nos sirve, no lo acepto, no es necesario, no hace falta, no gracias, ni hablar',
    instead: 'en lugar de, en vez de, más que, antes que',
    no: 'ningún, ninguna, nada de',
    please: 'por favor, gracias',
    another: 'otro, otra, otros, otras, uno nuevo, una nueva, otro igual, otra igual',
    send: 'mand*, env*, remit*',
    voucher: 'vale, vales, cupón, cupones, bono, tarjeta regalo, saldo a favor',
    but: 'sino, pero, solo quiero, sólo quiero, quiero que me devuelvan, exijo, prefiero, devuélvanme, solo mi, sólo mi',
    unless:
      'esper*, por qué, sin, solo, sólo, hasta, antes de, si, únicamente, más tarde, tard*, demor*, dinero perdido, mismo, misma, defectuos*, rot*, correo*, email*, excusa*, dirección, menos de, quedarme, perder',
    got: 'recib*, lleg*, mandaron, enviaron, ofrecen, ofrecieron, vino',
  },
  fa: {
    before: 'نیازی به, احتیاجی به, علاقه ای به',
    after:
      'نمی خواهم, نمی خواهیم, نمیخواهم, نمیخوام, نمی خوام, را نمی خواهم, را نمی خواهیم, را نمیخوام, لازم نیست, لازم ندارم, لازم نداریم, نفرستید, را نفرستید, ارسال نکنید, را قبول نمی کنم, قبول نمی کنم, قبول ندارم, نیاز ندارم, نیازی ندارم, به دردم نمی خورد',
    instead: 'به جای, بجای',
    insteadAfter: 'نه',
    another: 'دیگری, یکی دیگر, جدید',
    send: 'بفرست*, نفرست*, ارسال',
    voucher: 'کوپن*, بن خرید, کد تخفیف, کارت هدیه',
    but: 'بلکه, اما, ولی, فقط, پول',
    unless: 'صبر, منتظر, انتظار, چرا, تا, بدون, اگر, فقط, ایمیل*, بهانه*, آدرس, تاخیر, همان, خراب, چیز*',
    got: 'رسید, دریافت کردم, فرستادید, پیشنهاد',
  },
  fi: {
    before:
      'en halua, emme halua, en tarvitse, emme tarvitse, en kaipaa, en ota, en hyväksy, emme hyväksy, en pyydä, emme pyydä, ei tarvita, ei tarvitse lähettää, älkää lähettäkö, älä lähetä, älkää toimittako, älkää vaihtako, kieltäydyn, en ole kiinnostunut, pitäkää, mitä minä teen',
    after:
      'en halua, emme halua, en tarvitse, emme tarvitse, en ota, en hyväksy, emme hyväksy, ei tarvita, ei tarvitse, ei kiinnosta, ei kelpaa, ei käy, ei tule kysymykseen, voitte pitää, ei kiitos, älkää lähettäkö',
    instead: 'sen sijaan että saisin, mieluummin kuin',
    insteadAfter: 'sijaan, sijasta, asemesta',
    no: 'ei',
    please: 'kiitos',
    another: 'uutta, uusia, toista, toisen, uuden, uudet',
    send: 'lähet*, lähett*, toimit*',
    voucher: 'lahjakort*, alennuskood*, kuponk*, hyvityslahjakort*',
    but: 'vaan, mutta, haluan rahat, haluamme rahat, ainoastaan, pelkästään rahat',
    unless:
      'odott*, odota*, miksi, ilman, jos, ennen, vain, enää kauan, viivyt*, viiväst*, sama*, rikki, rikkinäi*, viallis*, sähköposti*, tekosyi*, osoit*, vasta, vähemm*',
    got: 'sain, saimme, tuli, lähetitte, tarjo*, saapui',
  },
  fr: {
    before:
      "ne veux pas, ne veux plus, ne voulons pas, ne voulons plus, veux pas, ne souhaite pas, ne souhaite plus, ne souhaitons pas, ne désire pas, ne désirons pas, n'ai pas besoin, n'avons pas besoin, pas besoin de, pas besoin d', n'accepte pas, n'accepterai pas, n'acceptons pas, ne demande pas, ne demandons pas, ne m'envoyez pas, ne nous envoyez pas, n'envoyez pas, ne pas envoyer, ne pas m'envoyer, ne pas me renvoyer, ne me renvoyez pas, inutile de m'envoyer, inutile d'envoyer, inutile de me renvoyer, je refuse, nous refusons, refuse tout, ne suis pas intéressé*, gardez votre, gardez vos, que voulez-vous que je fasse, à quoi bon, que ferais-je",
    after:
      "ne m'intéresse pas, ne nous intéresse pas, je n'en veux pas, nous n'en voulons pas, je ne le veux pas, est hors de question, ne me convient pas, ne nous convient pas, ne me sert à rien, est exclu, n'est pas nécessaire, est inutile, non merci",
    instead: "au lieu de, au lieu d', plutôt que, plutôt qu', à la place de, à la place d'",
    no: "pas de, pas d', aucun, aucune",
    please: "s'il vous plaît, svp, merci",
    another: 'un autre, une autre, un nouveau, une nouvelle, nouveaux, nouvelles, autres',
    send: 'envoy*, renvoy*, expéd*, livr*',
    voucher: "bon d'achat, bons d'achat, bon de réduction, un avoir, votre avoir, carte cadeau, coupon*",
    but: 'mais, je veux, nous voulons, je demande, nous demandons, seulement mon, juste mon, je préfère, remboursez',
    unless:
      "attend*, attente, pourquoi, sans, que si, si, avant, seulement, uniquement, jusqu', encore longtemps, tard*, retard*, même, défectueu*, cassé*, mail*, e-mail*, courriel*, excuse*, adresse*, moins de, refusez, refus de, me battre",
    got: "reçu, reçois, envoyé, m'envoyez, proposez, proposé, livré, arrivé*",
  },
  he: {
    before:
      'לא רוצה, לא רוצים, איני רוצה, אינני רוצה, איננו רוצים, לא מעוניין, לא מעוניינת, לא מעוניינים, לא צריך, לא צריכה, לא צריכים, אין צורך, לא מבקש, לא מבקשת, לא אקבל, לא נקבל, לא מקבל, מסרב, מסרבת, מסרבים, אל תשלחו, נא לא לשלוח, לא לשלוח, בלי לשלוח, תשאירו לעצמכם, מה אעשה עם, בשביל מה לי',
    after: 'לא רלוונטי, לא בא בחשבון, אני לא רוצה, אני לא צריך, לא מעניין אותי, לא נחוץ',
    instead: 'במקום, ולא',
    another: 'אחר, אחרת, נוסף, נוספת, חדש, חדשה',
    send: 'שלח*, תשלח*, לשלוח, משלוח',
    voucher: 'שובר*, תלוש*, קופון*, זיכוי לחנות, תו קניה',
    but: 'אלא, אבל, אני רוצה, אנחנו רוצים, אבקש, רק את הכסף',
    unless:
      'לחכות, להמתין, מחכה, ממתין, למה, מדוע, בלי, עד, לפני, אם, רק, אותו דבר, פגום, מייל*, תירוצ*, כתובת, עיכוב, פחות מ, דבר',
    got: 'קיבלתי, קיבלנו, הגיע*, שלחתם, הצעתם',
  },
  hi: {
    before: 'मत भेजिए, मत भेजें, न भेजें, कोई जरूरत नहीं, मैं नहीं चाहता, मुझे नहीं चाहिए, हमें नहीं चाहिए',
    after:
      'नहीं चाहिए, नहीं चाहता, नहीं चाहती, नहीं चाहते, मत भेजिए, मत भेजें, मत भेजो, न भेजें, ना भेजें, भेजने की जरूरत नहीं, भेजने की ज़रूरत नहीं, की जरूरत नहीं, की ज़रूरत नहीं, की आवश्यकता नहीं, स्वीकार नहीं, मंजूर नहीं, मंज़ूर नहीं, लेना नहीं चाहता',
    insteadAfter: 'के बजाय, की बजाय, के बदले, की जगह, के स्थान पर',
    another: 'दूसरा, दूसरी, दूसरे, नया, नई, एक और',
    send: 'भेज*',
    voucher: 'वाउचर*, कूपन*, गिफ्ट कार्ड',
    but: 'बल्कि, लेकिन, पर मुझे, मगर, सिर्फ पैसे, मुझे पैसे',
    unless: 'इंतजार*, इंतज़ार*, क्यों, बिना, अगर, तक, पहले, केवल, सिर्फ, वही, खराब, ख़राब, ईमेल*, बहाने*, बहाना, पता',
    got: 'मिला, मिली, मिले, भेजा, भेजी, आया',
  },
  hu: {
    before:
      'nem kérek, nem kérünk, nem kérem, nem kérjük, nem szeretnék, nem szeretnénk, nem akarok, nem akarunk, nem akarom, nincs szükségem, nincs szükségünk, nem kell, nem fogadok el, nem fogadom el, nem fogadunk el, ne küldjenek, ne küldjetek, ne küldjön, ne cseréljék, elutasítom, visszautasítom, tartsák meg, minek nekem, mit kezdjek',
    after:
      'nem kérek, nem kérünk, nem kérem, nem szeretnék, nem akarok, nem akarom, nem kell, nincs szükségem, nincs szükségünk, nem fogadok el, nem fogadom el, ne küldjenek, ne küldjetek, ne küldjön, nem érdekel, szóba sem jöhet',
    insteadAfter: 'helyett',
    another: 'másikat, másik, újat, új, újabbat, újabb, újakat',
    send: 'küld*, szállít*, cserél*',
    voucher: 'utalvány*, kupon*, vásárlási utalvány*',
    but: 'hanem, de, csak a pénz*, a pénzemet, inkább',
    unless:
      'várni, várok, várunk, miért, nélkül, ha, csak, amíg, előtt, tovább, késed*, késn*, ugyanez*, ugyanolyan*, hibás*, e-mail*, kifogás*, cím, kevesebb, semmi*',
    got: 'kaptam, kaptunk, érkezett, küldt*, ajánl*, jött',
  },
  id: {
    before:
      'tidak mau, tidak ingin, tidak butuh, tidak perlu, tidak membutuhkan, tidak memerlukan, tidak meminta, tidak menginginkan, tidak menerima, tidak tertarik, gak mau, nggak mau, ga mau, gak perlu, nggak perlu, jangan kirim*, jangan mengirim*, tolong jangan, mohon jangan, mohon tidak, tak mau, tak perlu, menolak, simpan saja, buat apa, untuk apa',
    after:
      'tidak perlu, tidak usah, tidak diperlukan, tidak saya perlukan, tidak saya inginkan, saya tolak, saya tidak mau, gak usah, nggak usah',
    instead: 'daripada, alih-alih, bukan',
    another: 'yang baru, satu lagi, baru',
    send: 'kirim*, dikirim*, mengirim*',
    voucher: 'voucher*, kupon*, kode promo',
    but: 'tetapi, tapi, melainkan, saya mau, saya ingin, saya minta, cukup uang',
    unless:
      'menunggu, tunggu, kenapa, mengapa, tanpa, jika, kalau, sampai, sebelum, hanya, cuma, lama, tertunda, menunda, sama, rusak, cacat, email*, alasan*, alamat, kurang dari, lupa*, tiket',
    got: 'terima, menerima, dikirim, datang, menawarkan, sampai',
  },
  it: {
    before:
      'non voglio, non vogliamo, non desidero, non desideriamo, non ho bisogno, non abbiamo bisogno, non mi serve, non ci serve, non serve, non mi interessa, non ci interessa, non accetto, non accettiamo, non chiedo, non chiediamo, non mandate*, non mi mandate, non inviate*, non mi inviate, non spedite*, non mi spedite, non inviare, non spedire, vi prego di non, si prega di non, rifiuto, rifiutiamo, tenetevi, tenete pure, che me ne faccio, cosa me ne faccio, a che mi serve',
    after:
      'non lo voglio, non la voglio, non lo vogliamo, non mi interessa, non ci interessa, non mi serve, non ci serve, non lo accetto, non è necessari*, è fuori discussione, no grazie',
    instead: 'invece di, invece che, al posto di, al posto della, anziché, piuttosto che',
    no: 'nessun, nessuna, niente',
    please: 'per favore, grazie',
    another: "un altro, un'altra, altri, altre, uno nuovo, una nuova",
    send: 'mand*, invi*, sped*',
    voucher: 'buono, buoni, buono acquisto, coupon*, carta regalo',
    but: 'ma, bensì, voglio il, vogliamo il, chiedo il, solo il mio, preferisco, rimborsatemi',
    unless:
      'aspett*, attend*, perché, senza, solo, soltanto, se, finché, prima, fino, tard*, ritard*, stesso, stessa, difettos*, rott*, mail*, email*, e-mail*, scuse, indirizzo, meno di',
    got: 'ricevut*, arrivat*, mandato, inviato, avete mandato, offr*',
  },
  ja: {
    after:
      'は不要, は必要ありません, は必要ない, は要りません, はいりません, はいらない, は要らない, は結構です, は望みません, は望んでいません, は希望しません, は希望していません, は希望致しません, はお断り, は求めていません, は求めません, は受け取れません, は受け付けません, は受け入れられません, は送らないで, を送らないで, の発送は不要, の送付は不要, も不要, もいりません, も要りません, も結構です, してほしくありません, して欲しくありません, しないでください, なんていりません, など要りません, などいりません, をもらっても, をいただいても困り, はしたくありません, は辞退',
    insteadAfter: 'ではなく, ではなくて, じゃなくて, よりも, よりは, の代わりに',
    another: '代わりの品, 新しい物, 別の品, 別の物, もう一つ, 代わりのもの, 代わりの商品',
    send: '送, 発送',
    voucher: 'クーポン, 商品券, ポイント, 割引券, ギフトカード',
    but: 'ですが, けれど',
    unless: '待, なぜ, どうして, いつ, だけ, のみ, まで, 同じ, 不良, メール, 言い訳, 住所, 遅, なら, れば, たら, 忘れ',
    got: '届い, 届き, 送られて, 受け取り, 来ました',
  },
  ko: {
    after:
      '은 필요 없, 는 필요 없, 은 필요없, 는 필요없, 필요 없, 필요없, 은 원하지 않, 는 원하지 않, 을 원하지 않, 를 원하지 않, 원하지 않, 원치 않, 은 원치 않, 는 원치 않, 은 싫, 는 싫, 은 됐, 는 됐, 은 안 받, 는 안 받, 은 받지 않, 는 받지 않, 은 거절, 는 거절, 은 사양, 는 사양, 보내지 마, 은 보내지 마, 는 보내지 마, 을 보내지 마, 를 보내지 마, 하지 마세요, 하지 말아, 은 안 하, 은 보내지 않, 는 보내지 않, 을 보내실 필요, 를 보내실 필요, 받아서 뭐',
    insteadAfter: '말고, 이 아니라, 가 아니라, 이 아닌, 가 아닌, 대신, 보다는',
    exchange: '교환, 교체, 대체품',
    another: '다른 거, 다른 것, 새것, 새 제품, 하나 더, 새 상품',
    send: '보내, 배송, 발송',
    voucher: '쿠폰, 상품권, 적립금, 포인트, 할인권',
    but: '하지만, 그냥 환불, 바로 환불',
    unless: '기다, 왜, 언제, 까지, 없이, 면, 같은, 불량, 고장, 메일, 변명, 주소, 늦, 지연, 미루, 잊지',
    got: '받았, 왔, 보냈, 도착, 제안',
  },
  nb: DANISH_NORWEGIAN,
  nl: {
    before:
      'wil geen, willen geen, wil niet, willen niet, wens geen, wensen geen, hoef geen, hoeven geen, hoeft geen, hoeft mij geen, hoeft me geen, hoeft ons geen, hoeft niet, hebben geen behoefte aan, heb geen behoefte aan, geen behoefte aan, geen interesse in, accepteer geen, accepteren geen, wil ik geen, willen we geen, stuur geen, stuur mij geen, stuur me geen, stuur mij alstublieft geen, stuur alstublieft geen, stuur aub geen, stuur ons geen, stuurt u mij geen, gelieve geen, graag geen, weiger, weigeren, hou uw, hou jullie, houd uw, houdt u uw, wat moet ik met, wat heb ik aan, zit niet te wachten op',
    after:
      'wil ik niet, willen we niet, willen wij niet, hoef ik niet, hoeven we niet, hoeven wij niet, hoeft niet, hoeft u niet, hoeven jullie niet, heb ik niet nodig, hebben we niet nodig, is niet nodig, accepteer ik niet, weiger ik, mag u houden, mogen jullie houden, kunt u houden, komt niet in aanmerking, is geen optie, nee bedankt',
    instead: 'in plaats van, liever dan, i.p.v.',
    no: 'geen',
    please: 'alstublieft, aub, graag, svp, a.u.b.',
    another: 'nieuwe, nieuw, een ander, een andere, nog een, nog één',
    send: 'stuur*, stuurt, sturen, opstur*, verzend*, lever*',
    voucher: 'tegoedbon*, waardebon*, cadeaubon*, kortingsbon*, kortingscode*, shoptegoed',
    but: 'maar, ik wil, wij willen, we willen, alleen mijn, gewoon mijn, liever mijn',
    unless:
      'wacht*, waarom, zonder, pas, tot, als, indien, voordat, alleen, slechts, enkel, langer, vertraag*, vertraging, dezelfde, hetzelfde, kapot*, defect*, mail*, e-mail*, excus*, smoes*, adres*, minder dan',
    got: 'kreeg, kregen, ontving*, ontvangen, stuurde*, gestuurd, geleverd, biedt',
  },
  pl: {
    before:
      'nie chcę, nie chcemy, nie potrzebuję, nie potrzebujemy, nie życzę sobie, nie życzymy sobie, nie interesuje mnie, nie interesuje nas, nie jestem zainteresowan*, nie oczekuję, nie żądam, nie proszę o, nie przyjmę, nie przyjmuję, nie akceptuję, nie akceptujemy, nie zgadzam się na, nie przysyłajcie, nie wysyłajcie, nie wysyłać, nie przysyłać, proszę nie, odmawiam, rezygnuję z, zatrzymajcie sobie, po co mi, na co mi, co mi po',
    after:
      'nie chcę, nie chcemy, nie potrzebuję, nie potrzebujemy, mnie nie interesuje, nas nie interesuje, nie wchodzi w grę, nie jest potrzebn*, możecie sobie zatrzymać, nie przyjmuję, odrzucam',
    instead: 'zamiast, raczej niż, a nie',
    no: 'żadnej, żadnego, żadnych, bez',
    please: 'proszę, poproszę',
    another: 'innego, innej, inny, kolejnego, kolejnej, nowego, nowej, nowych, drugiego, nowy',
    send: 'przysył*, przysła*, wysył*, wysła*, wysyła*, wymien*',
    voucher: 'bon, bonu, bony, kupon*, voucher*, karty podarunkowej, karta podarunkowa',
    but: 'ale, lecz, tylko zwrot*, chcę, chcemy, żądam, proszę o, wolę',
    unless:
      'czek*, dlaczego, czemu, bez .. czek*, jeśli, jeżeli, dopóki, przed, tylko, dłużej, zwlek*, opóźn*, zapomn*, tego samego, takiego samego, wadliw*, uszkodz*, maili, maila, e-mail*, wymówek, adres*, mniej niż, nic, niczego',
    got: 'otrzyma*, dosta*, przysz*, przysłaliście, wysłaliście, oferujecie, zaproponow*',
  },
  pt: {
    before:
      'não quero, não queremos, não desejo, não desejamos, não pretendo, não pretendemos, não preciso, não precisamos, não é preciso, não é necessário, não me interessa, não nos interessa, não tenho interesse em, não aceito, não aceitamos, não peço, não estou pedindo, não estou a pedir, não me mandem, não mandem, não me enviem, não enviem, não nos enviem, não me envie, não precisam enviar, não precisam mandar, recuso, recusamos, dispenso, fiquem com, para que quero, de que me serve, o que faço com',
    after:
      'não quero, não queremos, não me interessa, não nos interessa, não me serve, não nos serve, não aceito, não é necessário, não é preciso, dispenso, nem pensar, não obrigad*',
    instead: 'em vez de, ao invés de, no lugar de, em lugar de',
    no: 'nenhum, nenhuma, nada de, sem',
    please: 'por favor, obrigado, obrigada',
    another: 'outro, outra, outros, outras, um novo, uma nova, novos, novas',
    send: 'mand*, envi*, remet*',
    voucher: 'vale, vales, vale-compra*, cupom, cupão, cupons, crédito na loja',
    but: 'mas, e sim, só quero, quero o, quero meu, quero o meu, exijo, prefiro, apenas o meu, devolvam',
    unless:
      'esper*, aguard*, por que, por quê, sem, só, somente, apenas, até, antes, se não, mais tarde, demor*, atras*, mesmo, mesma, defeituos*, quebrad*, e-mail*, email*, desculpa*, endereço, morada, menos de, ficar',
    got: 'receb*, cheg*, mandaram, enviaram, oferec*, veio',
  },
  ro: {
    before:
      'nu vreau, nu vrem, nu doresc, nu dorim, nu am nevoie, nu avem nevoie, nu este nevoie, nu e nevoie, nu mă interesează, nu ne interesează, nu accept, nu acceptăm, nu cer, nu cerem, nu solicit, nu-mi trimiteți, nu îmi trimiteți, nu trimiteți, nu ne trimiteți, să nu trimiteți, să nu îmi trimiteți, să nu-mi trimiteți, refuz, refuzăm, păstrați-vă, ce să fac cu, la ce îmi trebuie',
    after:
      'nu vreau, nu vrem, nu doresc, nu dorim, nu mă interesează, nu ne interesează, nu îmi trebuie, nu-mi trebuie, nu ne trebuie, nu accept, nu este necesar*, nu e necesar*, iese din discuție, nu mulțumesc',
    instead: 'în loc de, în locul, mai degrabă decât',
    no: 'niciun, nicio, fără',
    please: 'vă rog, mulțumesc',
    another: 'altul, alta, alt produs, altele, unul nou, una nouă, încă unul, încă una',
    send: 'trimit*, expedi*, livr*',
    voucher: 'voucher*, cupon*, tichet*, card cadou',
    but: 'ci, dar, vreau banii, doresc banii, vreau rambursarea, doar banii, prefer',
    unless:
      'aștept*, de ce, fără, dacă, până, înainte, numai, doar, întârzi*, același, aceeași, defect*, stricat*, mail*, e-mail*, scuze, adres*, mai puțin, târziu',
    got: 'am primit, primit, a venit, ați trimis, oferiți, a sosit',
  },
  ru: {
    before:
      'не хочу, не хотим, не хотел* бы, не желаю, не желаем, не нужен, не нужна, не нужно, не нужны, не надо, не требуется, не требую, не прошу, не просим, не согласен на, не согласна на, не согласны на, не приму, не принимаю, не принимаем, не интересует, не интересуют, не присылайте, не высылайте, не отправляйте, не меняйте, не устраивает, отказываюсь от, отказываемся от, оставьте себе, зачем мне, на что мне, что мне делать с',
    after:
      'не нужен, не нужна, не нужно, не нужны, мне не нужен, мне не нужна, мне не нужно, мне не нужны, нам не нужен, нам не нужна, нам не нужно, нам не нужны, не надо, мне не надо, нам не надо, не хочу, не хотим, не требуется, не интересует, меня не интересует, нас не интересует, не устраивает, меня не устраивает, не присылайте, оставьте себе, не предлагать, не принимаю',
    instead: 'вместо, а не',
    no: 'никаких, никакой, никакого, без',
    please: 'пожалуйста',
    another: 'другой, другую, другое, другого, новый, новую, новое, новые, нового, еще один, ещё один, ещё одну',
    send: 'присл*, присыл*, высыл*, выслат*, отправ*, шлите',
    voucher: 'купон*, промокод*, сертификат на скидку, подарочный сертификат, ваучер*, бонусы, баллы',
    but: 'но, я хочу, мы хотим, хочу деньги, хочу вернуть, верните, только деньги, прошу вернуть, требую',
    unless:
      'ждать, жду, ждем, ждём, почему, если, пока, без, до, только, дольше, затяг*, задерж*, позже, такой же, бракованн*, сломанн*, письм*, отговор*, адрес*, меньше, забуд*, ничего',
    got: 'получил*, пришел, пришёл, пришла, пришли, прислали, отправили, предлагаете, предложили',
  },
  sv: {
    before:
      'vill inte ha, vill inte att ni skickar, vill inte få, önskar inte, önskar ingen, önskar inget, vill inte, behöver inte, behöver ingen, behöver inget, behöver inga, vill ej ha, accepterar inte, accepterar ingen, godtar inte, tackar nej till, tack nej till, inte intresserad av, skicka inte, skicka ingen, skicka inget, skicka inga, ni behöver inte skicka, avböjer, avstår från, behåll er, behåll ert, behåll era, vad ska jag med, vad ska vi med',
    after:
      'vill jag inte ha, vill vi inte ha, vill jag inte, behöver jag inte, behöver vi inte, behöver ni inte, behövs inte, behövs ej, önskas ej, önskas inte, önskar jag inte, tackar jag nej till, tackar vi nej till, kan ni behålla, är inte aktuellt, är uteslutet, accepterar jag inte, nej tack',
    instead: 'istället för, i stället för, snarare än, hellre än',
    no: 'ingen, inget, inga',
    please: 'tack, snälla',
    another: 'en ny, ett nytt, nya, en till, ett till, en annan, ett annat',
    send: 'skick*, sänd*, lever*, byt*',
    voucher: 'presentkort*, tillgodokvitto*, värdecheck*, rabattkod*, kupong*, tillgodohavande',
    but: 'men, utan pengarna, bara pengarna, jag vill ha pengarna, vi vill ha pengarna, jag vill',
    unless:
      'vänta*, varför, utan att, innan, om ni inte, förrän, bara, endast, längre, försen*, dröj*, samma, trasig*, defekt*, mejl*, mail*, e-post*, ursäkter, adress*, glöm*, mindre än',
    got: 'fick, fått, kom, skickade, levererade, erbjuder, erbjöd',
  },
  th: {
    before:
      'ไม่ต้องการ, ไม่อยากได้, ไม่อยาก, ไม่เอา, ไม่ขอรับ, ไม่จำเป็นต้อง, ไม่ต้อง, ไม่ยอมรับ, ไม่สนใจ, อย่าส่ง, กรุณาอย่า, โปรดอย่า, ปฏิเสธ, จะเอา .. ไปทำไม',
    after: 'ไม่ต้อง, ไม่เอา, ไม่จำเป็น, ไม่ต้องการ, ผมไม่เอา, ฉันไม่เอา, ไม่ต้องส่ง',
    instead: 'แทนที่จะ, แทนการ, มากกว่า',
    another: 'ชิ้นใหม่, อันใหม่, เครื่องใหม่, ตัวใหม่, อีกชิ้น, อีกอัน, อีกตัว',
    send: 'ส่ง, เปลี่ยน',
    voucher: 'คูปอง, บัตรกำนัล, วอชเชอร์, เวาเชอร์, โค้ดส่วนลด',
    but: 'แต่, ขอเงิน, ต้องการเงิน, ขอคืนเงิน, ต้องการคืนเงิน, อยากได้เงิน',
    unless: 'รอ, ทำไม, จนกว่า, ถ้า, หาก, แค่, เพียง, ก่อน, นาน, ช้า, เดิม, เสีย, อีเมล, ข้ออ้าง, ที่อยู่, น้อยกว่า, ได้รับ',
    got: 'ได้รับ, ส่งมา, เสนอ',
  },
  tr: {
    before: 'lütfen göndermeyin, lütfen bana .. göndermeyin, istemiyorum, ne yapayım, sizde kalsın',
    after:
      'istemiyorum, istemiyoruz, istemem, istemeyiz, talep etmiyorum, talep etmiyoruz, kabul etmiyorum, kabul etmiyoruz, kabul etmem, göndermeyin, göndermeyiniz, gönderilmesini istemiyorum, gönderilmesini istemiyoruz, gönderilmesin, yollamayın, gerekmiyor, gerek yok, gerek kalmadı, lazım değil, ihtiyacım yok, ihtiyacımız yok, ile ilgilenmiyorum, sizde kalsın, neyime, söz konusu olamaz',
    insteadAfter: 'yerine, değil',
    another: 'başka, başkasını, yenisini, yeni, bir tane daha, bir başkasını, yenisi',
    send: 'gönder*, yolla*, değiştir*',
    voucher: 'hediye çeki*, hediye çekini, çek, kupon*, indirim kod*, indirim çeki',
    but: 'ama, fakat, sadece paramı, paramı',
    unless:
      'bekle*, neden, niye, niçin, kadar, olmadan, eğer, sadece, daha fazla, gecik*, aynı, bozuk*, kusurlu*, e-posta*, mail*, bahane*, adres*, önce, unutma*, bir şey',
    got: 'geldi, aldım, aldık, gönderdiniz, yolladınız, teklif',
  },
  uk: {
    before:
      'не хочу, не хочемо, не хотіла б, не хотів би, не бажаю, не бажаємо, не потрібен, не потрібна, не потрібно, не потрібні, не треба, не потребую, не прошу, не просимо, не погоджуюсь на, не погоджуюся на, не приймаю, не прийму, не цікавить, не надсилайте, не присилайте, не відправляйте, не висилайте, не міняйте, відмовляюся від, відмовляюсь від, відмовляємося від, залиште собі, навіщо мені, нащо мені, що мені робити з',
    after:
      'не потрібен, не потрібна, не потрібно, не потрібні, мені не потрібен, мені не потрібна, мені не потрібно, нам не потрібен, нам не потрібна, нам не потрібні, не треба, мені не треба, нам не треба, не хочу, не хочемо, мене не цікавить, нас не цікавить, не влаштовує, мене не влаштовує, залиште собі, не приймаю',
    instead: 'замість, а не',
    no: 'ніяких, жодних, жодної, без',
    please: 'будь ласка',
    another: 'інший, іншу, інше, іншого, новий, нову, нове, нові, нового, ще один, ще одну',
    send: 'надсил*, надісл*, присил*, прислат*, відправ*, висил*',
    voucher: 'купон*, промокод*, ваучер*, сертифікат на знижку, подарунковий сертифікат, бонуси',
    but: 'але, я хочу, ми хочемо, хочу гроші, поверніть, лише гроші, тільки гроші, прошу повернути, вимагаю',
    unless:
      'чекати, чекаю, чекаємо, чому, якщо, поки, без, до, тільки, лише, довше, затяг*, затрим*, пізніше, такий самий, таку саму, бракован*, зламан*, лист*, відмовк*, відмовок, адрес*, менше, забуд*, нічого',
    got: 'отрима*, прийш*, прислали, надіслали, відправили, пропону*',
  },
  vi: {
    before:
      'không muốn, không cần, không cần phải, không yêu cầu, không đề nghị, không chấp nhận, không đồng ý, không nhận, không thích, không có nhu cầu, khỏi cần, khỏi phải, đừng gửi, đừng, xin đừng, vui lòng đừng, vui lòng không, từ chối, cứ giữ lấy, lấy .. làm gì',
    after:
      'tôi không cần, tôi không muốn, tôi không nhận, chúng tôi không cần, thì không cần, thì khỏi, là không cần thiết, không cần thiết, thì thôi',
    instead: 'thay vì, chứ không phải, hơn là',
    another: 'cái khác, cái mới, chiếc khác, chiếc mới, hàng mới, sản phẩm khác, sản phẩm mới, một cái nữa',
    send: 'gửi, giao, đổi',
    voucher: 'phiếu mua hàng, phiếu giảm giá, voucher, mã giảm giá, thẻ quà tặng, coupon',
    but: 'mà, nhưng, chỉ muốn, chỉ cần, tôi muốn, chúng tôi muốn, hãy hoàn',
    unless:
      'chờ, đợi, tại sao, vì sao, sao không, nếu, cho đến, trước khi, chỉ, lâu, trễ, chậm, như cũ, hỏng, lỗi, email, lý do, địa chỉ, ít hơn, quên',
    got: 'nhận được, đã gửi, gửi cho tôi, đề nghị',
  },
  'zh-Hans': CHINESE,
  'zh-Hant': CHINESE,
}
