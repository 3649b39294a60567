import { describe, expect, test } from 'vitest'
import { checkTemplates } from '../../src/cli/templates.ts'
import { letterText, renderLetter } from '../../src/craft/letter.ts'
import { mirrorProblems } from '../../src/craft/letter-lint.ts'
import { sampleMatters } from '../../src/craft/letter-samples.ts'
import { createTemplateSet } from '../../src/craft/letter-set.ts'
import { ISSUES, STAGE_LETTERS } from '../../src/ticket/words.ts'
import { shippedFiles, templates } from './cases.ts'

function withFile(path: string, text: string, previous?: typeof templates) {
  return createTemplateSet(new Map([...shippedFiles(), [path, text]]), previous)
}

const DAMAGE = (shippedFiles().get('en/damage.hbs') ?? '').trimEnd()

describe('the shipped letters', () => {
  const only = (language: string) =>
    createTemplateSet(new Map([...shippedFiles()].filter(([path]) => path.startsWith(`${language}/`))))

  test.each(['en', 'zh-Hans'])('%s: every letter passes every check, with every sort of facts', (language) => {
    const { set, problems } = only(language)
    expect(checkTemplates(set, problems).lines).toEqual(['1 folders of templates, no problem'])
    for (const letter of [...ISSUES, ...STAGE_LETTERS]) {
      expect(sampleMatters(letter).length).toBeGreaterThanOrEqual(2)
      for (const { matter } of sampleMatters(letter)) {
        expect(renderLetter(set, language, matter)?.template).toBe(`${language}/${letter}.hbs`)
      }
    }
  })
})

