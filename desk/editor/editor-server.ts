import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import * as v from 'valibot';
import { comparisonAsHtml } from '../../docs-site/core/release/comparison-as-html';
import { cmsConfig } from '../../docs-site/core/editor/cms-config';
import { filesOf, findTrustData, type FileReader } from '../../docs-site/plugin/read-trust-data';
import { listenLocally } from '../../host/servers/local-server';
import { AppError } from '../../src/app-error';
import { checkSite, checkTools } from '../check-site';
import { realDisk } from '../release/disk';
import { compareWithLast, prepareRelease, type ReleaseWorld } from '../release/release';
import { writeRelease } from '../release/write-release';
import { accessOf, letIn } from './access';
import { editorAssets } from './assets';
import { textOfDraft, withText } from './drafts';
import { filesApi } from './files-api';
import { previewOf } from './preview';

export type Editor = {
  /** The address that opens it, with its token. */
  readonly url: string;
  close(): Promise<void>;
};

/** What the page may load and run: nothing of another origin. Decap CMS styles itself inline and compiles its own schema. */
const POLICY =
  "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "font-src 'self' data:; connect-src 'self' blob:; frame-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const draft = v.nullable(v.object({ file: v.string(), values: v.record(v.string(), v.unknown()) }));
const request = v.object({
  label: v.string(),
  effective: v.string(),
  summary: v.string(),
  raised: v.boolean(),
  confirmed: v.boolean(),
});

type Options = Pick<ReleaseWorld, 'digestOfInputs'> & {
  readonly port: number;
  readonly today: () => string;
  readonly onError: (error: unknown) => void;
};

/** Serves the editor of the policies in `root/docs-site` on this machine alone. @throws where the port is in use. */
export async function startEditor(root: string, { port, today, onError, digestOfInputs }: Options): Promise<Editor> {
  const siteDir = join(root, 'docs-site');
  const token = randomBytes(24).toString('base64url');
  const [assets, tools] = await Promise.all([
    editorAssets(join(import.meta.dirname, '../../docs-site')),
    checkTools(siteDir),
  ]);
  const saved = filesOf(siteDir);
  const files = filesApi(siteDir, tools.format);

  /** The files with the form that is open as it stands, and which file that is. */
  const readWith = async (body: unknown): Promise<{ readonly read: FileReader; readonly file: string }> => {
    const open = v.parse(draft, body);
    if (open === null) return { read: saved, file: '' };
    return { read: withText(saved, open.file, await textOfDraft(open, saved, tools.format)), file: open.file };
  };

  /** The file of the form that is open, where it is not saved; null where nothing is lost without it. */
  const unsavedIn = async (body: unknown): Promise<string | null> => {
    const { read, file } = await readWith(body);
    return file === '' || (await read(file)) === (await saved(file)) ? null : file;
  };

  const answers: Readonly<Record<string, (body: unknown, from: string) => Promise<unknown>>> = {
    '/api/files': files,
    '/api/config': async () => cmsConfig(),
    '/api/preview': async (body) => {
      const { read, file } = await readWith(body);
      return previewOf(siteDir, file, read);
    },
    '/api/check': async (body) => ({ problems: await checkSite(siteDir, today(), tools, (await readWith(body)).read) }),
    '/api/compare': async (body) => {
      const trust = await findTrustData(saved, 'https://trust.invalid');
      if (!trust.ok) throw new AppError('BAD_INPUT', 'The facts cannot be read. Press Check: it says what to mend.');
      const comparison = await compareWithLast(siteDir, trust.data);
      return { html: comparison === null ? '' : comparisonAsHtml(comparison), unsaved: await unsavedIn(body) };
    },
    '/api/release': async (body) => {
      const { confirmed, ...asked } = v.parse(request, body);
      const { files: written, refused } = await prepareRelease(root, asked, { today: today(), tools, digestOfInputs });
      if (written === null || !confirmed) return { released: false, refused };
      await writeRelease(root, written, realDisk);
      return { released: true, refused: [] };
    },
  };

  const server = await listenLocally({ port, allowedHost: (name) => name === '127.0.0.1', onError });
  server.serve(async (asked) => {
    const { pathname, searchParams } = new URL(asked.url);
    const access = accessOf(asked, token);
    if (access === 'opens with the token') return letIn(token);
    if (access === 'refused')
      return plain(403, 'Open the editor with the address that "npm run policies -- edit" printed.');
    if (asked.method === 'GET') {
      const asset = assets.get(pathname);
      return asset === undefined ? plain(404, 'There is nothing here.') : page(asset.text, asset.type);
    }
    const answer = answers[pathname];
    return answer === undefined
      ? plain(404, 'There is nothing here.')
      : json(async () => answer(await readJson(asked), searchParams.get('window') ?? ''), onError);
  });
  return { url: `http://127.0.0.1:${server.port}/?token=${token}`, close: server.close };
}

const readJson = async (asked: Request): Promise<unknown> => JSON.parse(await asked.text()) as unknown;

/** What was asked for, or a sentence for whoever asked. */
async function json(answer: () => Promise<unknown>, onError: (error: unknown) => void): Promise<Response> {
  try {
    return Response.json(await answer());
  } catch (error) {
    if (error instanceof AppError)
      return Response.json({ error: error.message }, { status: error.code === 'CONFLICT' ? 409 : 400 });
    onError(error);
    return Response.json({ error: 'The editor failed; the window in which it was started says why.' }, { status: 500 });
  }
}

const HEADERS = {
  'content-security-policy': POLICY,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

const page = (text: string, type: string) => new Response(text, { headers: { ...HEADERS, 'content-type': type } });
const plain = (status: number, text: string) =>
  new Response(`${text}\n`, { status, headers: { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' } });
