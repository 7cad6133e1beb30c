import DaftarDomain
import Testing

@Suite struct Upcasting {
    /// Version 1 had `label`, version 2 called it `name`, version 3 has notes.
    private static let chain = Upcasters([
        .issueAdded: [
            1: { value throws(JSONError) in
                guard case .object(var fields) = value, let label = fields.removeValue(forKey: "label") else {
                    throw JSONError(.missingField("label"), at: 0)
                }
                fields["name"] = label
                return .object(fields)
            },
            2: { value throws(JSONError) in
                guard case .object(var fields) = value else { throw JSONError(.unexpectedByte, at: 0) }
                fields["note"] = .string("from version 2")
                return .object(fields)
            },
        ]
    ])

    private func read(_ json: String, version: Int, _ upcasters: Upcasters = chain) throws -> JournalEvent {
        // The data stands in the middle of a line.
        let line = Array("{\"data\":\(json),".utf8)
        return try line.withUnsafeBytes { bytes in
            try upcasters.read(
                .issueAdded, version: version, subject: "water", from: bytes, 8..<line.count - 1)
        }
    }

    @Test func `data of version 1 goes through both steps`() throws {
        let event = try read(#"{"label":"Water"}"#, version: 1)
        #expect(event == .issueAdded(Issue(id: slug("water"), name: "Water", note: "from version 2")))
    }

    @Test func `data of version 2 goes through the second step only`() throws {
        let event = try read(#"{"name":"Water"}"#, version: 2)
        #expect(event == .issueAdded(Issue(id: slug("water"), name: "Water", note: "from version 2")))
    }

    @Test func `data of the current version is read as it is`() throws {
        #expect(
            try read(#"{"name":"Water"}"#, version: 3) == .issueAdded(Issue(id: slug("water"), name: "Water"))
        )
    }

    @Test func `a step may refuse, and what it gives is judged like any other data`() {
        #expect(throws: JSONError(.missingField("label"), at: 0)) {
            try read(#"{"name":"Water"}"#, version: 1)
        }
        #expect(throws: JSONError(.trailingBytes, at: 25)) { try read(#"{"label":"Water"}x"#, version: 1) }
        #expect(throws: JSONError(.unknownField("colour"), at: 1)) {
            try read(#"{"colour":"blue","label":"Water"}"#, version: 1)
        }
    }

    @Test func `other types are left alone`() throws {
        let data = Array(#"{"title":"Lake"}"#.utf8)
        let event = try data.withUnsafeBytes { bytes in
            try Self.chain.read(.journalOpened, version: 1, subject: "lake", from: bytes, 0..<bytes.count)
        }
        #expect(event == .journalOpened(JournalOpened(slug: slug("lake"), title: "Lake")))
    }
}
