// The part of pg that the tests use; the package has no types of its own.
declare module 'pg' {
  export class Client {
    constructor(url: string);
    connect(): Promise<void>;
    query(statement: string): Promise<unknown>;
    end(): Promise<void>;
  }
}
