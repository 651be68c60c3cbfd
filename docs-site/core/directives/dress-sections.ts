import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Facts } from '../facts/facts';
import { appsOfSection, sectionLabel } from './app-section';

/** Draws `:::for{app="…"}` as `<section data-apps="…">` that begins with the apps' names in words. */
export function dressSections(tree: Root, facts: Facts): void {
  visit(tree, 'containerDirective', (node) => {
    if (node.name !== 'for') return;
    const apps = appsOfSection(node);
    node.data = { ...node.data, hName: 'section', hProperties: { dataApps: apps.join(' '), className: ['for-apps'] } };
    node.children.unshift({
      type: 'paragraph',
      data: { hProperties: { className: ['app-label'] } },
      children: [{ type: 'text', value: sectionLabel(facts, apps) }],
    });
  });
}
