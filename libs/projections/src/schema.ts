import type { Pool } from 'pg';
import { transaction } from './database.js';

/** The runtime's own tables. Statements that can be repeated; only add to them. */
const statements = [
  `create table if not exists lease (
    name text primary key, epoch bigint not null, holder text not null, until timestamptz not null)`,
  `create table if not exists checkpoint (
    name text primary key, position numeric not null, epoch bigint not null, saved_at timestamptz not null)`,
  // The event at the position, for verification.
  'alter table checkpoint add column if not exists event_id text',
  // The log was restored from a backup, and the reader has not handled that yet.
  'alter table checkpoint add column if not exists restored boolean not null default false',
  `create table if not exists read_model (
    name text primary key, live text not null, previous text)`,
  `create table if not exists read_model_build (
    table_name text primary key, name text not null, version integer not null, state text not null,
    started_at timestamptz not null default now())`,
  `create table if not exists parked (
    table_name text not null, position numeric not null, stream text not null, revision numeric not null,
    event_id text not null, type text not null, key text, because text not null,
    parked_at timestamptz not null default now(), replay boolean not null default false,
    primary key (table_name, position))`,
  // Who requested a retry of a parked fact, when and why.
  'alter table parked add column if not exists asked_by text',
  'alter table parked add column if not exists asked_at timestamptz',
  'alter table parked add column if not exists asked_reason text',
  `create table if not exists process_report (
    worker text not null, holder text not null, parts jsonb not null, reported_at timestamptz not null,
    primary key (worker, holder))`,
  // Facts set aside by two people: those that a table skipped or, without a table's name, that new tables
  // must skip.
  `create table if not exists fact_left_out (
    table_name text not null, stream text not null, revision numeric not null, event_id text not null,
    primary key (table_name, stream, revision))`,
];

/** Any fixed number: a lock for creating tables. */
export const oneAtATime = 7_302_116;

/** Creates the runtime's tables if they are missing; safe for several processes at once. */
export const prepareDatabase = (pool: Pool): Promise<void> =>
  transaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [oneAtATime]);
    for (const statement of statements) await client.query(statement);
  });
