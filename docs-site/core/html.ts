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
export function html(words: TemplateStringsArray, ...values: readonly Child[]): Html {
  let source = words[0] ?? '';
  for (const [at, value] of values.entries()) source += sourceOf(value) + (words[at + 1] ?? '');
  return new Html(source);
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
  let source = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === true) source += ` ${key}`;
    else if (value != null) source += ` ${key}="${escapeHtml(value)}"`;
  }
  source += '>';
  for (const child of children) source += sourceOf(child);
  return new Html(VOID.has(name) ? source : `${source}</${name}>`);
}

function sourceOf(child: Child): string {
  if (typeof child === 'string') return escapeHtml(child);
  return 'join' in child ? child.join('') : child.toString();
}
