/// A document of the W3C PROV Data Model (2013) in PROV-JSON (W3C Member Submission, 24 April 2013), as it is written.
///
/// Names are `j:` and a name of the journal: `j:c22`, `j:source/eurasianet`. Terms of ours have the same prefix.
struct ProvenanceDocument: Encodable {
    let prefix: [String: String]
    var entity: [String: [String: Value]] = [:]
    var agent: [String: [String: Value]] = [:]
    var activity: [String: [String: Value]] = [:]
    var wasGeneratedBy: [String: [String: Value]] = [:]
    var wasAssociatedWith: [String: [String: Value]] = [:]
    var wasAttributedTo: [String: [String: Value]] = [:]
    var wasDerivedFrom: [String: [String: Value]] = [:]

    init(base: String) { prefix = ["j": base] }

    enum Value: Encodable, Hashable {
        case text(String)
        /// A name that is to be resolved by the prefixes.
        case name(String)
        case number(Int)

        func encode(to encoder: any Encoder) throws {
            switch self {
            case .text(let text): try text.encode(to: encoder)
            case .name(let name):
                try ["$": name, "type": "prov:QUALIFIED_NAME"].encode(to: encoder)
            case .number(let number): try number.encode(to: encoder)
            }
        }
    }

    /// What became of what, once for each pair.
    ///
    /// - Parameter kind: `prov:Quotation`, `prov:PrimarySource`; nil for any derivation.
    mutating func derive(_ entity: String, from source: String, as kind: String? = nil) {
        var relation: [String: Value] = [
            "prov:generatedEntity": .text(entity), "prov:usedEntity": .text(source),
        ]
        if let kind { relation["prov:type"] = .name(kind) }
        wasDerivedFrom[Self.name(entity, source)] = relation
    }

    mutating func attribute(_ entity: String, to agent: String) {
        wasAttributedTo[Self.name(entity, agent)] = [
            "prov:entity": .text(entity), "prov:agent": .text(agent),
        ]
    }

    mutating func generate(_ entity: String, by activity: String) {
        wasGeneratedBy[Self.name(entity, activity)] = [
            "prov:entity": .text(entity), "prov:activity": .text(activity),
        ]
    }

    /// A name for the relation of two things, which holds no slash and no second colon.
    private static func name(_ first: String, _ second: String) -> String {
        "_:" + [first, second].map { $0.dropFirst(2).replacing("/", with: ".") }.joined(separator: "..")
    }
}
