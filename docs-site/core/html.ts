const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // Also keeps "]]>" from ending the CDATA section in which an Atom entry stands.
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an HTML element or a quoted attribute. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);

/** HTML made of fixed words with every value escaped: html`<p>${name}</p>`. A list of Html stands as it is. */
export function html(words: TemplateStringsArray, ...values: readonly (string | Html | readonly Html[])[]): Html {
  const parts = values.map((value) => (typeof value === 'string' ? escapeHtml(value) : [value].flat().join('')));
  return new Html(words.map((word, at) => word + (parts[at] ?? '')).join(''));
}

/** HTML that may be sent as it is; only `html` makes it. */
export class Html {
  constructor(private readonly source: string) {}

  toString() {
    return this.source;
  }
}

type Attributes = Readonly<Record<string, string | true | null>>;
type Child = string | Html | readonly Html[];

const VOID = new Set(['br', 'hr', 'input']);

/** One element; an attribute that is null is left out, one that is true stands without a value. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Html {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === null ? '' : value === true ? ` ${key}` : ` ${key}="${escapeHtml(value)}"`,
  );
  const inside = children.flat().map((child) => (typeof child === 'string' ? escapeHtml(child) : child.toString()));
  return new Html(`<${name}${written.join('')}>${inside.join('')}${VOID.has(name) ? '' : `</${name}>`}`);
}
