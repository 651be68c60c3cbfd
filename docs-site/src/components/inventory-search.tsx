/** A box that narrows the inventory as one types; `browser/inventory-filter.ts` runs it, without scripts all shows. */
export function InventorySearch() {
  return (
    <form className="controls js-only" action="/data/" data-script="inventory-filter" data-inventory-filter="">
      <div className="field">
        <label htmlFor="inventory-search">Find a field, a record or a word</label>
        <input id="inventory-search" type="search" name="q" autoComplete="off" spellCheck={false} />
      </div>
      <p role="status" data-inventory-count=""></p>
    </form>
  );
}
