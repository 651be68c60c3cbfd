import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { dressSections } from '../core/directives/dress-sections';
import { restoreText } from '../core/directives/restore-text';
import type { TrustData } from '../core/trust-data';
import { contextOfFile } from './context-of-file';

/** Sections for some apps only, and the author's own colons and brackets. Runs before Docusaurus' own remark plugins. */
export const remarkTrust = (data: TrustData, siteDir: string) => () => (tree: Root, file: VFile) => {
  restoreText(tree, String(file));
  dressSections(tree, contextOfFile(data, siteDir, file.path).facts);
};
