export * from './core';
export * from './vue/life-cycles';
export * from './vue/resource';
export * from './vue/use';
export * from './vue/use-action';
export * from './vue/use-pages';
