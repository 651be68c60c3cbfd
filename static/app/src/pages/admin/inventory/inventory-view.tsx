import { useCallback, useEffect, useState } from 'react';
import type { Api } from '../../../../../../src/contract';
import { Section } from '../../../components/page';
import { ProblemMessage } from '../../../components/problem-message';
import { Skeleton } from '../../../components/skeleton';
import type { Ports } from '../../../ports';
import { problemOfReply } from '../../../problem';
import type { Problem } from '../../../problem';
import { inventoryAnswer } from './inventory-answer';
import { InventoryTable } from './inventory-table';
import { PolicyLine } from './policy-line';
import { TenantRecord } from './tenant-record';
import styles from './inventory-view.module.css';

type Inventory = Extract<ReturnType<Api['getInventory']>, { ok: true }>['value'];
type State =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly inventory: Inventory }
  | { readonly status: 'failed'; readonly problem: Problem };

/** Every kind of record that the app may keep, what leaves Atlassian, and the site's own record. */
export function InventoryView({ ports: { backend, openLink, context } }: { readonly ports: Ports }) {
  const [state, setState] = useState<State>({ status: 'loading' });
  const load = useCallback(async () => {
    setState({ status: 'loading' });
    const reply = await backend.getInventory();
    setState(
      reply.ok ? { status: 'ready', inventory: reply.value } : { status: 'failed', problem: problemOfReply(reply) },
    );
  }, [backend]);
  useEffect(() => void load(), [load]);

  if (state.status === 'loading') return <Skeleton label="Loading the inventory" lines={6} />;
  if (state.status === 'failed') {
    const forbidden = state.problem.code === 'NO_PERMISSION';
    return (
      <ProblemMessage
        title={forbidden ? 'Only Jira admins can see this page' : 'This page did not load'}
        problem={state.problem}
        onRetry={forbidden ? undefined : () => void load()}
      />
    );
  }
  const { kinds, transfers, tenant, digest, policy } = state.inventory;
  return (
    <>
      <p className={styles.lead}>{inventoryAnswer(kinds, transfers)}</p>
      <Section title="Records" aside={<PolicyLine policy={policy} openLink={openLink} />}>
        <InventoryTable label="Record kinds" entries={kinds} openLink={openLink} />
      </Section>
      {transfers.length > 0 && (
        <Section title="Sent outside Atlassian">
          <InventoryTable label="Transfers" entries={transfers} openLink={openLink} />
        </Section>
      )}
      <Section title="This site’s own record">
        <TenantRecord kind={kinds.find(({ name }) => name === 'tenant')} tenant={tenant} timeZone={context.timeZone} />
      </Section>
      <p className={styles.digest}>
        This page is made from the app’s inventory, the same declaration that its code is held to. Digest{' '}
        <code>{digest}</code>
      </p>
    </>
  );
}
