/** Whether a file of a function's stack is ours: not Node's own, not a package's, and no code without a file. */
export const isOwnCode = (address: string): boolean =>
  /\.[cm]?[jt]s$/.test(address) && !/^node:|[\\/]node_modules[\\/]/.test(address);
