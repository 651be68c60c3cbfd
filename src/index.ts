export { installed, upgraded } from './resolvers/lifecycle';
export { resolver } from './resolvers/resolver';
