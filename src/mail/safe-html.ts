/** HTML of a mail made fit to be looked at: no script, style, form or remote source, links with their real target. */
import sanitize from 'sanitize-html'
import { lookOf, PAGE } from './html-style.ts'

const TAGS =
  'p br div span b strong i em u s strike del ins small sub sup blockquote ul ol li dl dt dd table caption thead tbody tfoot tr td th h1 h2 h3 h4 h5 h6 a pre code hr center'.split(
    ' ',
  )

/**
 * @param html as it came; bounded by the caller in size and depth.
 * @returns markup without styles, so that nothing can cover the page or call home through CSS; elements that hide
 *   themselves are left out (their text is in Message.hiddenText).
 */
export function safeHtml(html: string): string {
  return sanitize(html, {
    allowedTags: TAGS,
    allowedAttributes: {
      a: ['href', 'rel', 'title'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
      '*': ['dir', 'lang'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nonTextTags: [
      'script',
      'style',
      'textarea',
      'option',
      'select',
      'noscript',
      'title',
      'template',
      'svg',
      'math',
      'iframe',
      'object',
    ],
    nestingLimit: 400,
    parseStyleAttributes: false,
    transformTags: {
      // 'title' is dropped with all that it holds. Only what hides a whole subtree counts here: a table of font-size 0
      // may hold cells that set their own size.
      '*': (tagName, attribs) => ({ tagName: lookOf(PAGE, attribs, '').gone ? 'title' : tagName, attribs }),
      img: (_tag, attributes) => ({ tagName: 'span', attribs: {}, text: attributes.alt ? `[${attributes.alt}]` : '' }),
      // The title shows where a link really leads, whatever its text pretends.
      a: (_tag, attributes) => ({
        tagName: 'a',
        attribs: /^\s*(?:https?|mailto|tel):/i.test(attributes.href ?? '')
          ? { href: attributes.href ?? '', title: attributes.href ?? '', rel: 'noopener noreferrer nofollow' }
          : {},
      }),
    },
  })
}
