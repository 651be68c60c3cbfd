export { lifecycle } from './resolvers/lifecycle';
export { resolver } from './resolvers/resolver';
