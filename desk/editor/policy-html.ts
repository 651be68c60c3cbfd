import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import * as mdxReact from '@mdx-js/react';
import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as runtime from 'react/jsx-runtime';
import type { TrustData } from '../../docs-site/core/trust-data';
import { resolveMarkdownOf } from '../../docs-site/plugin/markdown-of-policies';
import { rehypeTrust } from '../../docs-site/plugin/rehype-trust';
import { remarkTrust } from '../../docs-site/plugin/remark-trust';

type Processor = {
  process: (file: object) => Promise<{ content: string }>;
};

type MdxLoader = {
  createProcessorUncached: (parameters: object) => Promise<Processor>;
};

/** What Docusaurus makes of a Markdown file of ours: its own loader's chain with our hooks, rendered to HTML. */
export async function policyHtml(data: TrustData, siteDir: string) {
  const load = createRequire(import.meta.url);
  const { createProcessorUncached } = load('@docusaurus/mdx-loader/lib/processor.js') as MdxLoader;
  const processor = await createProcessorUncached({
    format: 'md',
    options: {
      // As `docusaurus.config.ts` sets them; links are checked by the build of the whole site.
      markdownConfig: {
        anchors: { maintainCase: false },
        emoji: false,
        mermaid: false,
        hooks: { onBrokenMarkdownLinks: 'ignore', onBrokenMarkdownImages: 'ignore' },
        mdx1Compat: { comments: false, headingIds: false, admonitions: false },
      },
      admonitions: false,
      staticDirs: [],
      siteDir,
      beforeDefaultRemarkPlugins: [remarkTrust(data, siteDir)],
      beforeDefaultRehypePlugins: [rehypeTrust(data, siteDir)],
      outputFormat: 'function-body',
    },
  });
  return async (filePath: string, fileContent: string): Promise<string> => {
    const content = resolveMarkdownOf(data, siteDir)({ filePath, fileContent });
    const compiled = await processor.process({ content, filePath, frontMatter: {}, compilerName: 'server' });
    // The loader answers the source of a module; this runs it.
    const run = compileFunction(compiled.content) as (scope: object) => { default: ComponentType };
    return renderToStaticMarkup(createElement(run({ ...runtime, ...mdxReact }).default));
  };
}