describe('whoever approves reads in the mirror what the customer reads', () => {
  const letter = shippedFiles().get('de/delay.hbs') ?? ''
  const told = (text: string) =>
    mirrorProblems(withFile('de/delay.hbs', text).set, 'de', 'delay').map(({ message }) => message)

  test('a block that says something under another condition than its mirror is named', () => {
    expect(told(letter)).toEqual([])
    const more = letter.replace('--- remedy ---', '{{#if legal}}Wir melden uns.{{/if}}\n\n--- remedy ---')
    expect(told(more).join()).toMatch(/^asks \{\{#if legal\}\}, templates\/en does not/)
    const less = letter.replaceAll(/\{\{#if urgent\}\}.*?\{\{\/if\}\}/g, 'Jeder Tag kostet Sie Geld.')
    expect(told(less).join()).toMatch(/^templates\/en asks \{\{#if urgent\}\}, this block does not/)
  })

  test('in all languages each block of each letter says its things under the conditions of its mirror', () => {
    const letters = [...ISSUES, ...STAGE_LETTERS]
    const wrong = [...templates.folders.keys()].flatMap((folder) =>
      letters.flatMap((name) => mirrorProblems(templates, folder, name)),
    )
    expect(wrong).toEqual([])
  })
})

describe('a mistake in a template is named with file, line and what to do', () => {
  const cases: [string, string, RegExp][] = [
    ['an unknown fact', '{{discount}}', /no fact "discount"/],
    ['an unknown helper', '{{#each orders}}x{{/each}}', /\{\{#each\}\} is unknown/],
    ['a helper with values', '{{upper order}}', /no helper/],
    ['an unknown passage', '{{> ofer}}', /no passage "ofer"/],
    ['a fact that may be unknown', 'Order {{order}} arrived.', /"order" may be unknown: write \{\{#if order\}\}/],
    ['a question that is printed', '{{ours}}', /can't be printed/],
    ['a passage inside a sentence', 'We say {{remedies}} now.', /stands alone on its line/],
    ['a prototype', '{{constructor}}', /no fact "constructor"/],
    ['an open question', '{{#if order}}x', /tags don't fit/],
    ['a figure of its own', 'Within 3 days.', /figures and dates come from facts/],
    ['a link', 'See www.example.com', /no link/],
    ['a placeholder', 'Dear [NAME]', /placeholder/],
    ['a forbidden word', 'We are sorry for any inconvenience.', /never say "any inconvenience": name what happened/],
  ]
  test.each(cases)('%s', (_, line, message) => {
    const { problems } = withFile('en/damage.hbs', `${DAMAGE}\n${line}\n`)
    const last = DAMAGE.split('\n').length + 1
    expect(problems[0]?.message).toMatch(message)
    expect(problems[0]).toMatchObject({ file: 'en/damage.hbs' })
    expect(Math.abs((problems[0]?.line ?? 0) - last)).toBeLessThanOrEqual(1)
  })

  test('a missing block, a wrong order, a doubled and an unknown section, a file of no letter', () => {
    const message = (path: string, text: string) =>
      withFile(path, text)
        .problems.map((problem) => problem.message)
        .join('\n')
    expect(message('en/damage.hbs', '--- grievance ---\nSorry.\n')).toMatch(/"--- remedy ---" is missing/)
    expect(message('en/damage.hbs', '--- remedy ---\nx\n--- grievance ---\ny\n')).toMatch(/blocks come in this order/)
    expect(message('en/damage.hbs', `${DAMAGE}\n--- remedy ---\nx`)).toMatch(/a second time/)
    expect(message('en/damage.hbs', `${DAMAGE}\n--- thanks ---\nx`)).toMatch(/no section "thanks"/)
    expect(message('en/damage.hbs', `Hello\n${DAMAGE}`)).toMatch(/only a remark/)
    expect(message('en/breakage.hbs', DAMAGE)).toMatch(/no letter has this name/)
    expect(message('en/_words.yaml', 'regret: 5')).toMatch(/regret/)
    expect(message('en/_asks.hbs', '--- photos ---\na photo')).toMatch(/sections are missing: order-number/)
    expect(message('en/_blocks.hbs', '--- greeting ---\nHello')).toMatch(/never prints.*dates/)
  })

  test('thousands of nested questions are an error, not a crash', () => {
    const deep = `${'{{#if order}}'.repeat(2000)}x${'{{/if}}'.repeat(2000)}`
    expect(withFile('en/damage.hbs', `--- grievance ---\nx\n--- remedy ---\n${deep}`).problems).not.toEqual([])
  })

  test('the last good version stays in use', () => {
    const broken = withFile('en/damage.hbs', `${DAMAGE}\n{{oops}}`, templates)
    const [sample] = sampleMatters('damage')
    if (!sample) throw new Error('no sample')
    expect(renderLetter(broken.set, 'en', sample.matter)).toEqual(renderLetter(templates, 'en', sample.matter))
    expect(broken.problems).toHaveLength(1)
    expect(withFile('en/damage.hbs', `${DAMAGE}\n{{oops}}`).set.folders.get('en')?.files.has('damage.hbs')).toBe(false)
  })
})

describe('choosing a template', () => {
  const [, known] = sampleMatters('damage')
  if (!known) throw new Error('no sample')
  const { matter } = known
  test('a region changes what differs and takes the rest from its language', () => {
    const { set, problems } = withFile('en-NZ/_blocks.hbs', '--- greeting ---\nKia ora{{#if name}} {{name}}{{/if}},\n')
    expect(problems).toEqual([])
    const text = letterText(renderLetter(set, 'en-NZ', matter)?.blocks ?? [])
    expect(text).toMatch(/^Kia ora Marta Kowalczyk,\n\nThank you/)
    expect(letterText(renderLetter(set, 'en-GB', matter)?.blocks ?? [])).toMatch(/^Dear/)
  })

  test('a language without the letter falls back to English, Chinese scripts are not mixed', () => {
    expect(renderLetter(templates, 'mi-NZ', matter)?.template).toBe('en/damage.hbs')
    expect(renderLetter(templates, 'zh-CN', matter)?.template).toBe('zh-Hans/damage.hbs')
    expect(renderLetter(templates, 'zh-TW', matter)?.template).not.toBe('zh-Hans/damage.hbs')
  })

  test('without any template there is no letter', () => {
    expect(renderLetter(createTemplateSet(new Map()).set, 'de', matter)).toBeNull()
  })
})

describe('what customers write stays text', () => {
  const [sample] = sampleMatters('damage')
  test('tags, controls and line breaks in a name or a product do nothing', () => {
    if (!sample) throw new Error('no sample')
    const matter = {
      ...sample.matter,
      customer: { name: '{{name}}\r\nBcc: x', market: null },
      product: '{{#if x}}\u202Elamps',
      orders: ['constructor', '__proto__'],
    }
    const rendered = renderLetter(templates, 'en', matter)
    const text = letterText(rendered?.blocks ?? [])
    expect(text).toContain('Dear {{name}} Bcc: x,')
    expect(text).toContain('{{#if x}}lamps')
    expect(text).toContain('constructor, __proto__')
    expect(text).not.toContain('\u202E')
  })

  test.each(['Refund: https://evil.example', 'pay@evil.example', 'www.evil', 'evil-shop.com', 'Pay 500 €', '<b>'])(
    'a name with a link, an address or a sum is no name: %s',
    (name) => {
      if (!sample) throw new Error('no sample')
      const matter = { ...sample.matter, customer: { name, market: null }, product: name, orders: [name, 'PO-1'] }
      const text = letterText(renderLetter(templates, 'en', matter)?.blocks ?? [])
      expect(text).not.toContain(name)
      expect(text).toMatch(/^Hello,[\s\S]*order PO-1[ .]/)
    },
  )

  test('a fact that nobody knows is listed and stands visibly in the letter', () => {
    if (!sample) throw new Error('no sample')
    const matter = { ...sample.matter, signer: { ...sample.matter.signer, phone: '' } }
    const rendered = renderLetter(templates, 'en', matter)
    expect(rendered?.gaps).toEqual(['signer.phone'])
    expect(letterText(rendered?.blocks ?? [])).toContain('⟦signer.phone⟧')
  })
})
