"""Reads a PROV-JSON document with the reference implementation of its authors and prints what it says, or fails."""

import json
import sys

from prov.model import PROV_TYPE, ProvAgent, ProvAttribution, ProvDerivation, ProvDocument, ProvEntity

text = sys.stdin.read()
document = ProvDocument.deserialize(content=text, format="json")
named = {str(record.identifier) for record in document.get_records((ProvEntity, ProvAgent))}
derived, attributed = [], []
for record in document.get_records(ProvDerivation):
    first, second = (str(value) for _, value in record.formal_attributes[:2])
    kinds = sorted(str(kind) for kind in record.get_attribute(PROV_TYPE))
    derived.append([first, second] + kinds)
    if not {first, second} <= named:
        raise SystemExit(f"derived from or into what is not there: {first}, {second}")
for record in document.get_records(ProvAttribution):
    entity, agent = (str(value) for _, value in record.formal_attributes[:2])
    attributed.append([entity, agent])
    if not {entity, agent} <= named:
        raise SystemExit(f"attributed to what is not there: {entity}, {agent}")
# What was read is what would be written: nothing was passed over.
again = json.loads(document.serialize(format="json"))
if {kind: sorted(records) for kind, records in json.loads(text).items() if kind != "prefix" and records and not kind.startswith("was")} != {
    kind: sorted(records) for kind, records in again.items() if kind != "prefix" and not kind.startswith("was")
}:
    raise SystemExit("something was passed over")
print(json.dumps({"derived": sorted(derived), "attributed": sorted(attributed)}, ensure_ascii=False))
