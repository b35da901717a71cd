import type { Pool } from 'pg';

/** Enough cases for a service of several councils and many years. */
const manyCases = 100_000;

async function liveTable(pool: Pool, name: string): Promise<string> {
  const { rows } = await pool.query<{ live: string }>('select live from read_model where name = $1', [name]);
  if (!rows[0]) throw new Error(`${name} is not there: the database is not seeded`);
  return rows[0].live;
}

/**
 * Copies each case under new ids and references; officers keep their share of open ones. The database cannot
 * be used for anything else afterwards.
 */
export async function multiplyCases(pool: Pool, cases = manyCases): Promise<void> {
  const { rows } = await pool.query<{ cases: number }>(
    'select count(*)::integer as cases from council_caseload',
  );
  const times = Math.ceil(cases / rows[0]!.cases) - 1;
  if (times < 1) return;
  for (const [name, more] of Object.entries(renamed)) {
    const table = await liveTable(pool, name);
    const { rows: columns } = await pool.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
      [table],
    );
    const values = columns.map((column) => more[column.name] ?? column.name);
    await pool.query(
      `insert into ${table} select ${values.join(', ')} from ${table}, generate_series(1, ${times}) as copy`,
    );
    // As a table is that filled over years: its pages are known to be whole, so that an index alone can answer.
    await pool.query(`vacuum (analyze) ${table}`);
  }
}

const id = `md5(case_id || '/' || copy)`;
const renamed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  council_caseload: {
    case_id: id,
    case_reference: `case_reference || '.' || copy`,
    officer: `officer || '.' || (copy % 40)`,
    // One in forty copies stays open, as in a service that keeps its decided cases.
    stage: `case when copy % 40 = 0 then stage else 'decided' end`,
  },
  council_worklist: { case_id: id },
  council_search: {
    case_id: id,
    words: `replace(words, 'cambridge', 'street' || (copy % 997)) || ' ' || md5(case_id || copy)`,
  },
};
