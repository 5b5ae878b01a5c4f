-- For operators of very large PostgreSQL installations: begins a new partition of the tasks and of the audit events. Run it
-- at the turn of each month while the servers are stopped, for example: psql -v ON_ERROR_STOP=1 -f partition.sql URL
-- The first run makes what is there the first partition, without copying it. Old partitions can then be moved to slower
-- storage, or detached when nobody may need them any more. Both tables are cut by their keys, which grow with time: a
-- task's key holds its operation in the upper 32 bits.
BEGIN;

-- Makes a plain table partitioned by range of its id; its rows become the partition NAME_first.
CREATE FUNCTION pg_temp.begin_partitions(name text, source regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE part text := name || '_first'; one record; definitions text[] := '{}'; sequence text := name || '_id_partitioned';
BEGIN
  FOR one IN SELECT tgname, pg_get_triggerdef(oid) AS definition FROM pg_trigger WHERE tgrelid = source AND NOT tgisinternal LOOP
    definitions := definitions || one.definition;
    EXECUTE format('DROP TRIGGER %I ON %s', one.tgname, source);
  END LOOP;
  FOR one IN SELECT c.relname, pg_get_indexdef(c.oid) AS definition, indisprimary
             FROM pg_index JOIN pg_class c ON c.oid = indexrelid WHERE indrelid = source LOOP
    IF NOT one.indisprimary THEN definitions := definitions || one.definition; END IF;
    EXECUTE format('ALTER INDEX %I RENAME TO %I', one.relname, one.relname || '_first');
  END LOOP;
  EXECUTE format('ALTER TABLE %I RENAME TO %I', name, part);
  EXECUTE format('ALTER TABLE %I ALTER COLUMN id DROP IDENTITY IF EXISTS', part);
  EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL EXCLUDING INDEXES EXCLUDING STATISTICS, PRIMARY KEY (id)) PARTITION BY RANGE (id)', name, part);
  EXECUTE format('CREATE SEQUENCE %I OWNED BY %I.id', sequence, name);
  EXECUTE format('SELECT setval(%L, (SELECT coalesce(max(id), 0) + 1 FROM %I), false)', sequence, part);
  EXECUTE format('ALTER TABLE %I ALTER COLUMN id SET DEFAULT nextval(%L)', name, sequence);
  EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I DEFAULT', name, part);
  FOR one IN SELECT unnest(definitions) AS definition LOOP EXECUTE one.definition; END LOOP;
END $$;

-- Ends the partition that is being written before the key that a query answers, and begins the next there.
CREATE FUNCTION pg_temp.next_partition(name text, after text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE present regclass; lower text; boundary bigint; fresh text;
BEGIN
  EXECUTE after INTO boundary;
  fresh := name || '_from_' || boundary;
  IF (SELECT relkind FROM pg_class WHERE oid = name::regclass) = 'r' THEN
    PERFORM pg_temp.begin_partitions(name, name::regclass);
  END IF;
  SELECT c.oid::regclass, coalesce(substring(pg_get_expr(relpartbound, c.oid) FROM 'FROM \(([^)]+)\)'), 'MINVALUE')
    INTO present, lower
    FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid WHERE inhparent = name::regclass
    ORDER BY pg_get_expr(relpartbound, c.oid) = 'DEFAULT' DESC, pg_get_expr(relpartbound, c.oid) LIKE '%TO (MAXVALUE)' DESC LIMIT 1;
  IF to_regclass(fresh) IS NOT NULL THEN RETURN; END IF; -- nothing was written since the last time
  EXECUTE format('ALTER TABLE %I DETACH PARTITION %s', name, present);
  EXECUTE format('ALTER TABLE %I ATTACH PARTITION %s FOR VALUES FROM (%s) TO (%s)', name, present, lower, boundary);
  EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%s) TO (MAXVALUE)', fresh, name, boundary);
END $$;

SELECT pg_temp.next_partition('batch_tasks', 'SELECT (coalesce(max(id), 0) + 1) << 32 FROM batch_operations');
SELECT pg_temp.next_partition('audit_events', 'SELECT coalesce(max(id), 0) + 1 FROM audit_events');

COMMIT;
