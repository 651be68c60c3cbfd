export { dailyJob } from './resolvers/daily-job';
export { installed, upgraded } from './resolvers/lifecycle';
export { resolver } from './resolvers/resolver';
