import { values } from './for-await.js';
import {
    value,
} from './for-await.js';
