import Button from '@atlaskit/button/default/button';
import type { MoveReceipt as Receipt } from '../../../../../../src/contract';
import { DataTable } from '../../../components/data-table';
import { saveText } from '../../../components/save-file';
import { momentOf } from '../../../moment';
import adminStyles from '../admin-page.module.css';
import { countsWords, leftSentence, reasonSentence } from './move-words';
import styles from './move-section.module.css';

/** What was moved, and what was left and why; the whole receipt as a file. */
export function MoveReceipt({ receipt, timeZone }: { readonly receipt: Receipt; readonly timeZone: string }) {
  const { finishedAt, leftIds, leftReasons, accountFieldsLeft } = receipt;
  const left = leftSentence(receipt);
  const download = () =>
    saveText(
      `${JSON.stringify(receipt, null, 2)}\n`,
      `openbook-move-${finishedAt.slice(0, 10)}.json`,
      'application/json',
    );
  return (
    <>
      <p className={adminStyles.note}>
        {countsWords(receipt)} came along on {momentOf(finishedAt, timeZone)}. {left ?? 'Nothing was left.'}
      </p>
      <details className={styles.receipt}>
        <summary>What was moved, and what was not</summary>
        <div className={styles.details}>
          <p className={adminStyles.note}>
            Of the account data Openbook took over the app’s key and the site’s address. Secrets and everything else
            stayed where they were: {accountFieldsLeft.join(', ')}.
          </p>
          {leftIds.length > 0 && (
            <DataTable
              label="What was left"
              head={['Id in the app on Connect, or day', 'Why it was left']}
              rows={leftIds.map((id, at) => ({ key: `${at} ${id}`, cells: [id, reasonSentence[leftReasons[at]!]] }))}
            />
          )}
          <div>
            <Button spacing="compact" onClick={download}>
              Download the receipt
            </Button>
          </div>
        </div>
      </details>
    </>
  );
}
