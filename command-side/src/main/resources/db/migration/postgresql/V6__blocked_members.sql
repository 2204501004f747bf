-- Whoever is blocked may do nothing any more.
ALTER TABLE member ADD COLUMN blocked BOOLEAN NOT NULL DEFAULT FALSE;
