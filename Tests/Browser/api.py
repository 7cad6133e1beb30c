"""The JSON answers against their description, by a program of others that makes up requests: schemathesis."""

import re
import subprocess
import sys

from runner import test

NOT_THERE_YET = {}

SEED = 20230919
EXAMPLES = 100  # of each kind of request; about a minute in all
CHECKS = ["not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance"]


@test("Schemathesis finds no server error, and no answer that /openapi.json does not describe")
def _(desk):
    server = desk.border
    status, _, _ = server.get("/openapi.json")
    assert status == 200, f"/openapi.json answers {status}"
    done = subprocess.run(
        [sys.executable, "-m", "schemathesis.cli", "run", server.url + "/openapi.json", f"--seed={SEED}",
         f"--max-examples={EXAMPLES}", f"--checks={','.join(CHECKS)}", "--continue-on-failure", "--no-color"],
        cwd=desk.folder, capture_output=True, text=True, timeout=600)
    said = done.stdout + done.stderr
    cases = re.search(r"(\d+) generated", said)
    assert done.returncode == 0, said[-6000:]
    assert cases and int(cases[1]) > 100, f"schemathesis tried too little:\n{said[-2000:]}"
