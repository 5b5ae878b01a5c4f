-- Half of every page stays free, so that a bulk change of all its credentials finds room in the same page and no index has
-- to learn of it (HOT). See the ADR on chunks and room. Pages written from now on have it; a table of before gets there with
-- its next bulk changes, or by VACUUM FULL.

-- +goose Up
ALTER TABLE credentials SET (fillfactor = 50);
