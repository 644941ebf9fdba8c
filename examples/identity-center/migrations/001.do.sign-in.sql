-- Whatever lets somebody in (secrets, codes, tokens) is stored as its SHA-256 hash, in base64url.

create table client (
  client_id text primary key,
  client_secret_hash text not null,
  client_name text not null,
  scopes text[] not null,
  grant_types text[] not null,
  redirect_uris text[] not null,
  issued_at timestamptz not null default now(),
  secret_expires_at timestamptz not null
);

create index on client (secret_expires_at);

create table device_authorization (
  device_code_hash text primary key,
  user_code_hash text not null unique,
  client_id text not null references client on delete cascade,
  scopes text[] not null,
  status text not null default 'pending' check (status in ('pending', 'approved', 'denied', 'used')),
  username text,
  -- How the client polls: RFC 8628, section 3.5.
  interval_seconds integer not null,
  polls integer not null default 0,
  last_poll_at timestamptz,
  slowed_down boolean not null default false,
  expires_at timestamptz not null,
  check (status in ('pending', 'denied') or username is not null)
);

create index on device_authorization (client_id);
create index on device_authorization (expires_at);

create table authorization_code (
  code_hash text primary key,
  client_id text not null references client on delete cascade,
  redirect_uri text not null,
  code_challenge text not null,
  scopes text[] not null,
  username text not null,
  is_used boolean not null default false,
  session_id uuid,
  expires_at timestamptz not null
);

create index on authorization_code (client_id);
create index on authorization_code (expires_at);

-- One approval of a person, and all tokens that came of it.
create table session (
  session_id uuid primary key default gen_random_uuid(),
  client_id text not null references client on delete cascade,
  username text not null,
  scopes text[] not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);

create index on session (client_id);
create index on session (expires_at);

create table access_token (
  token_hash text primary key,
  session_id uuid not null references session on delete cascade,
  scopes text[] not null,
  expires_at timestamptz not null
);

create index on access_token (session_id);
create index on access_token (expires_at);

create table refresh_token (
  token_hash text primary key,
  session_id uuid not null references session on delete cascade,
  used_at timestamptz,
  expires_at timestamptz not null
);

create index on refresh_token (session_id);
create index on refresh_token (expires_at);

create table browser_session (
  session_hash text primary key,
  username text not null,
  expires_at timestamptz not null
);

create index on browser_session (expires_at);

create table attempt (
  subject text primary key,
  attempts integer not null,
  window_ends_at timestamptz not null
);

create index on attempt (window_ends_at);
