import { rangeOf, type LabelledLine } from './labelled-line';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32, by Tommy Ettinger, public domain). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';
const HEX = '0123456789abcdef';
const ALNUM = LOWER + UPPER + DIGITS;

type Dice = ReturnType<typeof diceOf>;

function diceOf(random: () => number) {
  const below = (limit: number) => Math.floor(random() * limit);
  const one = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const text = (length: number, letters = ALNUM) =>
    Array.from({ length }, () => letters[below(letters.length)]).join('');
  const uuid = () => [8, 4, 4, 4, 12].map((length) => text(length, HEX)).join('-');
  return { below, one, text, uuid, between: (from: number, to: number) => from + below(to - from + 1) };
}

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

const FIRST = ['anna', 'bo', 'chen', 'dmitri', 'elif', 'francois', 'guadalupe', 'jürgen', 'o.connor', 'x'];
const LAST = ['schmidt', 'lee', 'garcia-lopez', 'nakamura', 'oyelaran', 'smith+jira', 'van_der_berg'];
const DOMAINS = ['example.com', 'mail.example.co.uk', 'corp.example.io', 'bücher.example', 'sub-domain.example.museum'];

/** How each token is made, by its maker's format. */
const TOKENS: Readonly<Record<string, (dice: Dice) => string>> = {
  'Atlassian API token': ({ text }) => `ATATT3xFfGF0${text(160, `${ALNUM}_-`)}=${text(8, HEX.toUpperCase())}`,
  'Atlassian admin key': ({ text }) => `ATCTT3xFfGN0${text(160, `${ALNUM}_-`)}=${text(8, HEX.toUpperCase())}`,
  'Bitbucket app password': ({ text }) => `ATBB${text(32)}`,
  'JSON Web Token': ({ text, uuid }) =>
    `${base64url({ alg: 'HS256', typ: 'JWT' })}.${base64url({ sub: uuid(), iat: 1764150000 })}.${text(43, `${ALNUM}_-`)}`,
  'AWS access key id': ({ one, text }) => `${one(['AKIA', 'ASIA'])}${text(16, `${UPPER}234567`)}`,
  'Google API key': ({ text }) => `AIza${text(35, `${ALNUM}_-`)}`,
  'Google access token': ({ text }) => `ya29.${text(120, `${ALNUM}_-`)}`,
  'Google client secret': ({ text }) => `GOCSPX-${text(28, `${ALNUM}_-`)}`,
  'Entra client secret': ({ text }) => `${text(3)}8Q~${text(34, `${ALNUM}_.~-`).replace(/[^A-Za-z0-9]$/, 'a')}`,
  'Slack bot token': ({ text }) => `xoxb-${text(11, DIGITS)}-${text(13, DIGITS)}-${text(24)}`,
  'Slack webhook': ({ text }) =>
    `https://hooks.slack.com/services/T${text(8, UPPER + DIGITS)}/B${text(8, UPPER + DIGITS)}/${text(24)}`,
  'GitHub token': ({ one, text }) => `${one(['ghp', 'gho', 'ghu', 'ghs', 'ghr'])}_${text(36)}`,
  'GitHub fine-grained token': ({ text }) => `github_pat_${text(22)}_${text(59)}`,
  'GitLab token': ({ text }) => `glpat-${text(20, `${ALNUM}_-`)}`,
  'npm token': ({ text }) => `npm_${text(36)}`,
  'PyPI token': ({ text }) => `pypi-AgEIcHlwaS5vcmc${text(100, `${ALNUM}_-`)}`,
  'Stripe key': ({ one, text }) => `${one(['sk', 'rk'])}_${one(['live', 'test'])}_${text(24)}`,
  'SendGrid key': ({ text }) => `SG.${text(22, `${ALNUM}_-`)}.${text(43, `${ALNUM}_-`)}`,
  'Twilio key': ({ one, text }) => `${one(['SK', 'AC'])}${text(32, HEX)}`,
  'Mailgun key': ({ text }) => `key-${text(32, HEX)}`,
  'DigitalOcean token': ({ text }) => `dop_v1_${text(64, HEX)}`,
  'Vault token': ({ text }) => `hvs.${text(90, `${ALNUM}_-`)}`,
  'OpenAI key': ({ text }) => `sk-proj-${text(74, `${ALNUM}_-`)}T3BlbkFJ${text(74, `${ALNUM}_-`)}`,
  'Anthropic key': ({ text }) => `sk-ant-api03-${text(93, `${ALNUM}_-`)}AA`,
  'private key': ({ text }) =>
    `-----BEGIN RSA PRIVATE KEY-----\n${Array.from({ length: 6 }, () => text(64, `${ALNUM}+/`)).join('\n')}\n-----END RSA PRIVATE KEY-----`,
};

