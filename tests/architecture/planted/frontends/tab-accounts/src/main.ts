import { Primitive } from 'reka-ui';
import '../../tab-messages/src/api.js';
export const main = Primitive;
