import { expect, test } from '@jest/globals';
import { changeSentence } from '../../../../../../../static/app/src/pages/admin/your-data/policy-words';

test.each([
  [{}, 'Which version held at the installation was not noted then.'],
  [{ atInstall: '2.0', change: 'none' }, 'It is the version that held when Openbook was installed.'],
  [{ atInstall: '1.1', change: 'none' }, 'Version 1.1 held when Openbook was installed. Nothing changed between them.'],
  [
    { atInstall: '1.1', change: 'editorial' },
    'Version 1.1 held when Openbook was installed. Between them only spelling and form changed.',
  ],
  [
    { atInstall: '1.1', change: 'wording' },
    'Version 1.1 held when Openbook was installed. Between them words changed, and no fact.',
  ],
  [
    { atInstall: '1.1', change: 'material' },
    'Version 1.1 held when Openbook was installed. Between them facts changed: read what, before you acknowledge it.',
  ],
] as const)('%j reads: %s', (header, sentence) =>
  expect(changeSentence({ builtFor: { version: '2.0' }, ...header })).toBe(sentence),
);
