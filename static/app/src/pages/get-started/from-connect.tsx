import Button from '@atlaskit/button/default/button';
import type { Move } from '../../../../../src/contract';
import type { OpenModule } from '../../ports';
import styles from './get-started-page.module.css';
import { hasMore, moveSentence } from './move-sentence';

type Props = { readonly move: Move; readonly openModule: OpenModule; readonly timeZone: string };

/** Whether what the site had in the app on Connect came along; the admin page has all of it, and what can be done about it. */
export function FromConnect({ move, openModule, timeZone }: Props) {
  return (
    <>
      <p className={styles.sentence}>{moveSentence(move, timeZone)}</p>
      {hasMore(move) && (
        <div className={styles.actions}>
          <Button spacing="compact" onClick={() => openModule('openbook-admin')}>
            {move.state === 'done' ? 'See the receipt of the move' : 'See how the move stands'}
          </Button>
        </div>
      )}
    </>
  );
}
