/** Stands in for Atlassian's feature flag client, see vite.config.ts: every gate of Atlaskit is closed. */
export default {
  checkGate: () => false,
  initializeCompleted: () => false,
  getExperimentValue: <T>(_experiment: string, _parameter: string, fallback: T) => fallback,
};
