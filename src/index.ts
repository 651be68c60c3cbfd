export { dailyJob } from './resolvers/daily-job';
export { eraseData } from './resolvers/erasures';
export { hourlyJob } from './resolvers/hourly-job';
export { installed, upgraded } from './resolvers/lifecycle';
export { moveFromConnect, tendMove } from './resolvers/move';
export { preUninstall } from './resolvers/pre-uninstall';
export { deliverReport } from './resolvers/report-errands';
export { resolver } from './resolvers/resolver';
