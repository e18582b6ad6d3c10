#!/bin/sh
# Run once by the image of PostgreSQL on an empty volume: the owner of the schema, and the application that row-level security binds.
set -eu
psql -v ON_ERROR_STOP=1 -v owner="$PORTAIL_OWNER_PASSWORD" -v app="$PORTAIL_APP_PASSWORD" -U postgres <<'SQL'
create role portail_owner login password :'owner';
create role portail_app login password :'app' nosuperuser nobypassrls;
create database portail owner portail_owner;
\connect portail
create extension pg_trgm;
create extension unaccent;
SQL
