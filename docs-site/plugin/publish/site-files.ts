import { textFiles } from '../../core/files/text-files';
import { questionnaireFiles } from '../../core/questionnaire/questionnaire-files';
import { searchFiles } from '../../core/search/sections';
import type { TrustData } from '../../core/trust-data';
import { readPolicyTexts } from '../read-policy-texts';
import type { Page } from './page';

/** Every file beside the pages, by its path on the site: feeds, calendars, data, answers, and what the search loads. */
export async function siteFiles(
  siteDir: string,
  data: TrustData,
  pages: readonly Page[],
): Promise<ReadonlyMap<string, string>> {
  const texts = await readPolicyTexts(siteDir, data);
  return new Map([...textFiles(data, texts), ...questionnaireFiles(data), ...searchFiles(pages, data.versions)]);
}
