export { gone as kept } from './for-await.js';
