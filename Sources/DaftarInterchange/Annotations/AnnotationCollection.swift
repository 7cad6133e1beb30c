/// The selectors of a journal's evidence as annotations (W3C Web Annotation Data Model, 2017), as they are written.
///
/// One collection with one page. Where the words may not be copied, a TextPositionSelector carries the SHA-256 of
/// them as `sha256` of schema.org, since the model has no term for it.
///
/// `relation` is a term of ours, as in PROV: a denial and a silence stand beside the claim that they are about, too.
struct AnnotationCollection: Encodable {
    let context: [Context]
    let id: String
    let type = "AnnotationCollection"
    let label: String
    let total: Int
    let first: Page

    init(base: String, label: String, _ items: [Annotation]) {
        context = [
            .document("http://www.w3.org/ns/anno.jsonld"),
            .terms(["relation": base + "relation", "sha256": "https://schema.org/sha256"]),
        ]
        id = base + "annotations"
        self.label = label
        total = items.count
        first = Page(id: id + "/page", items: items)
    }

    enum CodingKeys: String, CodingKey {
        case context = "@context"
        case id, type, label, total, first
    }

    enum Context: Encodable {
        case document(String)
        case terms([String: String])

        func encode(to encoder: any Encoder) throws {
            switch self {
            case .document(let iri): try iri.encode(to: encoder)
            case .terms(let terms): try terms.encode(to: encoder)
            }
        }
    }

    struct Page: Encodable {
        let id: String
        let type = "AnnotationPage"
        let startIndex = 0
        let items: [Annotation]
    }
}

/// One account that says where its words stand: the claim as the body, the words as the target.
struct Annotation: Encodable {
    let id: String
    let type = "Annotation"
    let motivation = "describing"
    /// How the source stands to the claim: `asserts`, `denies` or `omits`.
    let relation: String
    /// An instant, in UTC.
    let created: String?
    let creator: Creator?
    let body: Body
    let target: Target

    struct Creator: Encodable {
        let name: String
    }

    struct Body: Encodable {
        let id: String
        let type = "TextualBody"
        let value: String
        let format = "text/plain"
    }

    struct Target: Encodable {
        let type = "SpecificResource"
        /// The text that was read.
        let source: String
        let selector: Selector
    }

    struct Selector: Encodable {
        let type: String
        var exact, prefix, suffix: String?
        /// Unicode code points from the beginning of the text; `end` is the one behind the last.
        var start, end: Int?
        var sha256: String?
    }
}
