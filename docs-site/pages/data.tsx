import AppFilter from '@theme/AppFilter';
import { CategorySection } from '../src/components/category-section';
import { DataTable } from '../src/components/data-table';
import { InventorySearch } from '../src/components/inventory-search';
import { Page } from '../src/components/page';
import { PreparationNote } from '../src/components/preparation-note';
import { To } from '../src/components/runs';
import { Section } from '../src/components/section';
import { useTrustData } from '../src/use-trust-data';

/** Everything that is kept, down to the field: category by category, for all apps. */
export default function DataInventory() {
  const { facts, inventoryDigest } = useTrustData();
  const { categories } = facts['data-categories'];
  return (
    <Page
      section="Your data"
      title="Data inventory"
      lead="Everything that the apps keep, field by field: what it means, whom it identifies, for how long, where, why, and since which policy version."
      below={
        <>
          <PreparationNote />
          <AppFilter />
          <InventorySearch />
        </>
      }
    >
      <nav aria-label="Data categories">
        <ul className="link-list">
          {categories.map(({ id, name }) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      {categories.map((category) => (
        <CategorySection key={category.id} category={category} />
      ))}
      <Section id="transfers" title="What leaves Atlassian">
        <DataTable of="transfers" parameters={{}} />
      </Section>
      <Section id="about" title="Where this list comes from">
        <div className="prose">
          <p>
            Openbook's part is read from the app's own code: the inventory that its storage obeys. The other apps' part
            is what their published statement says. The same tables stand in the{' '}
            <To href={`/policies/${useTrustData().versions[0]?.label ?? ''}/statement/`}>statement</To>.
          </p>
          <p className="small">
            SHA-256 of the inventory: <code>{inventoryDigest}</code>
          </p>
        </div>
      </Section>
    </Page>
  );
}
