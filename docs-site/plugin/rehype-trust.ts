import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { dressTables } from '../core/directives/dress-tables';
import { markNotStated } from '../core/directives/mark-not-stated';
import type { TrustData } from '../core/trust-data';
import { contextOfFile } from './context-of-file';

/** Tables and "Not stated" as readers see them. */
export const rehypeTrust = (data: TrustData, siteDir: string) => () => (tree: Root, file: VFile) => {
  dressTables(tree, contextOfFile(data, siteDir, file.path).facts);
  markNotStated(tree);
};
