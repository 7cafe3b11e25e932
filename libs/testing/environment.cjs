// Node's environment for tests, in which what one spec has started can serve those that follow in the same worker:
// each spec file has globals and modules of its own, so that nothing else of it is left.
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

const keptByWorker = new Map();

/**
 * Makes the globals of a spec those of a context in which reading one costs nothing. The usual kind of context asks an
 * interceptor in Node for every `Date`, `Math` or `Object` that a module names, which took half of the time of specs that
 * reckon much.
 */
const withPlainContext = (make) => {
  const usual = vm.createContext;
  vm.createContext = () => usual(vm.constants.DONT_CONTEXTIFY);
  try {
    return make();
  } finally {
    vm.createContext = usual;
  }
};

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    withPlainContext(() => super(config, context));
    this.global.keptByWorker = keptByWorker;
  }
};
