import { createMemoryEngine } from '../../../src/server/engines/memory.js';
import { engineSuite } from './engine-suite.js';

engineSuite('memory', createMemoryEngine);
