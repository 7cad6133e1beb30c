import DaftarDomain
import Testing

@Suite struct `Forged lines` {
    @Test(arguments: GoldenFiles.forgeries)
    func `a forged line is refused for its reason`(forgery: GoldenFiles.Forgery) {
        #expect {
            try EventCodec.decode(forgery.line)
        } throws: { error in
            let reason = (error as? EventCodecError).map(Self.words)
            if reason != forgery.reason {
                Issue.record("refused for another reason: \(reason ?? "\(error)")")
            }
            return true
        }
    }

    @Test func `a line of exactly the greatest length is read`() throws {
        var recorded = try EventCodec.decode(GoldenFiles.version1[10])
        guard case .issueAdded(var issue) = recorded.event else { Issue.record("another line"); return }
        let room = EventCodec.longestLine - GoldenFiles.version1[10].count
        issue.name += String(repeating: "я", count: room / 2) + String(repeating: "y", count: room % 2)
        recorded.event = .issueAdded(issue)
        let line = EventCodec.encode(recorded)
        #expect(line.count == 65_535)
        #expect(try EventCodec.decode(line) == recorded)
    }

    @Test func `a byte offset points at the fault`() {
        let line = Array(#"{"data":{"name":"Lake","name":"Sea"},"id":"f1""#.utf8)
        var reader = GoldenFiles.version1[10]
        let at = reader.firstIndex(of: UInt8(ascii: "W"))!
        reader[at] = 0x07
        #expect(throws: EventCodecError.malformed(JSONError(.controlCharacter, at: at))) {
            try EventCodec.decode(reader)
        }
        #expect(throws: EventCodecError.malformed(JSONError(.unexpectedEnd, at: line.count))) {
            try EventCodec.decode(line)
        }
    }

    private static func words(_ error: EventCodecError) -> String {
        switch error {
        case .malformed(let error): words(error.reason)
        case .tooLong(let bytes): "too long: \(bytes)"
        case .unknownType(let type): "unknown type: \(type)"
        case .unknownVersion(let type, let version, _): "unknown version: \(type) \(version)"
        }
    }

    private static func words(_ reason: JSONError.Reason) -> String {
        switch reason {
        case .unexpectedByte: "unexpected byte"
        case .unexpectedEnd: "unexpected end"
        case .trailingBytes: "trailing bytes"
        case .tooDeep: "too deep"
        case .invalidUTF8: "invalid UTF-8"
        case .invalidEscape: "invalid escape"
        case .controlCharacter: "control character"
        case .notAnInteger: "not an integer"
        case .numberNotShortest(let text): "number not shortest: \(text)"
        case .missingField(let field): "missing field: \(field)"
        case .unknownField(let field): "unknown field: \(field)"
        case .duplicateKey(let key): "duplicate key: \(key)"
        case .keyOutOfOrder(let key): "key out of order: \(key)"
        case .invalidValue(let field, _): "invalid value: \(field)"
        }
    }
}
