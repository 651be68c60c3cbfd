import { problemInWords } from '../../docs-site/core/facts/fact-problem';
import { checkSite, checkTools } from '../../desk/check-site';
import type { Subcommand } from './subcommand';

export const check: Subcommand = {
  help: 'It takes no options. Each finding is one line: file, line and column, what is wrong, how to mend it.',
  run: async (_args, { siteDir, out, today }) => {
    const problems = await checkSite(siteDir, today(), await checkTools(siteDir));
    out.write(problems.map((problem) => `${problemInWords(problem)}\n`).join(''));
    out.write(problems.length === 0 ? 'Nothing is wrong.\n' : `\n${problems.length} to mend.\n`);
    return problems.length === 0 ? 0 : 1;
  },
};
