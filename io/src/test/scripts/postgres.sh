#!/usr/bin/env bash
# Starts and stops a PostgreSQL server of the tests' own: postgres.sh start FOLDER PORT, postgres.sh stop FOLDER.
# PostgreSQL refuses to run as root; then the user "postgres" of Debian's package runs it. Exit code 77 says, with the reason, that
# there is no server to start.
set -euo pipefail

folder=$2

skip() {
    printf '%s\n' "$1"
    if [ -n "${folder:-}" ]; then rm -rf -- "$folder" "$folder.log"; fi
    exit 77
}

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)
if [ -z "$bin" ] && command -v initdb >/dev/null 2>&1; then
    bin=$(dirname "$(command -v initdb)")
fi
[ -n "$bin" ] && [ -x "$bin/initdb" ] || skip "PostgreSQL is not installed (on Debian: apt-get install postgresql)"

as() {
    if [ "$(id -u)" != 0 ]; then
        "$@"
    elif id postgres >/dev/null 2>&1 && command -v runuser >/dev/null 2>&1; then
        (cd / && runuser -u postgres -- "$@")
    else
        skip "PostgreSQL does not run as root, and there is no user postgres to run it"
    fi
}

case $1 in
    start)
        [ "$(id -u)" != 0 ] || chown postgres "$folder"
        as "$bin/initdb" -D "$folder/data" -U assay --auth=trust --no-sync >"$folder.log" 2>&1 || skip "initdb failed: $(tail -n 1 "$folder.log")"
        as "$bin/pg_ctl" -D "$folder/data" -w -t 60 -l "$folder/server.log" \
            -o "-p $3 -k $folder -c listen_addresses=127.0.0.1 -c fsync=off" start >>"$folder.log" 2>&1 ||
            skip "the server did not start: $(tail -n 1 "$folder/server.log")"
        ;;
    stop)
        as "$bin/pg_ctl" -D "$folder/data" -m immediate stop >>"$folder.log" 2>&1 || true
        rm -rf -- "${folder:?}" "$folder.log"
        ;;
esac
