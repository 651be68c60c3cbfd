import { textFiles } from '../../core/files/text-files';
import { questionnaireFiles } from '../../core/questionnaire/questionnaire-files';
import { searchFiles } from '../../core/search/sections';
import type { TrustData } from '../../core/trust-data';
import type { PolicyTexts } from '../../core/versions/policy-texts';
import type { Page } from './page';

/** Every file beside the pages, by its path on the site: feeds, calendars, data, answers, and what the search loads. */
export function siteFiles(data: TrustData, texts: PolicyTexts, pages: readonly Page[]): ReadonlyMap<string, string> {
  return new Map([...textFiles(data, texts), ...questionnaireFiles(data), ...searchFiles(pages, data.versions)]);
}
