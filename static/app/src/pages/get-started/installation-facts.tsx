import type { GetStarted } from '../../../../../src/contract';
import { momentOf } from '../../moment';
import styles from './get-started-page.module.css';
import { licenceSentence } from './licence-sentence';

type Props = { readonly about: GetStarted; readonly timeZone: string };

/** How this installation stands: its version, since when it is there, and its licence. */
export function InstallationFacts({ about: { tenant, licence }, timeZone }: Props) {
  const facts: readonly (readonly [string, string])[] = [
    ...(tenant === null
      ? [['Installed', 'Atlassian has not told Openbook of it yet; that can take some minutes'] as const]
      : [
          ['Installed', momentOf(tenant.installedAt, timeZone)] as const,
          ...(tenant.firstInstalledAt === undefined
            ? []
            : [['Reinstalled; first installed', momentOf(tenant.firstInstalledAt, timeZone)] as const]),
          ...(tenant.upgradedAt === undefined ? [] : [['Upgraded', momentOf(tenant.upgradedAt, timeZone)] as const]),
          ['Version', tenant.appVersion] as const,
        ]),
    ['Licence', licenceSentence(licence, timeZone)],
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.sentence}>
        An installation starts with empty storage, also where the app was on this site before: a reinstall is a new
        installation.
      </p>
    </>
  );
}