const PERSONAL: Readonly<Record<string, (dice: Dice) => string>> = {
  'e-mail address': ({ one, below }) =>
    `${one(FIRST)}${one(['.', '_', '', '-'])}${one(LAST)}${one(['', String(below(99))])}@${one(DOMAINS)}`,
  'account id (24)': ({ text }) => `5${text(1, DIGITS)}${text(22, HEX)}`,
  'account id (UUID)': ({ one, uuid }) => `${one(['557058', '712020', '70121'])}:${uuid()}`,
  'customer account id': ({ uuid }) => `qm:${uuid()}:${uuid()}`,
  'IPv4 address': ({ one, between }) =>
    `${one([10, 172, 192, 203, 8, 91])}.${between(0, 255)}.${between(0, 255)}.${between(1, 254)}`,
  'IPv6 address': ({ one, text }) =>
    one([
      `2001:db8:${text(4, HEX)}:${text(4, HEX)}:${text(4, HEX)}:${text(4, HEX)}:${text(4, HEX)}:${text(4, HEX)}`,
      `2a02:8108:${text(3, HEX)}::${text(4, HEX)}`,
      `fe80::${text(4, HEX)}:${text(2, HEX)}ff:fe${text(2, HEX)}:${text(4, HEX)}`,
    ]),
  'phone number': ({ one, text }) =>
    one([
      `+49 ${text(1, '123456789')}${text(2, DIGITS)} ${text(7, DIGITS)}`,
      `+1 (4${text(2, DIGITS)}) 5${text(2, DIGITS)}-${text(4, DIGITS)}`,
      `(6${text(2, DIGITS)}) 5${text(2, DIGITS)}-${text(4, DIGITS)}`,
      `4${text(2, DIGITS)}-5${text(2, DIGITS)}-${text(4, DIGITS)}`,
      `+44 20 7${text(3, DIGITS)} ${text(4, DIGITS)}`,
      `020 7${text(3, DIGITS)} ${text(4, DIGITS)}`,
    ]),
  'card number': (dice) => cardNumber(dice),
};

