import * as v from 'valibot';
import type { RequestJira } from '../../../../../src/export-engine';

/** Absent where the user's profile hides it. */
const profile = v.object({ emailAddress: v.optional(v.string(), '') });

/** As Jira knows it; empty where the profile hides it, or Jira does not answer: then its owner types it, or goes without. */
export async function ownEmailAddress(requestJira: RequestJira<Response>): Promise<string> {
  try {
    const answer = await requestJira('/rest/api/3/myself');
    return answer.ok ? v.parse(profile, await answer.json()).emailAddress : '';
  } catch {
    return '';
  }
}
