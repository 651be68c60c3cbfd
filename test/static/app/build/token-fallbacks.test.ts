import { describe, expect, test } from '@jest/globals';
import { tokenFallbacks } from '../../../../static/app/build/token-fallbacks';

type Transform = (code: string, id: string) => string | null;
const transform = tokenFallbacks().transform as unknown as Transform;

describe('fallbacks of design tokens', () => {
  test.each([
    ['a colour', 'a { color: var(--ds-text); }', 'a { color: var(--ds-text, #292A2E); }'],
    ['a space', 'a { gap: var(--ds-space-100); }', 'a { gap: var(--ds-space-100, 8px); }'],
    ['what is no token', 'a { color: var(--own); }', 'a { color: var(--own); }'],
  ])('%s', (_, css, withFallbacks) => expect(transform(css, '/app/src/a.module.css')).toBe(withFallbacks));

  test('a token that Atlaskit does not have stops the build and names the file', () => {
    expect(() => transform('a { color: var(--ds-txet); }', '/app/src/a.css')).toThrow(
      '/app/src/a.css: Atlaskit has no design token --ds-txet',
    );
  });

  test('other people’s style sheets are left alone', () => {
    expect(transform('a { color: var(--ds-text); }', '/app/node_modules/x/a.css')).toBeNull();
  });
});
