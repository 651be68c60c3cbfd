import AsyncSelect from '@atlaskit/select/async-select';
import { useState } from 'react';
import type { RequestJira } from '../../../../../src/export-engine';
import { searchProjects } from './project-search';
import type { Project } from './quick-starts';
import styles from './query-section.module.css';

type Props = {
  readonly requestJira: RequestJira;
  readonly project: Project | null;
  readonly onChange: (project: Project | null) => void;
};

/** Searches the projects that the user may see, as they type. */
export function ProjectSelect({ requestJira, project, onChange }: Props) {
  const [failed, setFailed] = useState(false);

  const load = async (words: string): Promise<readonly Project[]> => {
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
      <AsyncSelect<Project>
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
