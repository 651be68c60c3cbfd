import Heading from '@theme/Heading';
import type { Category } from '../../core/facts/data-categories';
import type { Facts } from '../../core/facts/facts';
import { categoryAnswers } from '../../core/overview/category-answers';
import { inventoryApps } from '../../core/tables/app-cells';
import { categoryTable } from '../../core/tables/category-table';
import { fieldsTable } from '../../core/tables/inventory-tables';
import { keptAndSent } from '../../core/tables/kept-and-sent';
import { contextOfPages, NO_INVENTORY } from '../../core/tables/table-context';
import { useTrustData } from '../use-trust-data';
import { AnswerList } from './answer-list';
import { AppNames } from './app-names';
import { Ask } from './ask';
import { FactTable } from './fact-table';
import styles from './category-section.module.css';

/** One data category: the short answers for each app, then every field. */
export function CategorySection({ category }: { readonly category: Category }) {
  const context = contextOfPages(useTrustData());
  const answers = categoryAnswers(context, category);
  const kinds = keptAndSent(context.inventory).filter((kind) => kind.category === category.name);
  const declaring = inventoryApps(context.facts).join(' ');
  // What the inventory declares stands in tables of its own, record by record.
  const published = categoryTable({ ...context, inventory: NO_INVENTORY }, { category: category.id });
  const gaps = answers.some((app) =>
    app.answers.some(({ lines }) => lines.flat().some((run) => run.mark === 'not stated')),
  );
  return (
    <section className={`section ${styles.category}`} aria-labelledby={category.id} data-category="">
      <div data-category-words="">
        <Heading as="h2" id={category.id}>
          {category.name} data
        </Heading>
        <p>{category.summary}</p>
      </div>
      <div className="grid grid--wide">
        {answers.map((app) => (
          <article key={app.apps.join()} className="card" data-apps={app.apps.join(' ')}>
            <h3 className={`app-label ${styles.app}`}>
              <AppNames apps={app.apps} short />
            </h3>
            <AnswerList answers={app.answers} />
          </article>
        ))}
      </div>
      {gaps && <Ask />}
      {kinds.map((kind) => (
        <div key={kind.name} id={kind.name} data-apps={declaring} data-record="">
          <FactTable
            table={fieldsTable(context, { kind: kind.name })}
            caption={`${kind.title}: every field (${names(context.facts, inventoryApps(context.facts))})`}
            without={['App']}
          />
        </div>
      ))}
      {category.published !== undefined && category.published.fields.length > 0 && (
        <div data-apps={category.published.apps.join(' ')} data-record="">
          <FactTable
            table={published}
            caption={`${category.name} data: every field that the published statement names (${names(context.facts, category.published.apps)})`}
            without={['App', 'Whom it identifies']}
          />
        </div>
      )}
    </section>
  );
}

const names = ({ apps }: Facts, ids: readonly string[]) =>
  apps.apps
    .filter(({ id }) => ids.includes(id))
    .map(({ shortName }) => shortName)
    .join(', ');
