const fc = require('fast-check');

// One seed for all property tests, so that a run can be repeated; FC_SEED chooses another, `npm test` the same each time.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261121) });
