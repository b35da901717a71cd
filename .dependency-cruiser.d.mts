import type { IConfiguration } from 'dependency-cruiser';

export const mayImport: Readonly<Record<string, readonly string[]>>;
export const packageHomes: Readonly<Record<string, readonly string[]>>;
declare const configuration: IConfiguration;
export default configuration;
