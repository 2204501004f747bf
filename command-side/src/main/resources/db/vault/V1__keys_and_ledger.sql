create table vault.key (
  id uuid primary key,
  subject uuid not null,
  material bytea not null
);

create index key_subject on vault.key (subject);

create table vault.secret (
  single boolean primary key default true check (single),
  material bytea not null
);

create table ledger.destroyed (
  id uuid primary key,
  at timestamptz not null
);
