/** Words that stand where a secret would be, or that say something about it, in small letters without separators. */
const WORDS = new Set(
  `password passwd passwort pwd mypassword secret mysecret token mytoken apikey key user username credentials
   null nil none undefined empty missing required optional invalid incorrect wrong expired unknown default needed
   true false yes no on off set unset string number boolean object array text hidden masked redacted removed
   changeme example sample dummy fake test testing placeholder foo bar baz foobar nocheck
   a an and are as at be but by can cannot could did do does for from had has have here if in into is it
   must mustnot not of or please should than that the then there this to too was were when will with you your
   await async new function return typeof
   bearer basic negotiate authentication authorization`.split(/\s+/),
);

const TEMPLATES: readonly RegExp[] = [
  /^\$\{[^{}]*\}$/,
  /^\$\([^()]*\)$/,
  /^\$[A-Za-z_]\w*$/,
  /^\{\{[\s\w.-]*\}\}$/,
  /^\{[\w.-]*\}$/,
  /^<[^<>]*>$/,
  /^%[\w-]+%$/,
  /^[*•xX.…#?_-]+$/,
];

/** An expression of a program, which names where the secret comes from. */
const CODE =
  /^(?:this|self|process|os|config|env|settings|options|props|state|params|req|request|args|ctx|context|event)\.[A-Za-z_$]|^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+\(/;

const SAYS_SO = /fake|dummy|placeholder|example|changeme|replacewith|^your|^my(?:password|secret|token|apikey)$/;

/** Whether a value only stands for a secret: the word `password` alone, `${PASSWORD}`, `<token>`, `this.apiKey`. */
export function isPlaceholder(value: string): boolean {
  if (TEMPLATES.some((template) => template.test(value)) || CODE.test(value)) return true;
  // A placeholder is short; what is longer is not looked at letter by letter.
  if (value.length > 60) return false;
  const word = value.toLowerCase().replaceAll(/[-_ .:!]/g, '');
  return word === '' || WORDS.has(word) || (/^[a-z]+$/.test(word) && SAYS_SO.test(word));
}
