"""Reads a Web Annotation document as JSON-LD and prints what it says, or fails.

The context document of the model cannot be fetched in a test. Its terms as used here are written out below by their IRIs in the
Web Annotation Vocabulary (W3C, 2017); a term that is not among them is lost in expansion, and that is an error.
"""

import json
import sys

from pyld import jsonld

OA = "http://www.w3.org/ns/oa#"
AS = "http://www.w3.org/ns/activitystreams#"
XSD = "http://www.w3.org/2001/XMLSchema#"
TERMS = {
    "id": "@id",
    "type": "@type",
    "Annotation": OA + "Annotation",
    "AnnotationCollection": AS + "OrderedCollection",
    "AnnotationPage": AS + "OrderedCollectionPage",
    "SpecificResource": OA + "SpecificResource",
    "TextualBody": OA + "TextualBody",
    "TextQuoteSelector": OA + "TextQuoteSelector",
    "TextPositionSelector": OA + "TextPositionSelector",
    "describing": OA + "describing",
    "body": {"@id": OA + "hasBody", "@type": "@id"},
    "target": {"@id": OA + "hasTarget", "@type": "@id"},
    "source": {"@id": OA + "hasSource", "@type": "@id"},
    "selector": {"@id": OA + "hasSelector", "@type": "@id"},
    "motivation": {"@id": OA + "motivatedBy", "@type": "@vocab"},
    "creator": {"@id": "http://purl.org/dc/terms/creator", "@type": "@id"},
    "created": {"@id": "http://purl.org/dc/terms/created", "@type": XSD + "dateTime"},
    "name": "http://xmlns.com/foaf/0.1/name",
    "format": "http://purl.org/dc/elements/1.1/format",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "exact": OA + "exact",
    "prefix": OA + "prefix",
    "suffix": OA + "suffix",
    "start": {"@id": OA + "start", "@type": XSD + "nonNegativeInteger"},
    "end": {"@id": OA + "end", "@type": XSD + "nonNegativeInteger"},
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "first": {"@id": AS + "first", "@type": "@id"},
    "items": {"@id": AS + "items", "@container": "@list", "@type": "@id"},
    "startIndex": {"@id": AS + "startIndex", "@type": XSD + "nonNegativeInteger"},
    "total": {"@id": AS + "totalItems", "@type": XSD + "nonNegativeInteger"},
}


def load(url, options):
    if url != "http://www.w3.org/ns/anno.jsonld":
        raise SystemExit(f"unexpected context {url}")
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": {"@context": TERMS}}


def properties(value):
    """How many properties a document states, before or after expansion."""
    if isinstance(value, list):
        return sum(map(properties, value))
    if not isinstance(value, dict):
        return 0
    own = [key for key in value if key not in ("@context", "@list", "@value")]
    # A typed value is one value, not a thing with a type.
    return 0 if "@value" in value else len(own) + sum(properties(value[key]) for key in value if key != "@context")


def one(node, term):
    found = node[term]
    if len(found) != 1:
        raise SystemExit(f"{len(found)} of {term}")
    return found[0]


document = json.load(sys.stdin)
expanded = jsonld.expand(document, {"documentLoader": load})
[collection] = expanded
IRIS = ("ni:", "http:", "https:")
lines = []
links = sum(2 for _ in document["first"]["items"])  # motivation and source are names, which expand to things with an @id
if properties(document) + links != properties(expanded):
    raise SystemExit(f"{properties(document)} properties, of which expansion keeps {properties(expanded) - links}")
page = one(collection, AS + "first")
items = one(page, AS + "items")["@list"]
if one(collection, AS + "totalItems")["@value"] != len(items):
    raise SystemExit("the total is not the number of annotations")
for item in items:
    if item["@type"] != [OA + "Annotation"] or not item["@id"].startswith(IRIS):
        raise SystemExit(f"not an annotation: {item['@id']}")
    if one(item, OA + "motivatedBy")["@id"] != OA + "describing":
        raise SystemExit("another motivation")
    body = one(item, OA + "hasBody")
    target = one(item, OA + "hasTarget")
    selector = one(target, OA + "hasSelector")
    [kind] = selector["@type"]
    if kind == OA + "TextQuoteSelector":
        words = one(selector, OA + "exact")["@value"]
    elif kind == OA + "TextPositionSelector":
        start, end = one(selector, OA + "start")["@value"], one(selector, OA + "end")["@value"]
        if not 0 <= start < end:
            raise SystemExit("the selector ends before it begins")
        words = f"{start}-{end} {one(selector, 'https://schema.org/sha256')['@value']}"
    else:
        raise SystemExit(f"another selector: {kind}")
    source = one(target, OA + "hasSource")["@id"]
    if not source.startswith(IRIS):
        raise SystemExit(f"the source has no address: {source}")
    text = one(body, "http://www.w3.org/1999/02/22-rdf-syntax-ns#value")["@value"]
    created = one(item, "http://purl.org/dc/terms/created")["@value"]
    [relation] = [item[term][0]["@value"] for term in item if term.endswith("relation")]
    if relation not in ("asserts", "denies", "omits"):
        raise SystemExit(f"another relation: {relation}")
    lines.append([item["@id"], source, words, text, created, relation])
print(json.dumps(lines, ensure_ascii=False))