function cardNumber({ one, text }: Dice): string {
  const body = one(['4', '51', '55', '2221', '6011']).padEnd(15, text(15, DIGITS)).slice(0, 15);
  const sum = [...body].reverse().reduce((total, digit, at) => {
    const doubled = at % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  const digits = `${body}${(10 - (sum % 10)) % 10}`;
  return digits.replaceAll(/(\d{4})(?=\d)/g, `$1${one(['', ' ', '-'])}`);
}

/** Where people paste such things from. */
const PLACES: readonly ((it: string, dice: Dice) => string)[] = [
  (it) => it,
  (it) => `2026-11-26T10:14:03.120Z ERROR [export-worker] request failed for ${it}, will retry in 20 s`,
  (it) => JSON.stringify({ level: 30, msg: 'sent', detail: { value: it, attempt: 2 } }),
  (it) => JSON.stringify(JSON.stringify({ value: it })),
  (it) => `Error: no access with ${it}\n    at send (https://cdn.example.com/assets/index-4f3a2b1c.js:12:3456)`,
  (it) => `I tried it with "${it}" and it says 401.`,
  (it) => `| value | ${it} |`,
  (it) => `- ${it}: not found (HTTP 404)`,
  (it, { below }) => `<td id="cell-${below(99)}">${it}</td>`,
  (it) => `Das ist der Wert: ${it}. Bitte löschen!`,
];

const PASSWORDS = ({ one, text, below }: Dice) =>
  one([
    `${text(10)}!`,
    text(12, `${ALNUM}#%*+_-`).replace(/^\W/, 'k'),
    `Summer${2000 + below(30)}$`,
    `correct-horse-${text(5, LOWER)}${below(10)}`,
    text(40, HEX),
  ]);

/** Fields with a secret whose value says nothing by itself; some write it in another way. */
const FIELDS: readonly ((password: string) => { readonly text: string; readonly secret: string })[] = [
  (it) => ({ secret: it, text: `password=${it}` }),
  (it) => ({ secret: it, text: `DB_PASSWORD="${it}"` }),
  (it) => ({ secret: it, text: `  db_password: ${it}` }),
  (it) => ({ secret: it, text: `{"userName":"svc-export","password":"${it}","retries":3}` }),
  (it) => ({ secret: it, text: JSON.stringify(JSON.stringify({ client_secret: it, ok: true })) }),
  (it) => ({ secret: it, text: `export JIRA_API_TOKEN='${it}'` }),
  (it) => ({ secret: it, text: `X-Api-Key: ${it}` }),
  (it) => ({ secret: it, text: `<password>${it}</password>` }),
  (it) => encoded(it, (secret) => `POST https://example.com/login?user=svc&password=${secret}`),
  (it) => ({ secret: it, text: `curl --token ${it} https://example.com` }),
  (it) => ({ secret: it, text: `my password is ${it}` }),
  (it) => encoded(it, (secret) => `jdbc:postgresql://svc:${secret}@db.example.com:5432/jira`),
  (it) => encoded(it, (secret) => `git clone https://svc:${secret}@git.example.com/team/app.git`),
  (it) => ({ secret: it, text: `Server=db;User Id=sa;Password=${it};Encrypt=true` }),
  (it) => inBase64(`svc:${it}`, (secret) => `Authorization: Basic ${secret}`),
  (it) => inBase64(it, (secret) => `curl -H 'Authorization: Bearer ${secret}' https://example.com`),
  (it) => inBase64(it, (secret) => `Cookie: theme=dark; JSESSIONID=${secret}; lang=de`),
];

function encoded(password: string, write: (secret: string) => string) {
  const secret = encodeURIComponent(password);
  return { secret, text: write(secret) };
}

function inBase64(password: string, write: (secret: string) => string) {
  const secret = Buffer.from(password).toString('base64');
  return { secret, text: write(secret) };
}

const CLEAN: readonly ((dice: Dice) => string)[] = [
  ({ text }) => `commit ${text(40, HEX)}`,
  ({ text }) => `Merge ${text(7, HEX)} into ${text(12, HEX)}`,
  ({ uuid }) => `cloudId ${uuid()} was read`,
  ({ text }) => `sha256:${text(64, HEX)}  dist.tar.gz`,
  ({ text }) => `"integrity": "sha512-${text(86, `${ALNUM}+/`)}=="`,
  ({ below }) => `openbook ${below(9)}.${below(20)}.${below(20)} on node v22.${below(20)}.${below(9)}`,
  ({ below }) => `Chrome/${100 + below(60)}.0.${below(7000)}.${below(200)} Safari/537.36`,
  ({ below }) => `oracle-jdbc version 19.3.0.${below(9)}, driver v12.2.0.1`,
  ({ below }) => `    at com.example.jira.IssueService.find(IssueService.java:${below(999)})`,
  ({ below }) => `Caused by: java.lang.NullPointerException: null at org.apache.Foo$Bar.baz(Foo.java:${below(999)})`,
  ({ below, text }) =>
    `    at Object.render (https://cdn.example.com/app/assets/index-${text(8, HEX)}.js:${below(99)}:${below(9999)})`,
  ({ below }) => `foldersOf@webpack-internal:///./src/folders.ts:${below(99)}:${below(99)}`,
  ({ below }) => `render@bundle.js:${below(999)}:12`,
  ({ text }) => `background: url(data:image/png;base64,iVBORw0KGgo${text(180, `${ALNUM}+/`)}==)`,
  ({ below }) => `/var/lib/docker/overlay2/logs/app-${below(99)}.log: No such file or directory`,
  ({ below }) => `C:\\Program Files\\Openbook\\bin\\run-${below(9)}.exe`,
  ({ below }) => `project = OBK AND key in (OBK-${below(9999)}, ABC-${below(999)}) ORDER BY created DESC`,
  ({ below }) =>
    `2026-11-${10 + below(18)}T10:${10 + below(49)}:33.120+0100 INFO exported ${below(99999)} issues in ${below(999)} ms`,
  ({ below }) => `26/Nov/26 10:14 AM, sprint ${below(99)} (01-02-2026 to 2026-02-15)`,
  ({ below }) => `epoch ${1764150000000 + below(1e9)}, took 12:34:56, ratio 1.${below(999999)}`,
  ({ below }) => `GET https://example.atlassian.net/rest/api/3/search?startAt=${below(9)}00&maxResults=100 200 OK`,
  () => 'SyntaxError: Unexpected token: punc ()) in JSON at position 12',
  () => 'The password is required and the token has expired; reset your password.',
  () => 'password: ${DB_PASSWORD}',
  () => 'const token = await this.session.read();',
  () => 'Tests: 12 passed, 12 total; std::vector<int> a::b; @Override @types/node@20.19.43',
  ({ below }) => `"react": "^18.${below(9)}.1", "left-pad@1.3.${below(9)}"`,
  ({ below }) => `customfield_${10000 + below(9999)} = ${below(1e9)}`,
  ({ below }) => `listening on 127.0.0.1:${4000 + below(999)} and localhost:${below(9999)}`,
  ({ below }) => `0x${below(1e9).toString(16)} 1e-${below(9)} #${below(0xffffff).toString(16).padStart(6, '0')}`,
  ({ below }) => `Order 4711-${below(999)}, 3 x 4,50 EUR = 13,50; invoice 2026-000${below(99)}`,
  () => 'How do I export the column "Basic authentication details" with bearer notes?',
];

/** So many lines of each kind of secret, and of each kind of clean line, always the same for a seed. */
export function generatedSet(seed: number, ofEach: number): LabelledLine[] {
  const dice = diceOf(seeded(seed));
  const times = <T>(make: (at: number) => T) => Array.from({ length: ofEach }, (_, at) => make(at));
  const embedded = Object.entries({ ...TOKENS, ...PERSONAL }).flatMap(([type, make]) =>
    times((at) => {
      const it = make(dice);
      const text = PLACES[at % PLACES.length]!(it, dice);
      return { type, text, secrets: secretParts(type, it).map((part) => rangeOf(text, part)) };
    }),
  );
  const fields = FIELDS.flatMap((field) =>
    times(() => {
      const { text, secret } = field(PASSWORDS(dice));
      return { type: 'secret field', text, secrets: [rangeOf(text, secret)] };
    }),
  );
  const clean = CLEAN.flatMap((make) => times(() => ({ type: 'clean', text: make(dice), secrets: [] })));
  return [...embedded, ...fields, ...clean];
}

function secretParts(type: string, it: string): string[] {
  if (type === 'private key') return it.split('\n').slice(1, -1);
  if (type === 'Slack webhook') return [it.slice(it.lastIndexOf('/') + 1)];
  return [it];
}
