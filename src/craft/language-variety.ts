/** Which Portuguese somebody writes: that of Brazil or that of Portugal, by words and forms that only one of them uses. */

const BRAZIL: readonly RegExp[] = [
  /(?<!\p{L})(?:vocês?|vc|vcs|a gente|celular(?:es)?|tela|boletos?|frete|cep|cpf|cnpj|cadê|pra|pro|tá|tô|oi|estorn\p{L}+|rastrei\p{L}+|rastreamento|geladeira|banheiro|esporte|contat(?:o|os|ar)|fatos?|registro|nota fiscal|sedex|entregador|portaria|time|equipe|camiseta|atenciosamente|conosco|usuário|arquivo|ônibus|trem|caminhão|parcel\p{L}+)(?!\p{L})/giu,
  /(?<!\p{L})(?:esta|estou|está|estão|estamos|tá|tô|continua|continuo|fica|ficam|anda|andam) (?:me |nos |se |só |sempre )?\p{L}{2,}ndo(?!\p{L})/giu,
  /R\$/gu,
  /\p{L}(?:ôni|êni|êmi|ômi|ôme|ême|êne|ône)\p{L}/giu,
  /(?:^|[.!?]\s+|,\s)(?:me|nos) (?!deixa)\p{L}{3,}/gimu,
]
const PORTUGAL: readonly RegExp[] = [
  /\p{L}-(?:vos|lhe|lhes|me|nos|se|lo|la|los|las)(?!\p{L})/giu,
  /(?<!\p{L})(?:vos|vossas?|vossos?|telemóve(?:l|is)|ecrãs?|autocarro|comboio|casa de banho|facult\p{L}+|nif|talão|morada|código postal|contact(?:o|os|ar)|factos?|registos?|frigorífico|sítio|estafeta|camisola|seguimento|multibanco|mb ?way|exmos?|agradecia|connosco|utilizador|ficheiro|equipa|camião|pequeno-almoço|loiça|sff|cumprimentos|apanh\p{L}+|arranj\p{L}+|avari\p{L}+|devoluç\p{L}+ do dinheiro)(?!\p{L})/giu,
  /(?<!\p{L})(?:estou|está|estão|estamos|estava|estavam|continua|continuo|continuamos|anda|andam|fica) (?:a|à espera|sem) ?(?:\p{L}{2,}r(?:em|mos)?(?:-\p{L}+)?|d[eo]|resposta)(?!\p{L})/giu,
  /\p{L}ámos(?:-\p{L}+)?(?!\p{L})/giu,
  /\p{L}(?:óni|éni|émi|ómi|óme|éme|éne|óne)\p{L}/giu,
  /(?<!\p{L})(?:havemos|ao fim de)(?!\p{L})/giu,
]

/** 'pt-BR' or 'pt-PT'; null where the text could stand in either country. */
export function portugueseVariety(text: string): 'pt-BR' | 'pt-PT' | null {
  const sample = text.slice(0, 3_000)
  const points = count(sample, BRAZIL) - count(sample, PORTUGAL)
  return points >= 1 ? 'pt-BR' : points <= -1 ? 'pt-PT' : null
}

function count(text: string, marks: readonly RegExp[]): number {
  return marks.reduce((sum, mark) => sum + (text.match(mark)?.length ?? 0), 0)
}
