export { dailyJob } from './resolvers/daily-job';
export { installed, upgraded } from './resolvers/lifecycle';
export { deliverReport, tendAllReports } from './resolvers/report-errands';
export { resolver } from './resolvers/resolver';
