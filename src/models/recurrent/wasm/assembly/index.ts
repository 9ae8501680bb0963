export { gruBackward, gruForward } from './gru';
export { lstmBackward, lstmForward } from './lstm';
export { simpleRnnBackward, simpleRnnForward } from './simpleRnn';
