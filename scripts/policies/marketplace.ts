import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { compareListing, parseListing, type ComparedListing } from '../../docs-site/core/marketplace/compare-listing';
import { answersByApp, type AppAnswers } from '../../docs-site/core/marketplace/marketplace-answers';
import { readTrustData } from '../../docs-site/plugin/read-trust-data';
import { AppError } from '../../src/app-error';
import type { Subcommand } from './subcommand';
import { lineOf } from './usage';

export const marketplace: Subcommand = {
  help: `--app ID          the app of facts/apps.yaml; openbook where it is left out
  --compare FILE    the listing's answers as the Marketplace gives them (marketplace/README.md says how to get them)

The answers are made from the facts and the inventory. With --compare it prints each that the listing gives otherwise, and the
fields that nothing here answers; its exit code is 1 where an answer differs.`,
  run: async (args, { siteDir, out }) => {
    const { app, compare } = optionsIn(args);
    const apps = answersByApp(await readTrustData(siteDir, 'https://trust.invalid'));
    const own = apps.find(({ id }) => id === app);
    if (own === undefined) {
      throw new AppError('BAD_INPUT', `There is no app "${app}". There are: ${apps.map(({ id }) => id).join(', ')}`);
    }
    if (compare === undefined) {
      out.write(answersInWords(own));
      return 0;
    }
    const compared = compareListing(own.answers, await readListing(compare, own));
    out.write(comparisonInWords(compared));
    return compared.differences.length === 0 ? 0 : 1;
  },
};

async function readListing(file: string, { answers }: AppAnswers) {
  const json = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new AppError('BAD_INPUT', `"${file}" cannot be read. Is the name right?`, { cause });
  });
  try {
    return parseListing(json, answers);
  } catch (cause) {
    throw new AppError('BAD_INPUT', `"${file}" ${(cause as Error).message}.`, { cause });
  }
}

const answersInWords = ({ name, answers }: AppAnswers) =>
  `${[name, ...answers.map(({ field, question, inWords, reason }) => `\n${question}\n  ${inWords}\n  Why: ${reason}\n  ${field}`)].join('\n')}\n`;

function comparisonInWords({ differences, unanswered }: ComparedListing): string {
  const count = differences.length === 1 ? 'One answer differs' : `${differences.length} answers differ`;
  return [
    differences.length === 0 ? 'The listing gives every answer as the facts do.\n' : `${count}.\n`,
    ...differences.map(
      ({ field, question, ours, listing }) =>
        `\n${question}\n  ours:       ${ours}\n  listing's:  ${listing ?? 'no answer'}\n  ${field}\n`,
    ),
    ...(unanswered.length === 0 ? [] : ['\nThe listing says more, which nothing here answers:\n']),
    ...unanswered.map(({ field, listing }) => `  ${field}: ${listing}\n`),
  ].join('');
}

function optionsIn(args: readonly string[]) {
  try {
    const options = { app: { type: 'string', default: 'openbook' }, compare: { type: 'string' } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (cause) {
    const message = `${(cause as Error).message}\nWrite: ${lineOf('marketplace')}`;
    throw new AppError('BAD_INPUT', message, { cause });
  }
}
