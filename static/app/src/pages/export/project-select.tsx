import AsyncSelect from '@atlaskit/select/async-select';
import { useState } from 'react';
import { searchProjects } from '../../../../../src/export-engine';
import type { JiraProject, RequestJira } from '../../../../../src/export-engine';
import styles from './query-section.module.css';

type Props = {
  readonly requestJira: RequestJira;
  readonly project: JiraProject | null;
  readonly onChange: (project: JiraProject | null) => void;
};

/** Searches the projects that the user may see, as they type. */
export function ProjectSelect({ requestJira, project, onChange }: Props) {
  const [failed, setFailed] = useState(false);

  const load = async (words: string): Promise<readonly JiraProject[]> => {
    try {
      const projects = await searchProjects(requestJira, words);
      setFailed(false);
      return projects;
    } catch {
      setFailed(true);
      return [];
    }
  };

  return (
    <div className={styles.project}>
      <AsyncSelect<JiraProject>
        aria-label="Project"
        placeholder="All projects"
        spacing="compact"
        isClearable
        defaultOptions
        value={project}
        getOptionValue={({ key }) => key}
        getOptionLabel={({ key, name }) => `${name} (${key})`}
        loadOptions={load}
        noOptionsMessage={() => (failed ? 'Projects did not load. Type a name to try again.' : 'No project found')}
        onChange={onChange}
      />
    </div>
  );
}
