import { useTrustData } from '../use-trust-data';

/** Lets a reader see only what holds for one app. `browser/app-filter.ts` runs it: without scripts everything shows. */
export default function AppFilter() {
  const { apps } = useTrustData().facts.apps;
  return (
    <div className="app-filter controls js-only">
      <div className="field">
        <label htmlFor="app">Show what holds for</label>
        <select id="app" data-app-filter="" autoComplete="off">
          <option value="">All apps</option>
          {apps.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <p role="status" data-app-status=""></p>
      <button className="button button--quiet" type="button" data-app-all="" hidden>
        Show all
      </button>
    </div>
  );
}
