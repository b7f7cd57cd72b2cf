import { lookClass } from './looks';

export const formatProtection = lookClass('FormatProtection', ['Locked']);
