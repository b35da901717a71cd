export { addressInWords } from './address-in-words.js';
