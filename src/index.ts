export { dailyJob } from './resolvers/daily-job';
export { eraseData } from './resolvers/erasures';
export { hourlyJob } from './resolvers/hourly-job';
export { installed, upgraded } from './resolvers/lifecycle';
export { deliverReport } from './resolvers/report-errands';
export { resolver } from './resolvers/resolver';
