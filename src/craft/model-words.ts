/**
 * What no letter of a model may say, in whatever language: words that ask for secrets, that speak of the model itself, and
 * that run the company down. A letter of ours that says one of them already may go on saying it.
 */
import { says } from './letter-words.ts'

function listed(words: string): string[] {
  return words
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

/** Secrets, and ways of paying that nobody gets back. */
const SECRETS = listed(`
  password*; passcode; PIN code; card number*; credit card*; debit card*; CVV; CVC; IBAN; bank account*;
  bank detail*; account number*; passport*; identity card*; social security; gift card*; Western Union;
  MoneyGram; bitcoin*; crypto*; USDT; verification code*; one-time code*; Passwort*; Kennwort*; Kartennummer*;
  Kreditkarte*; Kontonummer*; Bankverbindung*; Reisepass*; Ausweis*; mot de passe; carte bancaire;
  carte de crédit; numéro de carte; numéro de compte; coordonnées bancaires; passeport*; contraseña*;
  número de cuenta; cuenta bancaria; datos bancarios; pasaporte*; carta di credito; numero di carta;
  conto corrente; coordinate bancarie; passaporto*; senha*; número da conta; conta bancária; dados bancários;
  passaporte*; palavra-passe; wachtwoord*; kaartnummer*; creditcard*; rekeningnummer*; bankgegevens; paspoort*;
  hasło; hasła; numer karty; numer konta; karty kredytowej; paszport*; парол*; номер карт*; номер счета;
  номер счёта; кредитн* карт*; паспорт*; реквизит*; номер картки; рахунку; şifre*; kart numara*; kredi kart*;
  hesap numara*; pasaport*; كلمة المرور; كلمة السر; رقم البطاقة; بطاقة الائتمان; بطاقتك; رقم الحساب;
  حسابكم البنكي; جواز السفر; رمز عبور; شماره کارت; شماره حساب; گذرنامه; סיסמה; מספר כרטיס; כרטיס אשראי;
  מספר חשבון; דרכון; पासवर्ड; कार्ड नंबर; क्रेडिट कार्ड; खाता संख्या; kata sandi; nomor kartu; kartu kredit;
  nomor rekening; mật khẩu; số thẻ; thẻ tín dụng; số tài khoản; hộ chiếu; รหัสผ่าน; หมายเลขบัตร; บัตรเครดิต;
  เลขบัญชี; パスワード; 暗証番号; カード番号; クレジットカード; 口座番号; 비밀번호; 카드 번호; 카드번호; 신용카드; 계좌번호; 계좌 번호; 密码; 密碼; 卡号; 卡號; 信用卡; 银行账号;
  銀行帳號; 银行账户; 账号; 护照; 護照; 验证码; 驗證碼; lösenord*; kortnummer*; kontonummer*; adgangskode*; passord*; salasana*;
  korttinumero*; hesl*; číslo karty; jelszó*; kártyaszám*; numărul cardului; κωδικό* πρόσβασης;
  αριθμό* κάρτας; πιστωτική* κάρτα*; cartão de crédito; número do cartão; tarjeta de crédito; número de tarjeta;
  SWIFT code*
`)

/** Who speaks of these speaks of itself, or of what it was told. */
const ITSELF = listed(`
  A.I.; artificial intelligence; language model*; LLM; ChatGPT; GPT; Claude; Anthropic; OpenAI; system prompt*;
  my instructions; my guidelines; jailbreak*; chatbot*; developer mode; debug mode; previous instructions;
  ignore all; as an assistant; künstliche Intelligenz; Sprachmodell*; Systemnachricht*;
  intelligence artificielle; modèle de langage; mes instructions; inteligencia artificial; modelo de lenguaje;
  mis instrucciones; intelligenza artificiale; modello linguistico; mie istruzioni; inteligência artificial;
  modelo de linguagem; minhas instruções; sztuczna inteligencja; model językowy; taalmodel*;
  kunstmatige intelligentie; искусственн* интеллект*; языков* модел*; штучн* інтелект*; yapay zek*; dil modeli;
  talimatlarım; الذكاء الاصطناعي; نموذج لغوي; تعليماتي; هوش مصنوعی; בינה מלאכותית; מודל שפה; कृत्रिम बुद्धिमत्ता;
  kecerdasan buatan; trí tuệ nhân tạo; ปัญญาประดิษฐ์; 人工智能; 人工智慧; 语言模型; 語言模型; 提示词; 系统提示; 指令; 人工知能; 言語モデル; プロンプト;
  인공지능; 언어 모델; 프롬프트; 지시문; KI-Modell*; KI-Assistent*
`)

/** What nobody writes of their own house. */
const AGAINST_US = listed(`
  fraud*; scam*; swindl*; criminal*; crook*; thief; thieves; liar*; boycott*; hacked; pwned; worthless; illegal*;
  bankrupt*; competitor*; sue us; lawsuit; negligen*; incompeten*; idiot*; stupid*; Betrug*; Betrüg*; kriminell*;
  Verbrech*; Lügner*; boykott*; pleite; insolven*; Konkurrenz*; verklag*; unfähig*; Schrott; Abzock*; arnaque*;
  escroc*; fraude*; voleur*; menteur*; faillite; concurren*; incompéten*; estafa*; ladron*; ladrón; mentiros*;
  boicot*; quiebra; competidor*; truffa*; ladri; bugiard*; fallimento; concorren*; golpista*; ladrões; falência;
  concorrente*; oszu*; złodziej*; kłamc*; bankru*; oplicht*; dieven; failliet; мошен*; обман*; преступ*; вор;
  воры; лжец*; банкрот*; конкурент*; шахра*; злоді*; dolandır*; hırsız*; yalancı*; sahtekâr*; sahtekar*; iflas*;
  rakip*; احتيال*; محتال*; نصاب*; لصوص; إفلاس; منافس*; کلاهبردار*; הונאה; רמאים; नोकझोंक; धोखा*; ठग*; penipu*;
  lừa đảo; หลอกลวง; ฉ้อโกง; โกง; 骗子; 诈骗; 詐騙; 欺诈; 欺詐; 犯罪; 小偷; 倒闭; 破产; 竞争对手; 競爭對手; 垃圾公司; 詐欺; 泥棒; 倒産; 競合他社; 사기; 범죄;
  도둑; 파산; 경쟁사
`)

const ALL = [...new Set([...SECRETS, ...ITSELF, ...AGAINST_US])]
/** In small letters these are words of several languages. */
const CAPITALS = /(?<![\p{L}\p{N}])(?:AI|KI|IA|ИИ|ШІ|DAN)(?![\p{L}\p{N}])/u

/** The first of these words that stands in `text` and not in what our own letter says; null where none does. */
export function wordsOfNoLetter(text: string, own: string): string | null {
  const capitals = CAPITALS.exec(text)?.[0]
  if (capitals !== undefined && !own.includes(capitals)) return capitals
  return ALL.find((word) => says(text, word) && !says(own, word)) ?? null
}
