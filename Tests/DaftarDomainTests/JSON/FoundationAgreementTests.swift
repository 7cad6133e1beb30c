import DaftarDomain
import DaftarTesting
import Foundation
import Testing

/// Foundation's parser is the independent judge: whatever our reader accepts is JSON, and says the same.
@Suite struct `Agreement with Foundation` {
    @Test(arguments: GoldenFiles.version1)
    func `a golden line has the values that Foundation reads`(line: [UInt8]) throws {
        #expect(try Self.ours(line) == Self.foundation(line))
    }

    @Test(arguments: GoldenFiles.forgeries)
    func `a forged line that is JSON after all has the values that Foundation reads`(
        forgery: GoldenFiles.Forgery
    ) throws {
        guard let ours = try? Self.ours(forgery.line) else { return }
        #expect(try ours == Self.foundation(forgery.line))
    }

    @Test(arguments: GoldenFiles.version1.indices)
    func `a damaged line that is still accepted has the values that Foundation reads`(index: Int) throws {
        let line = GoldenFiles.version1[index]
        let seed = UInt64(index) + 1000
        var generator = SeededGenerator(seed: seed)
        var accepted = 0
        for round in 0..<400 {
            let damaged = Self.damage(line, &generator)
            let source: Comment = "seed \(seed), round \(round): \(String(decoding: damaged, as: UTF8.self))"
            let ours = try? Self.ours(damaged)
            if let ours {
                accepted += 1
                #expect(try ours == Self.foundation(damaged), source)
            }
            // The codec passes over the data before it reads it, and must not accept more for that.
            if let event = try? EventCodec.decode(damaged) {
                #expect(ours != nil, source)
                #expect(try EventCodec.decode(EventCodec.encode(event)) == event, source)
            }
        }
        #expect(accepted > 20, "too few damaged lines are accepted to tell anything")
    }

    private static func ours(_ bytes: [UInt8]) throws -> JSONValue {
        try bytes.withUnsafeBytes { bytes in
            var reader = JSONReader(bytes)
            let value = try reader.value()
            try reader.finish()
            return value
        }
    }

    private static func foundation(_ bytes: [UInt8]) throws -> JSONValue {
        try value(JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed))
    }

    private static func value(_ any: Any) throws -> JSONValue {
        switch any {
        case let text as String: .string(text)
        case let elements as [Any]: .array(try elements.map(value))
        case let fields as [String: Any]: .object(try fields.mapValues(value))
        // `objCType` is that of Bool for true and false only.
        case let number as NSNumber:
            String(cString: number.objCType) == "c" ? .bool(number.boolValue) : .number(number.doubleValue)
        case is NSNull: .null
        default: throw UnknownValue()
        }
    }

    private struct UnknownValue: Error {}

    /// One to three small damages: a byte changed, dropped, added, doubled, or a stretch moved.
    private static func damage(_ line: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = line
        for _ in 0..<generator.int(1...3) {
            let at = generator.int(0...bytes.count - 1)
            switch generator.int(0...5) {
            case 0: bytes[at] = UInt8(generator.int(0...255))
            case 1: bytes[at] = generator.pick(Array("{}[]\",:\\u0123456789-+.eEtfn/ ".utf8))
            case 2: bytes.remove(at: at)
            case 3: bytes.insert(generator.pick(Array("{}[]\",:\\0 \u{E9}".utf8)), at: at)
            case 4: bytes.insert(bytes[at], at: at)
            default:
                let end = min(bytes.count, at + generator.int(1...12))
                let moved = Array(bytes[at..<end])
                bytes.removeSubrange(at..<end)
                bytes.insert(contentsOf: moved, at: generator.int(0...bytes.count))
            }
        }
        return bytes
    }
}
