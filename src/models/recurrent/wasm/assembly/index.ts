export { gruBackward, gruForward } from './gru';
export { lstmBackward, lstmForward } from './lstm';
export { addTransposedProduct } from './product';
export { simpleRnnBackward, simpleRnnForward } from './simpleRnn';
