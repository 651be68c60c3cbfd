import { AppError } from '../app-error';
import { isJiraAdmin } from '../platform/jira';

/** @throws AppError NO_PERMISSION */
export async function requireJiraAdmin(): Promise<void> {
  if (await isJiraAdmin()) return;
  throw new AppError(
    'NO_PERMISSION',
    'Only Jira admins can see and change what Openbook keeps about this site. Ask one of yours.',
  );
}
