export { dailyJob } from './resolvers/daily-job';
export { installed, upgraded } from './resolvers/lifecycle';
export { moveFromConnect, tendMove } from './resolvers/move';
export { deliverReport, hourlyJob } from './resolvers/report-errands';
export { resolver } from './resolvers/resolver';
